import Diagnostics
import Fonts
import Frames
import PangoCairo

/// Reports the characters that their font lacks, once for every place; those that stand side by side
/// in a word are one report.
final class MissingGlyphReporter {
  private let fonts: FontCatalogue
  private let sink: DiagnosticSink
  /// The words of a running head have one place together, each value that fills it another.
  private var reported: [SourceSpan: Set<UInt32>] = [:]
  private var reportedScalars: Set<UInt32> = []
  private var holders: [Unicode.Scalar: [String]] = [:]
  /// Of a longer row the rest is counted.
  private static let named = 4

  init(fonts: FontCatalogue, sink: DiagnosticSink) {
    self.fonts = fonts
    self.sink = sink
  }

  func report(_ paragraph: PreparedParagraph) {
    for piece in paragraph.pieces {
      guard let word = piece.word, !word.missing.isEmpty else { continue }
      for row in Self.rows(of: word.missing) { report(row, piece, paragraph) }
    }
  }

  /// Characters that follow each other without another between, each row in the order of the text.
  private static func rows(of missing: [MissingCharacter]) -> [[MissingCharacter]] {
    var rows: [[MissingCharacter]] = []
    for character in missing.sorted(by: { $0.offset < $1.offset }) {
      if let last = rows.last?.last, last.end >= character.offset {
        rows[rows.count - 1].append(character)
      } else {
        rows.append([character])
      }
    }
    return rows
  }

  /// The byte of the paragraph behind a byte of the word, whose soft hyphens were taken out.
  private func offset(_ offset: Int, in piece: PreparedParagraph.Piece) -> Int {
    piece.start + offset + 2 * piece.softHyphens.count { $0 <= offset }
  }

  private func report(
    _ row: [MissingCharacter], _ piece: PreparedParagraph.Piece, _ paragraph: PreparedParagraph
  ) {
    guard let first = row.first, let last = row.last else { return }
    let end = offset(last.offset, in: piece) + UTF8.width(last.scalar)
    let span = paragraph.span(of: offset(first.offset, in: piece)..<end, in: piece.run)
    let isRunning = paragraph.runs[piece.run].source.tag == .artifact(.pagination)
    guard isNew(row, at: span, isRunning: isRunning) else { return }
    let face = fonts[paragraph.runs[piece.run].style.face]?.fullName ?? "the font"
    var scalars: [Unicode.Scalar] = []
    for character in row where !scalars.contains(character.scalar) {
      scalars.append(character.scalar)
    }
    sink.report(
      Diagnostic(
        ShapingDiagnostics.missingGlyph, "\(face) has no \(Self.list(scalars))", at: span,
        hint: hint(for: scalars)))
  }

  /// Whether a row was not told of yet. A running head repeats words of the text, which are told
  /// there at their own places; of the head the place is the whole title or nothing.
  private func isNew(
    _ row: [MissingCharacter], at span: SourceSpan?, isRunning: Bool
  ) -> Bool {
    let areKnown = row.allSatisfy { reportedScalars.contains($0.scalar.value) }
    for character in row { reportedScalars.insert(character.scalar.value) }
    guard let span else { return !areKnown }
    let told = reported[span] ?? []
    let all = told.union(row.map(\.scalar.value))
    guard all.count > told.count else { return false }
    reported[span] = all
    return !isRunning || !areKnown || !reported.keys.contains { $0 != span && $0.lies(in: span) }
  }

  private static func list(_ scalars: [Unicode.Scalar]) -> String {
    let names = scalars.prefix(named).map(name).joined(separator: ", ")
    return scalars.count > named ? names + " and \(scalars.count - named) more" : names
  }

  private func hint(for scalars: [Unicode.Scalar]) -> String {
    let names = scalars.dropFirst().reduce(into: scalars.first.map(holders(of:)) ?? []) {
      names, scalar in
      let others = holders(of: scalar)
      names.removeAll { !others.contains($0) }
    }
    let those = scalars.count == 1 ? "it" : "all of them"
    return names.isEmpty
      ? "none of the fonts at hand has \(those): write it another way, or use an icon for a pictograph"
      : "fonts that have \(those): " + names.joined(separator: ", ")
        + "; the template's \"fallback\" may name one"
  }

  private func holders(of scalar: Unicode.Scalar) -> [String] {
    if let known = holders[scalar] { return known }
    let names = fonts.faces(having: scalar).map(\.fullName)
    holders[scalar] = names
    return names
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

extension MissingCharacter {
  fileprivate var end: Int { offset + UTF8.width(scalar) }
}

extension SourceSpan {
  fileprivate func lies(in other: SourceSpan) -> Bool {
    source == other.source && start >= other.start && end <= other.end
  }
}
