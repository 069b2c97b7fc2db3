import Finish

/// The standards that a PDF is made to, and says that it follows.
public enum PDFStandard: String, Sendable, CaseIterable {
  /// PDF/UA-1 and PDF/A-3a: for reading aloud and for keeping, with the meeting's file attached.
  case accessibleWithSource = "ua-1,a-3a"
  /// PDF/UA-1 and PDF/A-2a, which takes no attachment.
  case accessibleArchive = "ua-1,a-2a"
  /// PDF/UA-1.
  case accessible = "ua-1"
  /// No claim; the document is tagged all the same.
  case none

  var conformance: Conformance {
    switch self {
    case .accessibleWithSource: Conformance(isAccessible: true, archival: .a3a)
    case .accessibleArchive: Conformance(isAccessible: true, archival: .a2a)
    case .accessible: .accessible
    case .none: .none
    }
  }

  /// Whether the document carries what it was made from: files of any kind are PDF/A-3's alone.
  var attachesSource: Bool { self == .accessibleWithSource }
}
