import Diagnostics
import Frames
import Languages
import Layout
import Markup
import Meetings
import Shaping
import Templates

extension ComposeContext {
  /// A paragraph of the author's, in the variant that the document's language asks for.
  func paragraph(
    _ text: RichText, _ style: StyleName, _ role: StructureRole? = .paragraph, name: String = "p",
    in scope: Scope
  ) -> TextBlock? {
    guard let variant = text.text(in: meeting.language) else { return nil }
    return paragraph(
      variant.content, style, role, name: name, in: scope, language: variant.language,
      span: text.span)
  }

  /// A paragraph of inline values in one language.
  func paragraph(
    _ inlines: [Inline], _ style: StyleName, _ role: StructureRole? = .paragraph,
    name: String = "p", in scope: Scope, language: LanguageTag, span: SourceSpan? = nil
  ) -> TextBlock? {
    guard let look = look(style) else { return nil }
    let child = element(role, name, in: scope, language: language, span: span)
    let setter = InlineSetter(
      context: self, look: look, language: language, element: child.element)
    var block = look.block(setter.runs(inlines), span: span)
    if TextDirection(of: language) == .rightToLeft {
      block.paragraph.style.direction = .rightToLeft
    }
    return block
  }

  /// A paragraph of words of the language data or made of data values.
  func paragraph(
    words: String, _ style: StyleName, _ role: StructureRole? = .paragraph, name: String = "p",
    in scope: Scope
  ) -> TextBlock? {
    guard let look = look(style), !words.isEmpty else { return nil }
    let child = element(role, name, in: scope, language: meeting.language)
    return look.block([
      TextRun(
        words, style: look.text, language: meeting.language, tag: .element(child.element))
    ])
  }

  /// The element that a text belongs to: one of its own, or without a role the scope's, with a span
  /// where the text is in another language.
  private func element(
    _ role: StructureRole?, _ name: String, in scope: Scope, language: LanguageTag,
    span: SourceSpan? = nil
  ) -> Scope {
    guard role != nil || language != scope.language else { return scope }
    return child(
      role ?? .span, name, of: scope, language: language, StructureProperties(span: span))
  }

  /// A section's heading, entered in the outline and among the targets.
  ///
  /// - Parameter id: by which texts name the section.
  func heading(_ text: RichText, id: String? = nil, level: Int, in scope: Scope) -> (any Block)? {
    heading(
      paragraph(
        text, Self.headingStyle(level + headingDepth), role(level), name: "heading", in: scope),
      id: id,
      title: title(text), level: level)
  }

  /// A heading in one of its languages.
  func heading(
    _ variant: RichText.Variant, of text: RichText, id: String?, level: Int, in scope: Scope
  ) -> (any Block)? {
    heading(
      paragraph(
        variant.content, Self.headingStyle(level + headingDepth), role(level), name: "heading",
        in: scope,
        language: variant.language, span: text.span), id: id, title: title(text), level: level)
  }

  /// A heading of the language data's words.
  func heading(_ label: LabelKey, id: String? = nil, level: Int, in scope: Scope) -> (any Block)? {
    heading(
      paragraph(
        words: language.label(label), Self.headingStyle(level + headingDepth), role(level),
        name: "heading",
        in: scope), id: id, title: title(label), level: level)
  }

  /// A heading within a section's text, or one of the program's and the author's words together.
  func heading(
    _ words: [Inline], id: String? = nil, level: Int, in scope: Scope, language: LanguageTag,
    span: SourceSpan
  ) -> (any Block)? {
    heading(
      paragraph(
        words, Self.headingStyle(level + headingDepth), role(level), name: "heading", in: scope,
        language: language, span: span), id: id,
      title: TargetTitle(words, language: language, plain: words.plainText), level: level)
  }

  /// A heading that is set already, entered under a title.
  func heading(
    _ text: TextBlock?, id: String?, title: TargetTitle, level: Int
  ) -> (any Block)? {
    guard var text, let tag = text.paragraph.runs.first?.tag, case .element(let element) = tag
    else { return nil }
    let chapter = chapters.heading(in: self)
    let level = level + headingDepth
    let title = numbered(&text, title, level: level)
    text.paragraph.style.isBalanced = true
    let anchor = structure.anchor(of: element)
    outline.append(OutlineEntry(title: title.plain, level: max(1, level - 1), anchor: anchor))
    _ = targets.register(.section, id: id, title: title, at: (anchor, element), level: level)
    let heading = HeadingBlock(
      text.paragraph, spaceBefore: text.spaceBefore, spaceAfter: text.spaceAfter, span: text.span)
    let anchored = Anchored(heading, anchor: anchor, tag: tag)
    return chapter.map { Stack([$0, anchored]) } ?? anchored
  }

  /// Puts the heading's number before it, and before its title, where the template counts its level.
  private func numbered(_ text: inout TextBlock, _ title: TargetTitle, level: Int) -> TargetTitle {
    guard let first = text.paragraph.runs.first, let number = headingNumbers.next(level: level)
    else { return title }
    var run = TextRun(
      number + "\u{A0}", style: first.style, language: meeting.language, tag: first.tag)
    run.isUnbreakable = true
    text.paragraph.runs.insert(run, at: 0)
    return TargetTitle(
      title.inlines, language: title.language, plain: number + " " + title.plain)
  }

  /// The title is level 1 of the structure; what it heads begins at 2. Without a title the
  /// sections begin at 1: no level may be left out.
  func role(_ level: Int) -> StructureRole {
    let level = level + headingDepth
    return .heading(template.showsTitle ? level : max(1, level - 1))
  }

  static func headingStyle(_ level: Int) -> StyleName {
    switch level {
    case ...2: .heading1
    case 3: .heading2
    default: .heading3
    }
  }
}

extension TextLook {
  func block(_ runs: [TextRun], span: SourceSpan? = nil) -> TextBlock {
    TextBlock(
      Paragraph(runs, style: paragraph), spaceBefore: style.spaceBefore,
      spaceAfter: style.spaceAfter, span: span)
  }
}
