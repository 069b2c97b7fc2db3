import Diagnostics

/// What a bracket is by its first sign: a source cited, or a part of the document pointed at.
enum BracketForm {
  case citation, reference

  /// Nil where the text at `offset` begins neither: `[# 1]` is a text.
  init?(in input: MarkupInput, at offset: Int) {
    switch input[offset] {
    case .at: self = .citation
    case .numberSign where input[offset + 1].map(BracketText.isKeyByte) ?? false:
      self = .reference
    default: return nil
    }
  }

  var noun: String {
    switch self {
    case .citation: "citation"
    case .reference: "reference"
    }
  }

  /// What stands between the brackets; nil where it is malformed, which then has been reported.
  func inline(_ text: SourceText, report: MarkupReport) -> Inline? {
    switch self {
    case .citation: CitationReader(text, report: report).citations().map { .citation($0) }
    case .reference: ReferenceReader(text, report: report).reference().map { .reference($0) }
    }
  }
}
