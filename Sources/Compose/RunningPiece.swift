import Frames
import Layout
import Shaping

/// A part of a running text that looks alike.
struct RunningPiece {
  var text: String
  /// Whether it is the marking of a secret paper.
  var isSecret = false
  /// The letters of a catchword: those of the word that it names.
  var letters: Letters?

  /// In the style of running texts, but for what is its own.
  func style(on running: TextStyle, secret: Color) -> TextStyle {
    var style = running
    if isSecret { style.color = secret }
    if let letters {
      style.family = letters.family
      style.weight = letters.weight
      style.isItalic = letters.isItalic
    }
    return style
  }

  /// Without empty pieces, those that look alike as one.
  static func joined(_ pieces: [RunningPiece]) -> [RunningPiece] {
    pieces.reduce(into: []) { joined, piece in
      guard !piece.text.isEmpty else { return }
      guard let last = joined.last, last.isSecret == piece.isSecret, last.letters == piece.letters
      else { return joined.append(piece) }
      joined[joined.count - 1].text += piece.text
    }
  }
}
