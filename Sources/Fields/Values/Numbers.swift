import Diagnostics

extension FieldType where Value == Int {
  package static var integer: Self { .integer(in: Int.min...Int.max) }

  /// A whole number within bounds.
  package static func integer(in range: ClosedRange<Int>) -> Self {
    FieldType(shape: .integer(range), placeholder: range.lowerBound) { field in
      guard let text = field.scalar(expected: .integer(range))?.string else { return nil }
      guard isInteger(text) else {
        return rejectNumber(text, "a whole number", integerHint(text), field)
      }
      guard let value = Int(text), range.contains(value) else {
        return field.reject(
          FieldsDiagnostics.invalidNumber, "\"\(field.name)\" is out of bounds: \(excerpt(text))",
          hint: bounds(range))
      }
      return value
    }
  }

  private static func bounds(_ range: ClosedRange<Int>) -> String {
    if range.upperBound == .max { return "the least value is \(range.lowerBound)" }
    return "write a number from \(range.lowerBound) to \(range.upperBound)"
  }
}

extension FieldType where Value == Double {
  /// A decimal number with a point: `79`, `-0.5`, `1.2e6`. No other notation is a number.
  package static var number: Self {
    FieldType(shape: .number, placeholder: 0) { field in
      guard let text = field.scalar(expected: .number)?.string else { return nil }
      guard isNumber(text), let value = Double(text), value.isFinite else {
        return rejectNumber(text, "a number", numberHint(text), field)
      }
      return value
    }
  }
}

extension FieldType where Value == Bool {
  /// `true` or `false`, and nothing else.
  package static var boolean: Self {
    FieldType(shape: .boolean, placeholder: false) { field in
      guard let text = field.scalar(expected: .boolean)?.string else { return nil }
      switch text {
      case "true": return true
      case "false": return false
      default:
        return field.reject(
          FieldsDiagnostics.invalidBoolean,
          "\"\(field.name)\" is true or false, not \"\(excerpt(text))\"", hint: hint(text))
      }
    }
  }

  private static func hint(_ text: String) -> String {
    switch text.lowercased() {
    case "yes", "y", "ya", "on", "1", "true", "benar": "write true"
    case "no", "n", "tidak", "off", "0", "false", "salah", "bukan": "write false"
    default: "write true or false"
    }
  }
}

private func isInteger(_ text: String) -> Bool {
  var bytes = Array(text.utf8)[...]
  if bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
  return !bytes.isEmpty && bytes.allSatisfy(isDigit)
}

/// Whether a text is a number in the notation of the data.
func isNumber(_ text: String) -> Bool {
  let halves = text.split(
    maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "e" || $0 == "E" })
  guard let mantissa = halves.first, halves.dropFirst().allSatisfy({ isInteger(String($0)) })
  else { return false }
  let parts = mantissa.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
  guard let whole = parts.first, isInteger(String(whole)) else { return false }
  return parts.dropFirst().allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }
}

func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

private func rejectNumber<Value>(
  _ text: String, _ expected: String, _ hint: String, _ field: FieldValue
) -> Value? {
  field.reject(
    FieldsDiagnostics.invalidNumber,
    "\"\(field.name)\" is \(expected), not \"\(excerpt(text))\"", hint: hint)
}

private func integerHint(_ text: String) -> String {
  if let digits = ungrouped(text) { return "write the digits only: \(digits)" }
  let whole = String(text.prefix { $0 != "." && $0 != "," })
  guard whole != text, isInteger(whole) else { return "write digits only" }
  return "write a whole number, without what stands behind the point: \(whole)"
}

private func numberHint(_ text: String) -> String {
  let pointed = text.split(separator: ",", omittingEmptySubsequences: false).joined(separator: ".")
  if pointed != text, isNumber(pointed) {
    return "the data take a decimal point, pages the language's own sign: write \(pointed)"
  }
  if let digits = ungrouped(text) { return "write the digits only: \(digits)" }
  if text.utf8.last == UInt8(ascii: "%"), isNumber(String(text.dropLast())) {
    return "write the number without the sign: \(text.dropLast())"
  }
  return "write digits, with a point before decimals"
}

/// A number whose thousands are set apart, without what parts them; nil for other texts, such as a
/// version, or a fraction: `0.500`.
private func ungrouped(_ text: String) -> String? {
  let groups = text.split(omittingEmptySubsequences: false) { " ._'\u{A0}".contains($0) }
  guard let first = groups.first?.drop(while: { $0 == "-" || $0 == "+" }), groups.count > 1,
    (1...3).contains(first.utf8.count), first.utf8.first != UInt8(ascii: "0"),
    groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
  else { return nil }
  let digits = groups.joined()
  return isInteger(digits) ? digits : nil
}
