import Diagnostics
import Fields

extension FieldType where Value == [LanguageTag] {
  /// Two languages, that of the left column first.
  static var parallel: Self {
    FieldType<[LanguageTag]>.list(of: .language).converted(placeholder: []) { tags, field in
      if tags.count == 2, tags[0] != tags[1] { return tags }
      return field.reject(
        TemplatesDiagnostics.badParallel,
        "\"\(field.name)\" names \(Set(tags.map(\.description)).count) languages",
        hint: "name two, that of the left column first: parallel: [id, en]")
    }
  }
}
