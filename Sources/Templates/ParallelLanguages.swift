import Diagnostics
import Fields

extension FieldType where Value == [LanguageTag] {
  /// Two languages, that of the left column first.
  static var parallel: Self {
    FieldType<[LanguageTag]>.list(of: .language).converted(placeholder: []) { tags, field in
      if tags.count == 2, tags[0] != tags[1] { return tags }
      let named = tags.count == 2 ? "\(tags[0]) twice" : "\(tags.count) languages"
      return field.reject(
        TemplatesDiagnostics.badParallel, "\"\(field.name)\" names \(named)",
        hint: "name two, that of the left column first: parallel: [id, en]")
    }
  }
}
