/// `file:line:column: error[id]: summary`; of a finished document `file: page 2: error[id]: …`; of
/// laid-out pages with the page and the box behind the summary.
enum ShortForm {
  static func text(of diagnostic: Diagnostic, _ places: inout SourcePlaces) -> String {
    let label =
      places.place(of: diagnostic.span)?.label
      ?? diagnostic.place.map { VisibleText.escaped($0.description) }
    let place = label.map { $0 + ": " } ?? ""
    let summary = VisibleText.escaped(diagnostic.summary)
    let area = diagnostic.area.map { " (\($0.description))" } ?? ""
    return "\(place)\(diagnostic.severity.rawValue)[\(diagnostic.kind.id)]: \(summary)\(area)\n"
  }
}
