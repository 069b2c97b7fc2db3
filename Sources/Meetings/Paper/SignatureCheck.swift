import Diagnostics
import Fields

extension Meeting {
  /// Reports a signature of which a line would be missing: the office that is held for a time, that
  /// of who signs for another, the name.
  func checkSignature(into sink: DiagnosticSink) {
    guard let signature = document.signature, let signer = people[signature.by.value] else {
      return
    }
    if signer.position == nil { signature.checkOffice(into: sink) }
    guard signer.name == nil else { return }
    signature.report(
      "\"\(signature.by.value)\" signs and has no name", at: signature.by.span,
      hint: "add \"name\" to the person: below a signature stands who signed", .warning, sink)
  }
}

extension Signature {
  /// What a form of signing needs of somebody without a position.
  fileprivate func checkOffice(into sink: DiagnosticSink) {
    guard let capacity else { return }
    let (id, mark) = (by.value, capacity.rawValue)
    switch capacity {
    case .acting, .daily:
      guard principals.isEmpty else { return }
      report(
        "\"\(mark)\" does not say which office is held", at: capacitySpan ?? by.span,
        hint: "name the office in \"for\", or give \"\(id)\" the \"position\" that is held", .error,
        sink)
    case .onBehalf, .forHim:
      report(
        "\"\(id)\" signs \"\(mark)\" and has no office of their own", at: by.span,
        hint: "add \"position\" to the person: it stands below the office in whose name it is"
          + " signed", .warning, sink)
    }
  }

  fileprivate func report(
    _ summary: String, at span: SourceSpan, hint: String, _ severity: Severity,
    _ sink: DiagnosticSink
  ) {
    sink.report(
      Diagnostic(MeetingsDiagnostics.signatureForm, summary, at: span, hint: hint)
        .found(as: severity))
  }
}
