import Diagnostics
import Fields
import Markup
import Meetings

/// A picture as it is shown, whether the data declare it or a text holds it.
struct ShownPicture {
  let id: String?
  let file: Located<String>
  /// The caption; nil for none.
  let title: TargetTitle?
  /// What is read aloud, and in which language; nil for decoration.
  let alternative: (words: String, language: LanguageTag)?
  /// Of the width that is there, from 0 to 1.
  let share: Double
  /// Nil where the template decides.
  let place: FigurePlace?
  let sources: SourceLine
  let span: SourceSpan

  init(_ picture: Picture, context: ComposeContext) {
    id = picture.id.value
    file = picture.file
    title = picture.title.map(context.title)
    context.refuseNotes(in: picture.alternative, of: "words that are read aloud")
    alternative = picture.alternative?.text(in: context.meeting.language).map {
      ($0.content.plainText, $0.language)
    }
    share = picture.share
    place = picture.place
    sources = SourceLine(context: context, cite: picture.cite, asOf: picture.asOf)
    span = picture.span
  }

  /// An image of a text in one language.
  init(_ image: MarkupImage, language: LanguageTag, context: ComposeContext) {
    id = image.id?.string
    file = Located(image.file.string, at: image.file.span)
    title =
      image.caption.isEmpty
      ? nil : TargetTitle(image.caption, language: language, plain: image.caption.plainText)
    context.refuseNotes(in: image.alternative, of: "words that are read aloud")
    alternative = (image.alternative.plainText, language)
    share = image.share
    place = image.place
    sources = SourceLine(context: context, cite: [], asOf: nil)
    span = image.span
  }
}
