import Diagnostics

/// A character that no text may hold, and where it stands in the UTF-8 that was looked at.
struct TextFault {
  enum Reason {
    case control, lineSeparator, noncharacter, bidiOverride
    /// Begun and not ended, or ended and not begun.
    case unclosedBidi, unopenedBidi
  }

  let reason: Reason
  let character: Unicode.Scalar
  let range: Range<Int>

  func diagnostic(at span: SourceSpan) -> Diagnostic {
    let code = CharacterName.code(character)
    return switch reason {
    case .control: control(code, span)
    case .lineSeparator:
      Diagnostic(
        FieldsDiagnostics.lineSeparator, "the text holds a Unicode line separator, \(code)",
        at: span, hint: "write a line break or a space instead")
    case .noncharacter:
      Diagnostic(
        FieldsDiagnostics.noncharacter, "the text holds \(code), which is no character", at: span,
        hint: "remove it")
    case .bidiOverride:
      Diagnostic(
        FieldsDiagnostics.bidiOverride,
        "the text holds \(code), which shows what follows in another order", at: span,
        hint: "remove it")
    case .unclosedBidi:
      Diagnostic(
        FieldsDiagnostics.unbalancedBidi, "the bidi control \(code) is not closed in this text",
        at: span, hint: "remove it, or end it by \(closing)")
    case .unopenedBidi:
      Diagnostic(
        FieldsDiagnostics.unbalancedBidi, "the bidi control \(code) ends nothing in this text",
        at: span, hint: "remove it")
    }
  }

  private func control(_ code: String, _ span: SourceSpan) -> Diagnostic {
    let hint =
      switch character.value {
      case 0x0D: "remove it: a line ends in U+000A (\\n) alone"
      case 0:
        "the file is no text, or what wrote it broke off: save it anew as UTF-8"
      case 0x09: "write \\t, or a space"
      case 0x85: "write a line break instead"
      default: "remove it; it came most likely from another program"
      }
    return Diagnostic(
      FieldsDiagnostics.controlCharacter, "the text holds the control character \(code)", at: span,
      hint: hint)
  }

  private var closing: String {
    character.value >= 0x2066 ? "U+2069" : "U+202C"
  }
}
