import Diagnostics
import Markup
import Meetings

extension Person {
  /// Rank or honorific, and name, as one text that no line breaks.
  func fullName(in language: LanguageTag) -> [Inline] {
    guard let name else { return [] }
    let parts = [rank ?? honorific, name].compactMap { $0?.text(in: language) }
    return parts.enumerated().flatMap { index, part -> [Inline] in
      let space = SourceText(" ", map: part.source.map.slice(0..<0))
      return (index > 0 ? [.text(space)] : []) + part.content
    }
  }
}
