import Diagnostics
import Fields

/// How wide a column of a table is to be.
package enum TableWidth: Sendable, Hashable {
  /// By its content.
  case auto
  /// In points.
  case length(Double)
  /// Its share of what other columns leave.
  case weight(Double)
}

extension FieldType where Value == TableWidth {
  /// `auto`, `30mm`, `2`
  static var tableWidth: Self {
    let shape = FieldShape.text(
      TextFormat(
        "width", pattern: "^(auto|[0-9]*[.]?[0-9]+(mm|cm|pt|in)?)$", numbers: 1...1_000,
        isFree: true))
    return FieldType(shape: shape, placeholder: .auto) { field in
      guard let text = field.scalar(expected: shape)?.string else { return nil }
      guard let width = TableWidth(text) else {
        return field.reject(
          MeetingsDiagnostics.badColumnWidth, "\"\(field.name)\" is no width of a column",
          hint: "write auto, a length such as 30mm or 2.5cm, or a share such as 2")
      }
      return width
    }
  }
}

extension TableWidth {
  /// Points in each unit.
  private static let units: [(String, Double)] = [
    ("mm", 72 / 25.4), ("cm", 720 / 25.4), ("pt", 1), ("in", 72),
  ]

  /// From above nothing to ten thousand points, or a share to a thousand.
  init?(_ text: String) {
    if text == "auto" {
      self = .auto
      return
    }
    let unit = Self.units.first { text.hasSuffix($0.0) }
    let digits = unit == nil ? text[...] : text.dropLast(2)
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }),
      let number = Double(String(digits)), number > 0
    else { return nil }
    if let unit {
      guard number * unit.1 <= 10_000 else { return nil }
      self = .length(number * unit.1)
    } else {
      guard number <= 1_000 else { return nil }
      self = .weight(number)
    }
  }
}
