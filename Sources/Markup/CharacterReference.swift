import Diagnostics

/// A character named rather than written: `&amp;`, `&#8212;`, `&#x2014;`.
enum CharacterReference {
  /// The longest name or number that can mean anything, with `&` and `;`.
  private static let longest = 50

  /// The reference that begins at `offset`, if one does (CommonMark 0.30, 2.5).
  static func range(in input: MarkupInput, at offset: Int) -> Range<Int>? {
    guard input[offset] == .ampersand else { return nil }
    let name = input[offset + 1] == .numberSign ? offset + 2 : offset + 1
    let end = input.first(from: name) { !$0.isASCIILetterOrDigit }
    guard end > name, end - offset < longest, input[end] == .semicolon else { return nil }
    return offset..<end + 1
  }

  /// What the reference stands for; itself, after a report, where it stands for nothing.
  static func token(_ range: Range<Int>, of input: MarkupInput, report: MarkupReport)
    -> InlineToken
  {
    let name = input.string(range.lowerBound + 1..<range.upperBound - 1)
    guard let codePoint = codePoint(name) else {
      report.unknownEntity(name, at: range)
      return .plain(range)
    }
    guard let scalar = Unicode.Scalar(codePoint), isAllowed(scalar) else {
      report.badReference(codePoint, at: range)
      return .plain(range)
    }
    return .decoded(String(Character(scalar)), range)
  }

  private static func codePoint(_ name: String) -> UInt32? {
    guard name.utf8.first == .numberSign else { return EntityNames.codePoint(name) }
    let digits = name.dropFirst()
    guard let first = digits.first, first == "x" || first == "X" else {
      return UInt32(digits, radix: 10)
    }
    return UInt32(digits.dropFirst(), radix: 16)
  }

  /// What a file may not hold, a reference may not bring in either. Bidi controls have to be
  /// written, since only there they can be checked to be in pairs.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
