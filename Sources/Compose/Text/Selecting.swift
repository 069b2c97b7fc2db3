import Diagnostics
import Meetings
import Templates

extension ComposeContext {
  /// As many of some entries as the template shows; those that are left out are told, so that nobody
  /// takes a choice for the whole.
  func selected<Entry>(
    _ entries: [Entry], _ limit: Int?, _ noun: String, span: (Entry) -> SourceSpan
  ) -> [Entry] {
    guard let limit, entries.count > limit else { return entries }
    reportLeftOut(entries.count - limit, of: entries.count, noun, at: span(entries[limit]))
    return Array(entries.prefix(limit))
  }

  /// A reason, where the template shows reasons.
  func shownReason(_ reason: RichText?) -> RichText? {
    template.selection.showsReasons ? reason : nil
  }

  /// - Parameter span: of the first that is left out.
  func reportLeftOut(_ left: Int, of count: Int, _ noun: String, at span: SourceSpan) {
    let name = "the template \"\(template.name)\""
    report(
      Diagnostic(
        ComposeDiagnostics.leftOut,
        left == count
          ? "\(name) shows no \(noun), and there \(count == 1 ? "is 1" : "are \(count)")"
          : "\(name) shows \(count - left) of \(count) \(noun)", at: span,
        hint: left == count
          ? "build with a template that shows \(noun); its \"selection\" says how many"
          : "it leaves out this one and what comes behind it: put first what matters most"))
  }

  /// Reports what a rule finds, as grave as the run wants it.
  func report(_ finding: Diagnostic) {
    let level = levels[finding.kind.id] ?? RuleLevel(finding.kind.severity)
    guard let severity = level.severity else { return }
    sink.report(finding.found(as: severity))
  }
}
