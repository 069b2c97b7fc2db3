extension PreparedParagraph {
  /// The widest part that cannot be broken, the widest line where nothing is broken, and all of them.
  var widths: TextWidths {
    var result = TextWidths(minimum: 0, preferred: 0)
    var line = style.indent + style.firstIndent
    var part = style.indent
    for piece in pieces {
      switch piece.kind {
      case .lineBreak:
        result.length += line
        line = style.indent
        part = style.indent
      case .space:
        line += runs[piece.run].style.spaceWidth
        part = piece.after == .none ? part + runs[piece.run].style.spaceWidth : style.indent
      case .word:
        line += piece.word?.width ?? 0
        part += piece.word?.width ?? 0
        result.minimum = max(result.minimum, part)
        if piece.after != .none { part = style.indent }
      }
      result.preferred = max(result.preferred, line)
    }
    result.length += line
    return result
  }
}
