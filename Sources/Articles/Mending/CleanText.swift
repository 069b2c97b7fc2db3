/// Takes out what shows nothing and what a meeting's file may not hold; no words are among it.
enum CleanText {
  /// - Parameter shows: whether the fonts at hand have a sign.
  static func cleaned(
    _ text: String, shows: (Unicode.Scalar) -> Bool
  ) -> (text: String, doubts: [Doubt]) {
    var known: [Int: Bool] = [:]
    var result = String.UnicodeScalarView()
    var doubts: [Doubt] = []
    var told: Set<Int> = []
    var line = 1
    for scalar in text.unicodeScalars {
      if scalar == "\n" { line += 1 }
      if let kept = replacement(scalar) {
        result.append(contentsOf: kept)
      } else if isSign(scalar), !known[Int(scalar.value), default: shows(scalar)] {
        known[Int(scalar.value)] = false
        // A sign between two words parted them.
        if result.last?.isWordPart ?? false { result.append(" ") }
        guard told.insert(Int(scalar.value)).inserted else { continue }
        doubts.append(Doubt(line: line, text: "\(name(scalar)) is left out: no font here has it"))
      } else {
        if isSign(scalar) { known[Int(scalar.value)] = true }
        result.append(scalar)
      }
    }
    return (String(result), doubts)
  }

  /// What stands for a character that may not stay; nil where it may.
  private static func replacement(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    switch scalar.value {
    case 0x0A: nil
    case 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x85: [" "]
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: []
    case 0x2010, 0x2011: ["-"]
    case 0xE000...0xF8FF, 0xF0000...: []
    case 0xFDD0...0xFDEF: []
    case let value where value & 0xFFFE == 0xFFFE: []
    default: nil
    }
  }

  /// What no word consists of; pictographs wait for the tables whose icons they may be.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0xA0 && !scalar.isWordPart && !scalar.isPictograph
      && scalar.properties.generalCategory != .enclosingMark
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    let code = String(scalar.value, radix: 16, uppercase: true)
    return "\"\(scalar)\" (U+\(String(repeating: "0", count: max(0, 4 - code.utf8.count)))\(code))"
  }
}
