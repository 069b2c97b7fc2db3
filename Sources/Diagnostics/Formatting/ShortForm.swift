/// `file:line:column: error[id]: summary`
enum ShortForm {
  static func text(of diagnostic: Diagnostic, _ places: inout SourcePlaces) -> String {
    let place = places.place(of: diagnostic.span).map { $0.label + ": " } ?? ""
    let summary = VisibleText.escaped(diagnostic.summary)
    return "\(place)\(diagnostic.severity.rawValue)[\(diagnostic.kind.id)]: \(summary)\n"
  }
}
