package import Diagnostics
package import Frames
package import Languages
package import Layout
package import Meetings
package import Pictures
package import Templates

/// A document before layout: its runs of pages, what it means, and what fills its slots.
package struct Composition {
  package let runs: [PageRun]
  package let structure: StructureTree
  package let outline: [OutlineEntry]
  package let slots: RunningSlots
  /// Nil where no text points at another part.
  package let references: CrossReferences?
}

/// Makes a document of a meeting by a template: asks the components, in the template's order.
package struct Composer {
  private let context: ComposeContext

  package init(
    _ meeting: Meeting, template: Template, languages: LanguageLibrary, language: Language,
    sink: DiagnosticSink
  ) {
    context = ComposeContext(
      meeting, template: template, languages: languages, language: language, sink: sink)
  }

  /// - Parameter pictures: the files that the meeting names, by those names.
  package func compose(showing pictures: [String: PictureFile] = [:]) -> Composition {
    context.pictures = pictures
    var runs: [PageRun] = []
    var body: [any Block] = []
    for section in context.template.sections {
      let blocks = ComponentRegistry.component(for: section).blocks(in: context)
      guard !blocks.isEmpty else { continue }
      if section == .titlePage {
        runs += bodyRun(&body) + [PageRun(Flow(Stack(blocks)), master: titleMaster)]
      } else {
        body += blocks
      }
    }
    runs += bodyRun(&body)
    if runs.isEmpty { reportNothingShown() }
    context.references.resolve(in: context)
    return Composition(
      runs: runs, structure: context.structure.tree, outline: context.outline,
      slots: RunningSlots(context: context),
      references: context.references.isEmpty ? nil : context.references)
  }

  private func reportNothingShown() {
    let sections = context.template.sections.map(\.rawValue).joined(separator: ", ")
    context.sink.report(
      Diagnostic(
        ComposeDiagnostics.nothingShown,
        "the template \"\(context.template.name)\" shows nothing of this meeting",
        at: context.meeting.title.span,
        hint: "it shows \(sections): give the meeting some of it, or choose another template"))
  }

  private func bodyRun(_ body: inout [any Block]) -> [PageRun] {
    defer { body = [] }
    guard !body.isEmpty else { return [] }
    var run = PageRun(Flow(Stack(body)), master: bodyMaster)
    run.turned = turnedMaster
    return [run]
  }

  /// Without furniture, and to the sheet's edges.
  private var titleMaster: PageMaster {
    PageMaster(
      size: context.template.page.size,
      margins: PageMargins(top: 0, bottom: 0, inside: 0, outside: 0))
  }

  private var bodyMaster: PageMaster {
    let page = context.template.page
    return master(
      page.size,
      PageMargins(top: page.top, bottom: page.bottom, inside: page.inside, outside: page.outside))
  }

  /// For tables too wide for the others: the sheet turned, with as much margin at its sides as the
  /// foot has.
  private var turnedMaster: PageMaster {
    let page = context.template.page
    return master(
      Size(width: page.size.height, height: page.size.width),
      PageMargins(top: page.top, bottom: page.bottom, inside: page.bottom, outside: page.bottom))
  }

  private func master(_ size: Size, _ margins: PageMargins) -> PageMaster {
    let page = context.template.page
    let height = context.look(.folio)?.style.leading ?? 10
    let foot = size.height - page.foot - height
    return PageMaster(
      size: size, margins: margins, isMirrored: page.isDuplex,
      slots: slots(at: page.head, height, "head/start", "head/end")
        + slots(at: foot, height, "foot/start", "foot/end"))
  }

  /// A line of two running texts, of which one has all of it where the other has no words.
  private func slots(
    at y: Double, _ height: Double, _ start: String, _ end: String
  ) -> [PageSlot] {
    let texts = RunningSlots(context: context)
    return [
      PageSlot(
        id: start, y: y, height: height, side: .start, share: texts.isEmpty(end) ? 1 : 0.64),
      PageSlot(id: end, y: y, height: height, side: .end, share: texts.isEmpty(start) ? 1 : 0.34),
    ]
  }
}
