import Diagnostics
import Fields
import Languages
import Meetings

extension NumberForms {
  /// In the language's own digits and signs; as it is written where the author chose a notation that
  /// no page has.
  func text(_ number: Figure.Number, isPercent: Bool) -> String {
    guard let decimal = Decimal(number.written.string) else { return number.written.string }
    return isPercent ? percent(decimal) : text(decimal)
  }

  /// A tick's digits, which may have an exponent: `3 × 10²⁰`.
  func text(digits: String, isPercent: Bool) -> String {
    if let decimal = Decimal(digits) { return isPercent ? percent(decimal) : text(decimal) }
    let parts = digits.split(separator: "e", maxSplits: 1)
    guard let mantissa = parts.first.flatMap({ Decimal(String($0)) }), parts.count == 2,
      let exponent = parts.last
    else { return digits }
    return text(mantissa) + "\u{A0}×\u{A0}10" + exponent.map(Self.raised).joined()
  }

  private static func raised(_ digit: Character) -> String {
    switch digit {
    case "1": "\u{B9}"
    case "2": "\u{B2}"
    case "3": "\u{B3}"
    case "-": "\u{207B}"
    default:
      digit.wholeNumberValue.flatMap { UnicodeScalar(0x2070 + UInt32($0)) }.map { String($0) }
        ?? ""
    }
  }
}

extension Figure.Unit {
  var isPercent: Bool {
    if case .percent = self { true } else { false }
  }
}
