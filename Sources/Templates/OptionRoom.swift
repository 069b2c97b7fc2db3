import Diagnostics
import Fields
import Frames

/// What of the page a component's length may take.
enum OptionRoom: Sendable {
  /// A share of the measure.
  case width(Double)
  /// A share of the sheet's height.
  case height(Double)
}

extension ComponentOptions {
  /// Reports lengths with which content would leave the page.
  func check(on page: PageSetup, _ sink: DiagnosticSink) {
    for (length, name, room) in placed {
      let (most, words) =
        switch room {
        case .width(let share): (page.measure * share, "half of the measure")
        case .height(let share): (page.size.height * share, "the whole sheet")
        }
      let basis = Length.Basis(em: 10, baseline: 15, measure: page.size.height)
      guard length.value.points(basis) > most + 0.01 else { continue }
      sink.report(
        Diagnostic(
          TemplatesDiagnostics.badLength, "\"\(name)\" takes more than \(words)", at: length.span,
          hint: "write \(inPoints(most.rounded(.down))) or less"))
    }
  }
}

extension FieldType where Value == String {
  /// A few characters before an item.
  static var listMarker: Self {
    FieldType<SourceText>.line.converted(placeholder: "") { text, field in
      if text.string.unicodeScalars.count <= Self.longestMarker { return text.string }
      return field.reject(
        TemplatesDiagnostics.badLength,
        "a list's mark has more than \(Self.longestMarker) characters",
        hint: "write a sign or two: \"•\", \"–\", \"(a)\"; \"\" for none")
    }
  }

  private static var longestMarker: Int { 5 }
}
