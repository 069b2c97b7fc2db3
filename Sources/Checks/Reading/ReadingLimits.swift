/// How much of a file from outside is looked at before it is refused.
///
/// Far above what documents need (an element of a table costs about 20 values), and low enough
/// that a file made to exhaust the program ends in a message.
enum ReadingLimits {
  /// Names, numbers, strings and marks in all objects together.
  static let values = 30_000_000
  /// Of arrays and dictionaries in each other.
  static let valueDepth = 500
  /// Decoded bytes of streams, for each byte of the file and beside those that any file may have.
  /// Page contents that repeat much are packed to a tenth, bombs to a thousandth.
  static let bytesPerByte = 24
  static let freeBytes = 24 << 20
  /// What so many packed bytes may unpack to.
  static func bytesAllowed(for count: Int) -> Int { freeBytes + bytesPerByte * count }
  static let pages = 100_000
  static let elements = 2_000_000
  /// Of elements in elements.
  static let elementDepth = 1_000
  /// Tokens before an operator of a page's content; of an array those in it.
  static let operands = 100_000
  /// Beginnings of numbered marks in all contents together.
  static let marks = 2_000_000
  /// Of marks in each other.
  static let markDepth = 10_000
  /// Entries of one ToUnicode map: every code of two bytes has room for some.
  static let mappings = 500_000
  /// Of the XMP packet, decoded.
  static let packetBytes = 16 << 20
  /// Of one element of the XMP packet.
  static let attributes = 10_000
  /// Nodes of a number tree, a name tree, the page tree or the outline.
  static let treeNodes = 1_000_000
  /// The highest object number that a file may have (ISO 32000-1, table C.1).
  static let objectNumber = 8_388_607
}
