import Diagnostics

/// Finds the characters of a text that no text may hold.
enum TextScan {
  /// True where a closer look can find nothing: printable ASCII, tabs, line feeds, letters below
  /// U+0300 and common punctuation, none of which NFC changes.
  static func isHarmless(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var position = 0
    while position < bytes.count {
      let length = harmlessLength(bytes, position)
      if length == 0 { return false }
      position += length
    }
    return true
  }

  static func isHarmless(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { isHarmless($0) }
  }

  /// How many bytes the harmless character has that begins here; 0 where it may not be one.
  private static func harmlessLength(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    switch bytes[position] {
    case 0x20...0x7E, 0x09, 0x0A: return 1
    case 0xC3...0xCB: return 2
    case 0xC2: return position + 1 < bytes.count && bytes[position + 1] >= 0xA0 ? 2 : 0
    case 0xE2:
      guard position + 2 < bytes.count, bytes[position + 1] == 0x80 else { return 0 }
      // U+2002 to U+2027, U+2030 to U+203F: spaces, dashes, quotation marks.
      let last = bytes[position + 2]
      return (0x82...0xA7).contains(last) || last >= 0xB0 ? 3 : 0
    default: return 0
    }
  }

  /// What is not closed comes last; no more are given than a sink has use for.
  static func faults(in text: String) -> [TextFault] {
    var faults: [TextFault] = []
    var bidi = BidiBalance()
    var offset = 0
    for scalar in text.unicodeScalars {
      if faults.count > DiagnosticSink.limit { return faults }
      let range = offset..<offset + UTF8.width(scalar)
      offset = range.upperBound
      if let reason = reason(scalar) {
        faults.append(TextFault(reason: reason, character: scalar, range: range))
      } else {
        faults += bidi.take(scalar, range)
      }
    }
    faults += bidi.unclosed.prefix(DiagnosticSink.limit)
    return faults
  }

  /// What is wrong with a character wherever it stands; nil for all others.
  static func reason(_ scalar: Unicode.Scalar) -> TextFault.Reason? {
    switch scalar.value {
    case 0x09, 0x0A: nil
    case 0..<0x20, 0x7F..<0xA0: .control
    case 0x2028, 0x2029: .lineSeparator
    case 0x202D, 0x202E: .bidiOverride
    case 0xFDD0...0xFDEF: .noncharacter
    case let value where value & 0xFFFE == 0xFFFE: .noncharacter
    default: nil
    }
  }
}

/// Pairs the embeddings and isolates of one text (UAX 9, rules X1-X8 and BD9).
private struct BidiBalance {
  /// Deeper ones have no effect (UAX 9, BD2), so nobody means them.
  private static let maximumDepth = 125

  private var open: [TextFault] = []

  /// What is begun and not ended when the text is over.
  var unclosed: [TextFault] { open }

  /// What the character shows to be wrong.
  mutating func take(_ scalar: Unicode.Scalar, _ range: Range<Int>) -> [TextFault] {
    switch scalar.value {
    case 0x202A, 0x202B, 0x2066...0x2068:
      let opener = TextFault(reason: .unclosedBidi, character: scalar, range: range)
      guard open.count < Self.maximumDepth else { return [opener] }
      open.append(opener)
      return []
    case 0x202C:
      if let last = open.last, !Self.isIsolate(last) {
        open.removeLast()
        return []
      }
    case 0x2069:
      if let isolate = open.lastIndex(where: Self.isIsolate) {
        // An isolate's end also ends the embeddings in it.
        let embeddings = Array(open[(isolate + 1)...])
        open.removeSubrange(isolate...)
        return embeddings
      }
    default: return []
    }
    return [TextFault(reason: .unopenedBidi, character: scalar, range: range)]
  }

  private static func isIsolate(_ opener: TextFault) -> Bool { opener.character.value >= 0x2066 }
}
