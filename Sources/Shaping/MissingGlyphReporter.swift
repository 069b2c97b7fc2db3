import Diagnostics
import Fonts
import PangoCairo

/// Reports each character that its font lacks, once for every place.
final class MissingGlyphReporter {
  private let fonts: FontCatalogue
  private let sink: DiagnosticSink
  private var reported: Set<SourceSpan> = []
  private var holders: [Unicode.Scalar: String] = [:]

  init(fonts: FontCatalogue, sink: DiagnosticSink) {
    self.fonts = fonts
    self.sink = sink
  }

  func report(_ paragraph: PreparedParagraph) {
    for piece in paragraph.pieces {
      guard let word = piece.word, !word.missing.isEmpty else { continue }
      for character in word.missing {
        report(character.scalar, at: offset(character.offset, in: piece), piece, paragraph)
      }
    }
  }

  /// The byte of the paragraph behind a byte of the word, whose soft hyphens were taken out.
  private func offset(_ offset: Int, in piece: PreparedParagraph.Piece) -> Int {
    piece.start + offset + 2 * piece.softHyphens.count { $0 <= offset }
  }

  private func report(
    _ scalar: Unicode.Scalar, at offset: Int, _ piece: PreparedParagraph.Piece,
    _ paragraph: PreparedParagraph
  ) {
    let end = offset + UTF8.width(scalar)
    let span = paragraph.span(of: offset..<end, in: piece.run)
    if let span, !reported.insert(span).inserted { return }
    let face = fonts[paragraph.runs[piece.run].style.face]?.fullName ?? "the font"
    sink.report(
      Diagnostic(
        ShapingDiagnostics.missingGlyph, "\(face) has no \(Self.name(of: scalar))", at: span,
        hint: hint(for: scalar)))
  }

  private func hint(for scalar: Unicode.Scalar) -> String {
    if let known = holders[scalar] { return known }
    let names = fonts.faces(having: scalar).map(\.fullName)
    let hint =
      names.isEmpty
      ? "none of the fonts at hand has it: write it another way, or use an icon for a pictograph"
      : "fonts that have it: " + names.joined(separator: ", ")
    holders[scalar] = hint
    return hint
  }

  /// `U+1F3AF DIRECT HIT "🎯"`
  private static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    guard let name = scalar.properties.name else { return code }
    let isShown = scalar.properties.isGraphemeBase
    return code + " " + name + (isShown ? " “\(String(Character(scalar)))”" : "")
  }
}
