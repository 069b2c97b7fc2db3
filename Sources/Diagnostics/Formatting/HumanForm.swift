/// The summary, the source line with carets, the notes with theirs, and the hint.
struct HumanForm {
  /// Select Graphic Rendition parameters of ECMA-48, 8.3.117.
  private enum Color: String {
    case bold = "1"
    case red = "1;31"
    case yellow = "1;33"
    case cyan = "1;36"
    case green = "1;32"
  }

  let isColored: Bool

  func text(of diagnostic: Diagnostic, _ places: inout SourcePlaces) -> String {
    let color = color(of: diagnostic.severity)
    let place = places.place(of: diagnostic.span)
    let head = painted("\(diagnostic.severity.rawValue)[\(diagnostic.kind.id)]", color)
    let label = place?.label ?? diagnostic.place.map { VisibleText.escaped($0.description) }
    var text = line(label, head, diagnostic.summary) + source(place, color)
    if let area = diagnostic.area {
      text += "  " + painted("on", .cyan) + " \(area.description)\n"
    }
    for note in diagnostic.notes {
      let place = places.place(of: note.span)
      text += line(place?.label, painted("note", .cyan), note.text) + source(place, .cyan)
    }
    if let hint = diagnostic.hint {
      text += "  " + painted("hint", .green) + ": \(VisibleText.escaped(hint))\n"
    }
    return text
  }

  private func line(_ place: String?, _ head: String, _ summary: String) -> String {
    let label = place.map { painted($0 + ":", .bold) + " " } ?? ""
    return "\(label)\(head): \(VisibleText.escaped(summary))\n"
  }

  private func source(_ place: SourcePlace?, _ color: Color) -> String {
    guard let place, !place.excerpt.text.isEmpty else { return "" }
    let number = String(place.start.line)
    let margin = String(repeating: " ", count: max(0, 5 - number.utf8.count))
    let blank = String(repeating: " ", count: margin.utf8.count + number.utf8.count)
    return "\(margin)\(number) | \(place.excerpt.text)\n"
      + "\(blank) | \(painted(place.excerpt.carets, color))\n"
  }

  private func color(of severity: Severity) -> Color {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .cyan
    }
  }

  private func painted(_ text: String, _ color: Color) -> String {
    isColored ? "\u{1B}[\(color.rawValue)m\(text)\u{1B}[0m" : text
  }
}
