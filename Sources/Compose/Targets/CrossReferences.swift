import Diagnostics
import Frames
import Languages
package import Layout
import Markup
import Meetings
package import Shaping
import Templates

/// The places where texts point at other parts of the document, and what they read.
///
/// What is pointed at may come later in the document, so the words are found when all of it is
/// composed, and the pages when they are made.
package final class CrossReferences: DeferredText {
  /// One place in a text.
  struct Place {
    let reference: CrossReference
    /// The language of the text around it.
    let language: Language
    /// The element of its link.
    let element: ElementID
    var target: Target?
  }

  private var places: [Place] = []

  /// Whether any text points anywhere.
  package var isEmpty: Bool { places.isEmpty }

  /// The number of a place, for the runs that stand there.
  func add(_ reference: CrossReference, in language: Language, element: ElementID) -> Int {
    places.append(Place(reference: reference, language: language, element: element))
    return places.count - 1
  }

  /// Finds what each place points at, now that everything is registered.
  func resolve(in context: ComposeContext) {
    for index in places.indices {
      let place = places[index]
      places[index].target = context.targets[place.reference.id]
      guard places[index].target == nil else { continue }
      context.structure.change(place.element, to: .span)
      context.report(notShown: place.reference)
    }
  }

  // MARK: Words

  package func runs(for run: TextRun, number: Int, pages: AnchorPages) -> [TextRun] {
    guard places.indices.contains(number) else { return [run] }
    let place = places[number]
    var run = run
    run.deferred = nil
    guard let target = place.target else {
      if run.text.isEmpty { run.text = place.reference.id }
      return [run]
    }
    if !place.isWordedByAuthor { run.text = place.words(for: target, pages: pages) }
    run.link = .anchor(target.anchor)
    run.linkOwner = place.element
    run.linkDescription = target.name(in: place.language)
    return [run]
  }

  package var pageMentions: [PageMention] {
    places.compactMap { place in
      guard place.printsPage, let target = place.target else { return nil }
      return PageMention(
        anchor: target.anchor, name: target.name(in: place.language), span: place.reference.span)
    }
  }
}

extension CrossReferences.Place {
  fileprivate var isWordedByAuthor: Bool {
    if case .words = reference.form { true } else { false }
  }

  fileprivate var printsPage: Bool {
    switch reference.form {
    case .full, .page: true
    case .name, .words: false
    }
  }

  fileprivate func words(for target: Target, pages: AnchorPages) -> String {
    let name = target.name(in: language)
    if case .name = reference.form { return name }
    // Before the first round every page is one digit; only its length matters.
    let page = pages.isEmpty ? "0" : pages[target.anchor]
    guard let page else { return name }
    if case .page = reference.form { return language.label(.pageMention, ["page": page]) }
    return language.label(.nameAndPage, ["name": name, "page": page])
  }
}

extension Target {
  /// What a text calls it: `Tabel 2`, or its title in quotes.
  func name(in language: Language) -> String {
    label(in: language) ?? language.quotes.primary.open + title.plain
      + language.quotes.primary.close
  }
}

extension ComposeContext {
  /// A part that the meeting has and the template leaves out.
  fileprivate func report(notShown reference: CrossReference) {
    sink.report(
      Diagnostic(
        ComposeDiagnostics.targetNotShown,
        "\"\(reference.id)\" is pointed at, but the template \"\(template.name)\" does not show it",
        at: reference.span,
        hint: "add its section to the template's, or take the reference out"))
  }
}
