import Diagnostics
import Frames
import Layout

/// Why a page ended where it did, in words for people.
struct PageExplanationText {
  private let page: Int
  private let pageCount: Int
  private let explanation: PageExplanation
  private let sink: DiagnosticSink

  /// Nil, with a diagnostic, where the document does not have the page.
  init?(page: Int, of briefing: SetBriefing, sink: DiagnosticSink) {
    pageCount = briefing.document.pages.count
    guard let explanation = briefing.explanation else {
      sink.report(
        Diagnostic(
          TaklimatDiagnostics.noSuchPage, "there is no page \(page)", at: nil,
          hint: "the document has \(pageCount), counted from 1"))
      return nil
    }
    self.page = page
    self.explanation = explanation
    self.sink = sink
  }

  var text: String {
    var places = PlaceLabels(sink)
    let chosen = explanation.chosen
    var lines = ["page \(page) of \(pageCount): \(chosen.end.description)"]
    if let next = places.label(of: chosen.next) {
      lines.append("  the next page begins at \(next)\(words(chosen))")
    }
    lines.append("  \(percent(chosen.filled)) filled; \(costs(chosen.cost))")
    lines.append(
      chosen.pages == 1
        ? "  this page costs \(number(chosen.sum))"
        : "  these \(pages(chosen)) cost \(number(chosen.sum)) together")
    lines += alternatives(&places)
    return lines.joined(separator: "\n") + "\n"
  }

  private func alternatives(_ places: inout PlaceLabels) -> [String] {
    guard !explanation.alternatives.isEmpty else {
      return ["", "There was no other place to end it."]
    }
    var lines = ["", "Other places, with what all pages would cost then:"]
    for other in explanation.alternatives {
      let more = other.sum - explanation.chosen.sum
      let place = places.label(of: other.next).map { "before \($0)\(words(other)), " } ?? ""
      lines.append(
        "  \(number(other.sum)) (\(more < 0 ? "" : "+")\(number(more)), \(pages(other))): \(place)"
          + "\(other.end.description); \(percent(other.filled)) filled; \(costs(other.cost))")
    }
    return lines + [
      "",
      "A page costs 100. Room left open between two blocks costs 10 for a tenth of a page, 62.5",
      "for a quarter, 250 for a half, and inside a block four times as much; what a place costs by",
      "itself is said where it costs something.",
    ]
  }

  /// What stands there, to tell the lines of one paragraph apart.
  private func words(_ ending: PageExplanation.Ending) -> String {
    ending.nextWords.isEmpty ? "" : " (\"\(VisibleText.escaped(ending.nextWords)) …\")"
  }

  private func costs(_ cost: PageCost) -> String {
    let parts = [
      ("open room", cost.openRoom), ("the place", cost.place),
      ("a short last page", cost.shortLastPage), ("a divided note", cost.dividedNote),
      ("figures on later pages than their calls", cost.farFigures), ("harm", cost.harm),
    ].filter { $0.1 >= 0.05 }
    guard !parts.isEmpty else { return "costs nothing" }
    return "costs " + parts.map { "\(number($0.1)) for \($0.0)" }.joined(separator: ", ")
  }

  private func pages(_ ending: PageExplanation.Ending) -> String {
    ending.pages == 1 ? "1 page" : "\(ending.pages) pages"
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded(.down))) %" }

  /// With one decimal, and without it where it is zero.
  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return sign + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
  }
}
