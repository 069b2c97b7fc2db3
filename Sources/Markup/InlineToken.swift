/// A part of a line of text before brackets have been paired.
enum InlineToken {
  /// Bytes of the input that stand for themselves.
  case plain(Range<Int>)
  /// What an escape, a character reference or a line's end stands for.
  case decoded(String, Range<Int>)
  /// A finished form and how many levels it has.
  case node(Inline, height: Int)

  var height: Int {
    if case .node(_, let height) = self { height } else { 0 }
  }
}
