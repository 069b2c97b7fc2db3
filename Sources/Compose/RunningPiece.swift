import Diagnostics
import Frames
import Layout
import Shaping

/// A part of a running text that looks alike.
struct RunningPiece {
  var text: String
  /// Whether it is the marking of a secret paper.
  var isSecret = false
  /// Whether it has a label of the Traffic Light Protocol, which is set large (TLP 2.0).
  var isLabel = false
  /// The letters of a catchword: those of the word that it names.
  var letters: Letters?
  /// Where its words stand; nil for those of the language's data.
  private(set) var source: SourceMap?

  init(text: String, place: SourceSpan? = nil) {
    self.text = text
    guard let place, !text.isEmpty else { return }
    // All of them for each: a title may be cut, and a value's marks are gone.
    let length = Int(place.end - place.start)
    source = SourceMap(
      source: place.source,
      segments: [.init(text: 0, file: Int(place.start), fileLength: length, isLinear: false)])
  }

  /// In the style of running texts, but for what is its own.
  func style(on running: TextStyle, secret: Color) -> TextStyle {
    var style = running
    if isSecret { style.color = secret }
    if isLabel { style.size = max(style.size, Self.labelSize) }
    if let letters {
      style.family = letters.family
      style.weight = letters.weight
      style.isItalic = letters.isItalic
    }
    return style
  }

  /// The same where a label has no room.
  var small: RunningPiece {
    var piece = self
    piece.isLabel = false
    return piece
  }

  /// The least that readers with weak eyes are owed, in points.
  static let labelSize = 12.0

  /// Adds what looks alike; false where their places are in different files.
  private mutating func append(_ other: RunningPiece) -> Bool {
    guard isSecret == other.isSecret, isLabel == other.isLabel, letters == other.letters else {
      return false
    }
    if let more = other.source {
      guard let known = source else {
        source = more
        text += other.text
        return true
      }
      guard known.source == more.source else { return false }
      source?.append(more, at: text.utf8.count)
    }
    text += other.text
    return true
  }

  /// Without empty pieces, those that look alike as one.
  static func joined(_ pieces: [RunningPiece]) -> [RunningPiece] {
    pieces.reduce(into: []) { joined, piece in
      guard !piece.text.isEmpty else { return }
      if joined.isEmpty || !joined[joined.count - 1].append(piece) { joined.append(piece) }
    }
  }
}
