package import Diagnostics

/// Examines finished documents.
package enum Verification {
  /// In the order in which their findings are told: from the whole to the small.
  private static var rules: [any Rule.Type] {
    [
      FileEndRule.self, StreamRule.self, TaggingRule.self, TitleRule.self, MetadataRule.self,
      ClaimRule.self, OutputIntentRule.self, FontRule.self, PaintingRule.self, NestingRule.self,
      MarkRule.self, MissingMarkRule.self, ReachRule.self, ParentRule.self, PageRule.self,
      ParentKeyRule.self, ParentTreeRule.self, KeyOrderRule.self, AnnotationRule.self,
      ObjectReferenceRule.self, AnnotationPageRule.self, DestinationRule.self,
      HeadingRule.self, AlternativeRule.self, LanguageRule.self, AttachmentRule.self,
      FileSpecificationRule.self,
    ]
  }

  /// Reports what is wrong with a file's bytes; `name` is how messages call it.
  package static func verify(_ bytes: [UInt8], named name: String, into sink: DiagnosticSink) {
    let findings = Findings(file: name, sink: sink)
    do throws(PDFFailure) {
      let document = try FinishedDocument(PDFReader(bytes))
      for rule in rules { try rule.check(document, findings) }
      reportDamage(document.reader.complaints(), findings)
    } catch {
      error.report(to: findings)
    }
  }

  /// Reports why a document cannot be built again.
  package static func reportNoRebuild(
    _ reason: String, hint: String, named name: String, into sink: DiagnosticSink
  ) {
    Findings(file: name, sink: sink).report(
      ChecksDiagnostics.rebuildImpossible, "it cannot be built again: \(reason)", hint: hint)
  }

  /// Reports in what a document differs from one built again from its data.
  package static func reportDifference(
    _ difference: RebuildDifference, named name: String, into sink: DiagnosticSink
  ) {
    Findings(file: name, sink: sink).report(
      ChecksDiagnostics.rebuildDiffers,
      "building it again gives another file: \(difference.summary)", hint: difference.hint)
  }

  /// What the library stumbled over while objects were read.
  private static func reportDamage(_ complaints: [String], _ findings: Findings) {
    guard let first = complaints.first else { return }
    let more = complaints.count > 1 ? ", and \(complaints.count - 1) further faults" : ""
    PDFFailure.damaged(first + more).report(to: findings)
  }
}

extension PDFFailure {
  func report(to findings: Findings) {
    switch self {
    case .noLibrary:
      findings.report(
        ChecksDiagnostics.noPdfLibrary, "libqpdf could not be loaded",
        hint: "apt-get install libqpdf29")
    case .notPDF:
      findings.report(
        ChecksDiagnostics.notAPdf, "the file is no PDF: it does not begin with %PDF-",
        hint: "name a finished file; `taklimat check` examines meetings")
    case .encrypted:
      findings.report(
        ChecksDiagnostics.encryptedPdf, "the file is encrypted",
        hint: "remove the protection; PDF/A forbids it")
    case .damaged(let detail):
      findings.report(
        ChecksDiagnostics.damagedPdf, "the file is damaged: \(detail)",
        hint: "copy it again from where it was made, or build it anew")
    case .tooComplex(let detail):
      findings.report(
        ChecksDiagnostics.tooComplex, "the file is not examined: \(detail)",
        hint: "no document needs that; find out what wrote the file")
    }
  }
}
