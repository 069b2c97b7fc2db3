import Diagnostics
import Frames
import Shaping
import Templates

/// A template's style as shaping and layout take it.
struct TextLook: Sendable {
  let style: Style
  /// One value for all runs that look so: it is shared by them.
  let text: TextStyle

  init(style: Style) {
    self.style = style
    var text = TextStyle(
      family: style.family, size: style.size, weight: style.weight, isItalic: style.isItalic,
      color: style.color, features: Self.features(of: style))
    text.tracking = style.tracking
    self.text = text
  }

  private init(style: Style, text: TextStyle) {
    self.style = style
    self.text = text
  }

  var paragraph: ParagraphStyle {
    var paragraph = ParagraphStyle(
      alignment: alignment, leading: style.leading, isHyphenated: style.isHyphenated)
    paragraph.indent = style.indent
    paragraph.hasOpticalMargins = style.hasOpticalMargins
    return paragraph
  }

  /// The same for a paragraph that stands close to others.
  var withoutSpaces: TextLook {
    var style = style
    style.spaceBefore = 0
    style.spaceAfter = 0
    return TextLook(style: style, text: text)
  }

  /// The same with the letters of words that stand in it.
  func styled(_ text: TextStyle) -> TextLook { TextLook(style: style, text: text) }

  /// From a line's top to its baseline, in points.
  var ascent: Double { paragraph.ascent(size: style.size) }

  private static func features(of style: Style) -> TextStyle.Features {
    var features: TextStyle.Features = style.isSmallCaps ? [.smallCaps] : []
    switch style.figures {
    case .oldStyle: features.insert(.oldStyleFigures)
    case .tabular: features.insert(.tabularFigures)
    case .lining: break
    }
    return features
  }

  private var alignment: Alignment {
    switch style.alignment {
    case .justified: .justified
    case .start: .start
    case .center: .center
    case .end: .end
    }
  }
}
