import Diagnostics
import Frames

/// Lays a document out until the pages that its text prints are those on which things stand.
///
/// A page's number may change a line, and with it the page. Three rounds are enough for all but a
/// text that contradicts itself; of that the last round stands, and a diagnostic says what moved.
struct Rounds {
  static let limit = 3

  let text: any DeferredText
  let context: LayoutContext

  func pages(_ runs: [PageRun], filler: some SlotText) -> [Page] {
    let setter = RoundSetter(context.setter, text: text)
    let mentions = text.pageMentions
    for _ in 1..<Self.limit where text.hangsOnPages {
      var round = Round(runs, setter: setter, of: context)
      if round.moved(mentions, from: setter.pages).isEmpty,
        changedMarks(from: setter.pages, to: round).isEmpty
      {
        return finish(&round, filler: filler)
      }
      setter.pages = round.survey.anchors
    }
    var last = Round(runs, setter: setter, of: context)
    for moved in last.moved(mentions, from: setter.pages) { report(moved) }
    for (printed, actual) in changedMarks(from: setter.pages, to: last) { report(printed, actual) }
    return finish(&last, filler: filler)
  }

  /// The notes whose marks read otherwise than they should where things stand now.
  private func changedMarks(
    from printed: AnchorPages, to round: Round
  ) -> [(printed: NoteMark, actual: NoteMark)] {
    zip(text.noteMarks(on: printed), text.noteMarks(on: round.survey.anchors))
      .filter { $0.text != $1.text }.map { ($0, $1) }
  }

  private func report(_ printed: NoteMark, _ actual: NoteMark) {
    context.report(
      LayoutDiagnostics.noteUnsettled,
      "a note is marked \(printed.text), and on its page it should be \(actual.text)",
      at: actual.span,
      hint: "reword the paragraph, or let the template count notes through the document")
  }

  /// What earlier rounds had to say is forgotten with them.
  private func finish(_ round: inout Round, filler: some SlotText) -> [Page] {
    let slots = SlotFiller(survey: round.survey, text: filler, context: round.context)
    let pages = slots.filled(&round.pages)
    context.take(round.context)
    return pages
  }

  private func report(_ moved: Round.Moved) {
    context.report(
      LayoutDiagnostics.pageUnsettled,
      "the page of \(moved.mention.name) is printed as \(moved.printed), and it stands on"
        + " \(moved.actual)",
      at: moved.mention.span,
      hint: "reword the paragraph, or point at it without its page: [#id, name]")
  }
}

/// The document laid out once.
private struct Round {
  /// Something that stands on another page than its mention says.
  struct Moved {
    let mention: PageMention
    let printed: String
    let actual: String
  }

  var pages: [LaidPage]
  let survey: PageSurvey
  let context: LayoutContext

  init(_ runs: [PageRun], setter: RoundSetter, of document: LayoutContext) {
    context = document.anew(with: setter)
    pages = Pagination(context: context).laid(runs)
    survey = PageSurvey(pages)
  }

  func moved(_ mentions: [PageMention], from printed: AnchorPages) -> [Moved] {
    mentions.compactMap { mention in
      guard let actual = survey.anchors[mention.anchor], actual != printed[mention.anchor] else {
        return nil
      }
      return Moved(
        mention: mention, printed: printed[mention.anchor] ?? "nothing", actual: actual)
    }
  }
}
