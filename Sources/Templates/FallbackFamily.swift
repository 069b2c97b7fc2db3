package import Diagnostics
package import Fields

/// A family that steps in for characters that a style's own family lacks: another script's letters.
package struct FallbackFamily: Sendable {
  package let family: Located<String>
  /// Its size, as a part of the style's.
  package let scale: Double
  /// The families that it serves; empty for all.
  package let beside: [Located<String>]
  /// The languages whose text it serves before families that name none.
  package let languages: [LanguageTag]

  static let record = RecordType(
    "fallback", doc: "A family for characters that a style's own lacks"
  ) { (r: inout RecordReader) in
    FallbackFamily(
      family: Self.name(r.required("family", .located(.line), doc: "Font family")),
      scale: r.optional("scale", .scale, default: 1, doc: "Its size as a part of the style's"),
      beside: r.optional(
        "beside", .list(of: .located(.line)), default: [],
        doc: "The families that it serves; all if absent"
      ).map(Self.name),
      languages: r.optional(
        "languages", .list(of: .language), default: [],
        doc: "The languages whose text it serves first"))
  }

  private static func name(_ line: Located<SourceText>) -> Located<String> {
    Located(line.value.string, at: line.span)
  }
}

extension FieldType where Value == Double {
  /// From half the size to twice.
  fileprivate static var scale: Self {
    number.converted(placeholder: 1) { value, field in
      if (0.5...2).contains(value) { return value }
      return field.reject(
        TemplatesDiagnostics.badLength, "\"scale\" lies between 0.5 and 2",
        hint: "1.1 makes letters that look small beside others a tenth larger")
    }
  }
}

extension FontsAtHand {
  /// Reports the families of a list that are not at hand.
  func check(_ fallbacks: [FallbackFamily], _ sink: DiagnosticSink) {
    let named = fallbacks.flatMap { [$0.family] + $0.beside }
    for name in named where !families.contains(name.value) {
      let nearest = Suggestion.nearest(to: name.value, among: families)
      sink.report(
        Diagnostic(
          TemplatesDiagnostics.unknownFont,
          "there is no font family \"\(name.value)\"; \"fallback\" names it", at: name.span,
          hint: (nearest.map { "did you mean \"\($0)\"? " } ?? "")
            + "families at hand: " + families.joined(separator: ", ")))
    }
  }
}
