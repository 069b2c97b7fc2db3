/// Questions about single bytes of UTF-8 text.
extension UInt8 {
  var isLowerASCII: Bool { self >= 0x61 && self <= 0x7A }
  var isUpperASCII: Bool { self >= 0x41 && self <= 0x5A }
  var isLetterASCII: Bool { (self | 0x20).isLowerASCII }
  var isDigitASCII: Bool { self >= 0x30 && self <= 0x39 }
  /// Part of a character beyond ASCII.
  var isBeyondASCII: Bool { self >= 0x80 }
  /// Lower case of an ASCII letter; any other byte as it is.
  var lowercasedASCII: UInt8 { isUpperASCII ? self | 0x20 : self }
}
