package import Diagnostics
import Fields

extension Meeting {
  /// Reports what sections place twice.
  ///
  /// A table or figure stands in the document once, with one structure element.
  func checkPlacement(into sink: DiagnosticSink) {
    Self.check(background.flatMap(\.figures), "figure", into: sink)
    Self.check(background.flatMap(\.charts), "chart", into: sink)
    Self.check(background.flatMap { $0.pictures.flatMap(\.self) }, "picture", into: sink)
    let tables = background.flatMap(\.tables).filter { table($0.value) != nil }
    Self.check(tables, "table", into: sink)
    let areas = areasPlaces
    for second in areas.dropFirst() {
      sink.report(Self.placedTwice("the table of areas", at: second, first: areas.first))
    }
  }

  /// Where sections call for the table of areas: by its own key, or by its id among other tables.
  package var areasPlaces: [SourceSpan] {
    background.flatMap { section in
      [section.areas].compactMap(\.self)
        + section.tables.filter { $0.value == "areas" && table("areas") == nil }.map(\.span)
    }
  }

  private static func check(_ ids: [Located<String>], _ noun: String, into sink: DiagnosticSink) {
    var placed: [String: SourceSpan] = [:]
    for id in ids {
      if let first = placed[id.value] {
        sink.report(placedTwice("the \(noun) \"\(id.value)\"", at: id.span, first: first))
      } else {
        placed[id.value] = id.span
      }
    }
  }

  private static func placedTwice(
    _ name: String, at span: SourceSpan, first: SourceSpan?
  ) -> Diagnostic {
    Diagnostic(
      MeetingsDiagnostics.placedTwice, "\(name) is placed a second time", at: span,
      notes: first.map { [Diagnostic.Note("first placed here", at: $0)] } ?? [],
      hint: "leave it where it is needed most, and point to it from the other text")
  }
}
