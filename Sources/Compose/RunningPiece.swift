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

  /// Without empty pieces, those that look alike as one.
  static func joined(_ pieces: [RunningPiece]) -> [RunningPiece] {
    pieces.reduce(into: []) { joined, piece in
      guard !piece.text.isEmpty else { return }
      guard let last = joined.last, last.isSecret == piece.isSecret,
        last.isLabel == piece.isLabel, last.letters == piece.letters
      else { return joined.append(piece) }
      joined[joined.count - 1].text += piece.text
    }
  }
}
