import Diagnostics
import Fields
import Frames
import Languages
import Markup
import Meetings
import Shaping
import Templates

/// Superscript numbers in the order of first citation, which lead to the list; what follows a number
/// is small and raised.
struct NumericStyle: CitationStyle {
  let order = SourceSort.citation
  let isNumbered = true
  let needsList = true

  /// Texts have numbers; only lines below figures name sources by their years.
  func lettered(_ meeting: Meeting) -> [Reference] {
    let named = Set(meeting.keysInSourceLines)
    return meeting.references.filter { named.contains($0.id.value) }
  }

  func entry(_ reference: Reference, in context: ComposeContext) -> EntryText {
    ReferenceText(context: context, reference: reference).apa
  }

  func call(_ citations: [Citation], at place: CitationPlace) -> [TextRun] {
    var raised = place.style
    raised.features.remove(.oldStyleFigures)
    // Below seven points print on paper is not read with ease.
    raised.size = min(place.style.size, max(7, place.style.size * 0.62))
    raised.rise = place.style.size * 0.34
    var runs: [TextRun] = []
    for (index, citation) in citations.enumerated() {
      if index > 0 { runs.append(place.run(",", raised)) }
      runs.append(number(citation, at: place))
      guard let locator = citation.locator else { continue }
      var words = place.run(" " + locator.string, raised)
      words.isUnbreakable = true
      runs.append(words)
    }
    return runs
  }

  private func number(_ citation: Citation, at place: CitationPlace) -> TextRun {
    let mark = place.mark(citation)
    var style = place.style
    style.features = [.superscript]
    style.isItalic = false
    var run = place.run(String(mark.number), style, of: mark.element)
    run.isUnbreakable = true
    if mark.isListed {
      run.link = .anchor(CitationIndex.anchor(ofReference: citation.key))
      run.linkDescription = "\(place.context.language.label(.source)) \(mark.number)"
      run.anchor = mark.anchor
    }
    return run
  }
}

extension Meeting {
  /// Of what names its sources in a line of its own.
  fileprivate var keysInSourceLines: [String] {
    (figures.flatMap(\.cite) + charts.flatMap(\.cite) + pictures.flatMap(\.cite)).map(\.value)
  }
}
