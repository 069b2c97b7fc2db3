/// What LaTeX's commands of letters stand for.
enum LaTeXLetters {
  /// By the sign of the command: `\"o`.
  static let signAccents: [UInt8: Unicode.Scalar] = [
    UInt8(ascii: "\""): "\u{308}", UInt8(ascii: "'"): "\u{301}", UInt8(ascii: "`"): "\u{300}",
    UInt8(ascii: "^"): "\u{302}", UInt8(ascii: "~"): "\u{303}", UInt8(ascii: "="): "\u{304}",
    UInt8(ascii: "."): "\u{307}",
  ]

  /// By the name of the command: `\v{s}`.
  static let wordAccents: [String: Unicode.Scalar] = [
    "c": "\u{327}", "v": "\u{30C}", "u": "\u{306}", "H": "\u{30B}", "k": "\u{328}",
    "r": "\u{30A}", "d": "\u{323}", "b": "\u{331}",
  ]

  static let letters = [
    "ss": "ß", "SS": "ẞ", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å",
    "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ",
    "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ", "textendash": "–", "textemdash": "—",
    "textquoteright": "’", "textquoteleft": "‘", "textquotedblleft": "“",
    "textquotedblright": "”", "textbackslash": "\\", "textasciitilde": "~", "textunderscore": "_",
    "ldots": "…", "dots": "…", "S": "§", "P": "¶", "copyright": "©", "pounds": "£", "euro": "€",
    "texteuro": "€", "guillemotleft": "«", "guillemotright": "»", "textdegree": "°", "times": "×",
    "alpha": "α", "beta": "β", "gamma": "γ", "mu": "μ", "LaTeX": "LaTeX", "TeX": "TeX",
    "quad": " ", "newline": " ", "slash": "/", "textregistered": "®", "texttrademark": "™",
  ]

  /// As CSL-JSON marks what they change.
  static let tags = [
    "emph": "i", "textit": "i", "textsl": "i", "em": "i", "it": "i", "itshape": "i",
    "mkbibemph": "i", "textbf": "b", "bf": "b", "bfseries": "b", "textsc": "sc",
    "textsuperscript": "sup", "textsubscript": "sub",
  ]
}
