import CPangoCairo

/// What Unicode says of a text, as Pango and GLib tell it.
package enum TextAnalysis {
  /// Whether a line may break before each character, and after the last (UAX #14).
  ///
  /// One value per scalar and one more for the end.
  package static func lineBreaks(in text: [UInt8], scalars: Int, language: String) -> [Bool] {
    var attributes = [PangoLogAttr](repeating: PangoLogAttr(), count: scalars + 1)
    text.withUnsafeBytes { bytes in
      pango_get_log_attrs(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), 0,
        pango_language_from_string(language), &attributes, Int32(clamping: scalars + 1))
    }
    return attributes.map { $0.is_line_break != 0 }
  }

  /// The embedding level of each scalar (UAX #9), in a paragraph that runs from right to left
  /// where `isRightToLeft` says so.
  package static func levels(of text: [UInt8], isRightToLeft: Bool) -> [UInt8] {
    var direction = isRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR
    return text.withUnsafeBytes { bytes in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      let length = Int32(clamping: bytes.count)
      guard let levels = pango_log2vis_get_embedding_levels(start, length, &direction) else {
        return []
      }
      defer { g_free(levels) }
      return Array(
        UnsafeBufferPointer(start: levels, count: Int(g_utf8_strlen(start, gssize(length)))))
    }
  }

  /// The script of a character in GLib's numbering; nil for common and inherited ones.
  package static func script(of scalar: Unicode.Scalar) -> UInt8? {
    let script = g_unichar_get_script(scalar.value)
    guard script != G_UNICODE_SCRIPT_COMMON, script != G_UNICODE_SCRIPT_INHERITED else {
      return nil
    }
    return UInt8(clamping: script.rawValue)
  }

  /// Whether the letters of a script hold on to each other, along a line or a headstroke, so that
  /// space between them would tear words apart.
  package static func joinsLetters(_ script: UInt8) -> Bool {
    switch GUnicodeScript(rawValue: Int32(script)) {
    case G_UNICODE_SCRIPT_ARABIC, G_UNICODE_SCRIPT_SYRIAC, G_UNICODE_SCRIPT_MANDAIC,
      G_UNICODE_SCRIPT_NKO, G_UNICODE_SCRIPT_MONGOLIAN, G_UNICODE_SCRIPT_PHAGS_PA,
      G_UNICODE_SCRIPT_ADLAM, G_UNICODE_SCRIPT_HANIFI_ROHINGYA, G_UNICODE_SCRIPT_DEVANAGARI,
      G_UNICODE_SCRIPT_BENGALI, G_UNICODE_SCRIPT_GURMUKHI:
      true
    default: false
    }
  }

  /// Whether the signs of a script fill squares that stand side by side without spaces.
  package static func fillsSquares(_ script: UInt8) -> Bool {
    switch GUnicodeScript(rawValue: Int32(script)) {
    case G_UNICODE_SCRIPT_HAN, G_UNICODE_SCRIPT_HIRAGANA, G_UNICODE_SCRIPT_KATAKANA,
      G_UNICODE_SCRIPT_HANGUL, G_UNICODE_SCRIPT_BOPOMOFO, G_UNICODE_SCRIPT_YI:
      true
    default: false
    }
  }

  /// Latin, for text that has no script of its own.
  package static let latin = UInt8(clamping: G_UNICODE_SCRIPT_LATIN.rawValue)
}
