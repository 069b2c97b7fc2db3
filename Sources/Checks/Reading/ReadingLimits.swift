/// How much of a file from outside is looked at before it is refused.
///
/// Far above what documents need (an element of a table costs about 20 values), and low enough
/// that a file made to exhaust the program ends in a message.
enum ReadingLimits {
  /// Names, numbers, strings and marks in all objects together.
  static let values = 30_000_000
  /// Of arrays and dictionaries in each other.
  static let valueDepth = 500
  /// Decoded bytes of streams, all together; one that is read twice counts twice.
  static let streamBytes = 512 << 20
  static let pages = 100_000
  static let elements = 2_000_000
  /// Of elements in elements.
  static let elementDepth = 1_000
  /// Form XObjects in form XObjects.
  static let formDepth = 64
  /// Nodes of a number tree, a name tree, the page tree or the outline.
  static let treeNodes = 1_000_000
  /// The highest object number that a file may have (ISO 32000-1, table C.1).
  static let objectNumber = 8_388_607
}
