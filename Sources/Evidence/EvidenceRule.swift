import Diagnostics

/// Something that a careful reader asks of a file.
struct EvidenceRule: Sendable {
  let kind: DiagnosticKind
  let findings: @Sendable (Dossier) -> [Finding]

  init(_ kind: DiagnosticKind, findings: @escaping @Sendable (Dossier) -> [Finding]) {
    self.kind = kind
    self.findings = findings
  }
}

/// A place that a rule does not like.
struct Finding: Sendable {
  let summary: String
  let span: SourceSpan?
  var notes: [Diagnostic.Note] = []
  let hint: String
}
