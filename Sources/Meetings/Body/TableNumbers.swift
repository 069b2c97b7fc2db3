import Fields
import Markup

extension DataTable {
  /// Whether at least four of its cells are numbers: fewer are no data.
  package var holdsNumbers: Bool {
    let cells = groups.lazy.flatMap(\.rows).flatMap(\.cells)
    return cells.filter { $0.text?.isNumber == true }.prefix(4).count == 4
  }
}

extension RichText {
  /// Whether it is a number alone, or an amount in a hundred; a year is none.
  fileprivate var isNumber: Bool {
    guard var text = variants.first?.content.plainText[...] else { return false }
    if text.hasSuffix("%") { text = text.dropLast() }
    let bytes = text.utf8
    let isDigit = { (byte: UInt8?) in byte.map { (0x30...0x39).contains($0) } ?? false }
    guard isDigit(bytes.first), isDigit(bytes.last), bytes.count <= 24 else { return false }
    let isYear = bytes.count == 4 && bytes.allSatisfy(isDigit)
    let others = text.unicodeScalars.filter { !("0"..."9").contains($0) && $0 != "." && $0 != "," }
    return !isYear && others.count <= 1 && others.allSatisfy { $0 == "-" || $0 == "–" }
  }
}
