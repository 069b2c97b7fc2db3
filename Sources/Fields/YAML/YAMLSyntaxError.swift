import Diagnostics

/// A syntax error of libyaml's, told in words that say what to do and at the place to do it.
struct YAMLSyntaxError {
  let failure: YAMLFailure
  /// Libyaml's two marks as byte offsets.
  let problem: Int
  let context: Int
  let neighbours: YAMLNeighbours

  /// What is told, and where.
  struct Finding {
    let summary: String
    let hint: String?
    let place: Int
    var note: (text: String, place: Range<Int>)?
  }

  func stop(source: SourceID) -> ReadingStop {
    let finding = neighbours.finding(for: failure, at: problem) ?? worded
    func span(_ range: Range<Int>) -> SourceSpan {
      SourceSpan(source: source, start: range.lowerBound, end: range.upperBound)
    }
    return ReadingStop(
      diagnostic: Diagnostic(
        failure.problem.hasPrefix(YAMLWording.surrogate)
          ? FieldsDiagnostics.unpairedSurrogate : FieldsDiagnostics.yamlSyntax,
        finding.summary, at: span(neighbours.character(at: finding.place)),
        notes: finding.note.map { [.init($0.text, at: span($0.place))] } ?? [],
        hint: finding.hint))
  }

  private var worded: Finding {
    let wording = YAMLWording.of(failure)
    var finding = Finding(
      summary: wording?.summary ?? failure.problem, hint: wording?.hint,
      place: wording?.place == .context ? context : problem)
    if wording?.place == .context {
      finding.note = wording?.note.map { ($0, neighbours.character(at: problem)) }
    } else if context < problem {
      finding.note = failure.context.flatMap(YAMLWording.note(on:))
        .map { ($0, neighbours.character(at: context)) }
    }
    return finding
  }
}
