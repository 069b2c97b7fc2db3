/// A rectangle on a page (ISO 32000-1, 7.9.5).
struct PageBox: Equatable {
  private let horizontal: ClosedRange<Double>
  private let vertical: ClosedRange<Double>

  /// Nil where the value is no array of four numbers; two opposite corners in any order.
  init?(_ value: PDFValue?, _ reader: PDFReader) throws(PDFFailure) {
    var numbers: [Double] = []
    for value in try reader.array(value) ?? [] {
      switch try reader.resolve(value) {
      case .integer(let number): numbers.append(Double(number))
      case .real(let number) where number.isFinite: numbers.append(number)
      default: return nil
      }
    }
    guard numbers.count == 4 else { return nil }
    horizontal = min(numbers[0], numbers[2])...max(numbers[0], numbers[2])
    vertical = min(numbers[1], numbers[3])...max(numbers[1], numbers[3])
  }

  func touches(_ other: PageBox) -> Bool {
    horizontal.overlaps(other.horizontal) && vertical.overlaps(other.vertical)
  }
}
