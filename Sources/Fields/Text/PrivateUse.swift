package import Diagnostics

/// A character that means what one font makes of it (Unicode, 23.5), and where it stands.
package struct PrivateUse {
  package let character: Unicode.Scalar
  package let span: SourceSpan

  /// As `U+F8FF`.
  package var code: String { CharacterName.code(character) }

  static func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xE000...0xF8FF, 0xF_0000...0xF_FFFD, 0x10_0000...0x10_FFFD: true
    default: false
    }
  }
}

extension Node {
  /// All that stand in the keys and texts of this node's file, in the order of the file.
  package func privateUse() -> [PrivateUse] {
    var found: [PrivateUse] = []
    for record in tree.records where record.kind == .scalar {
      let bytes = tree.bytes(of: record)
      if bytes.withUnsafeBufferPointer({ TextScan.isHarmless($0) }) { continue }
      var offset = 0
      for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
        let range = offset..<offset + UTF8.width(scalar)
        offset = range.upperBound
        guard PrivateUse.isPrivate(scalar) else { continue }
        let span = ScalarMap.map(of: record, in: tree).span(of: range)
        found.append(PrivateUse(character: scalar, span: span))
      }
    }
    return found
  }
}
