import Diagnostics
import Fields

/// Where the lines of a style stand.
package enum StyleAlignment: String, CaseIterable, Sendable {
  case justified, start, center, end
}

/// How the digits of a style look.
package enum FigureStyle: String, CaseIterable, Sendable {
  case lining, tabular
  case oldStyle = "old-style"
}

/// A style as the template writes it: what is absent comes from the style it is like.
struct StyleDeclaration: Sendable {
  var like: Located<String>?
  var family: Located<String>?
  var size: Located<Length>?
  var leading: Located<Length>?
  var weight: Located<Int>?
  var isItalic: Located<Bool>?
  var color: Located<Palette.Name>?
  var ground: Palette.Name?
  var alignment: StyleAlignment?
  var isHyphenated: Bool?
  var hasOpticalMargins: Bool?
  var figures: FigureStyle?
  var isSmallCaps: Bool?
  var tracking: Double?
  var spaceBefore: Located<Length>?
  var spaceAfter: Located<Length>?
  var indent: Located<Length>?
  var firstIndent: Located<Length>?

  /// The weight of a style that names none.
  static let regular = 400

  static let record = RecordType("style", doc: "How one kind of text looks") {
    (r: inout RecordReader) in
    StyleDeclaration(
      like: r.optional("like", .located(.identifier), doc: "Style to take all else from"),
      family: r.optional("family", .located(.line), doc: "Font family")
        .map { Located($0.value.string, at: $0.span) },
      size: r.optional(
        "size", .located(.length), doc: "Type size; in em, of the size of the style \"text\""),
      leading: r.optional("leading", .located(.length), doc: "From baseline to baseline"),
      weight: r.optional("weight", .located(.integer(in: 100...900)), doc: "400, 600 or 700"),
      isItalic: r.optional("italic", .located(.boolean), doc: "Whether slanted"),
      color: r.optional("color", .located(.choice(Palette.Name.self)), doc: "Of the letters"),
      ground: r.optional("on", .choice(Palette.Name.self), doc: "Colour behind the letters"),
      alignment: r.optional("align", .choice(StyleAlignment.self), doc: "Where lines stand"),
      isHyphenated: r.optional("hyphenate", .boolean, doc: "Whether words may be divided"),
      hasOpticalMargins: r.optional(
        "optical-margins", .boolean,
        doc: "Whether stops, hyphens and quotes at a line's ends hang into the margins"),
      figures: r.optional("figures", .choice(FigureStyle.self), doc: "How digits look"),
      isSmallCaps: r.optional("small-caps", .boolean, doc: "Small capitals for lower case"),
      tracking: r.optional("tracking", .tracking, doc: "Between letters, in 1/1000 em"),
      spaceBefore: r.optional("space-before", .located(.distance), doc: "Above the paragraph"),
      spaceAfter: r.optional("space-after", .located(.distance), doc: "Below the paragraph"),
      indent: r.optional("indent", .located(.distance), doc: "Of all lines, from the start edge"),
      firstIndent: r.optional(
        "first-indent", .located(.distance),
        doc: "Of the first line of a paragraph that follows a paragraph"))
  }

  /// Whether it says itself something on which the contrast of its letters hangs.
  var decidesContrast: Bool {
    color != nil || ground != nil || size != nil || weight != nil
  }

  /// This style, completed by another; it is now like what the other was like.
  func completed(by base: StyleDeclaration) -> StyleDeclaration {
    StyleDeclaration(
      like: base.like, family: family ?? base.family, size: size ?? base.size,
      leading: leading ?? base.leading, weight: weight ?? base.weight,
      isItalic: isItalic ?? base.isItalic, color: color ?? base.color,
      ground: ground ?? base.ground, alignment: alignment ?? base.alignment,
      isHyphenated: isHyphenated ?? base.isHyphenated,
      hasOpticalMargins: hasOpticalMargins ?? base.hasOpticalMargins,
      figures: figures ?? base.figures,
      isSmallCaps: isSmallCaps ?? base.isSmallCaps, tracking: tracking ?? base.tracking,
      spaceBefore: spaceBefore ?? base.spaceBefore, spaceAfter: spaceAfter ?? base.spaceAfter,
      indent: indent ?? base.indent, firstIndent: firstIndent ?? base.firstIndent)
  }
}

extension FieldType where Value == Double {
  /// From letters that touch to letters an em apart.
  fileprivate static var tracking: Self {
    number.converted(placeholder: 0) { value, field in
      if (-200...1_000).contains(value) { return value }
      return field.reject(
        TemplatesDiagnostics.badLength, "\"tracking\" lies between -200 and 1000",
        hint: "it counts in thousandths of an em: 30 is a little, 100 is wide")
    }
  }
}
