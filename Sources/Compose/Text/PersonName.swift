import Diagnostics
import Layout
import Markup
import Meetings
import Shaping
import Templates

extension Person {
  /// Rank, honorific and name, as `Laksamana Dr. Ada Lee`; empty where the name is not known.
  func fullName(in language: LanguageTag) -> [Inline] {
    guard let name else { return [] }
    let parts = [rank, honorific, name].compactMap { $0?.text(in: language) }
    return parts.enumerated().flatMap { index, part -> [Inline] in
      let space = SourceText(" ", map: part.source.map.slice(0..<0))
      return (index > 0 ? [.text(space)] : []) + part.content
    }
  }
}

extension ComposeContext {
  /// A person's rank and name in one line wherever the column has room for it; nil where the name is
  /// not known.
  func name(of person: Person, _ style: StyleName, in scope: Scope) -> TextBlock? {
    let name = person.fullName(in: meeting.language)
    guard !name.isEmpty, let language = person.name?.text(in: meeting.language)?.language,
      var block = paragraph(name, style, name: "name", in: scope, language: language)
    else { return nil }
    for index in block.paragraph.runs.indices {
      block.paragraph.runs[index].isUnbreakable = true
    }
    return block
  }
}
