import Compose
import Diagnostics
import Fields
import Finish
import Fonts
import Frames
import Languages
import Layout
import Meetings
import Paint
import Pictures
import Shaping
import Templates

/// One document's way through the house, from the bytes of its file to finished files.
struct Pipeline {
  let environment: Environment
  let options: BriefingOptions
  let sink: DiagnosticSink
  let shelf: Shelf
  /// A page, counted from 0, of which layout shall say why it ends where it does.
  var explainedPage: Int?

  /// Hands each finished file to `emit`. What was emitted is thrown away if the sink has errors.
  func build(
    _ file: SourceFile, emit: (BuildOutput) throws(FileFailure) -> Void
  ) throws(FileFailure) -> [Statistic] {
    shelf.clear()
    let steps = StepClock(isRunning: options.wantsStatistics)
    guard let briefing = layOut(file, steps) else { return [] }
    defer { shelf.leave(briefing) }
    let archive = Archive(
      standard: options.standard, options: options, source: file, briefing: briefing)
    try output(briefing, archive, steps, emit: emit)
    return options.wantsStatistics ? briefing.workshop.statistics + steps.statistics : []
  }

  /// All that a build finds, without its files: a character that no font has is found only when
  /// its page is set.
  func check(_ file: SourceFile) {
    let steps = StepClock(isRunning: false)
    guard let briefing = layOut(file, steps), let lint = options.layoutLint else { return }
    LintRun(lint: lint, briefing: briefing).report(into: sink)
  }

  /// Nil after errors.
  func layOut(_ file: SourceFile, _ steps: StepClock) -> SetBriefing? {
    let rules = options.format == .pdf ? StandardRules(standard: options.standard, sink: sink) : nil
    guard let meeting = readMeeting(file, rules) else { return nil }
    steps.end("read the meeting")
    let shared = SharedData(environment: environment, sink: sink)
    let faces = shared.faces()
    guard let look = readLook(of: meeting, shared, faces), !sink.hasErrors else { return nil }
    steps.end("read template and language")
    guard
      let workshop = Workshop(
        shared, faces: faces ?? [], fallbacks: look.template.fallbacks, shelf: shelf, sink: sink)
    else { return nil }
    if options.wantsStatistics { workshop.typesetter.keepProse() }
    if options.layoutLint != nil { workshop.typesetter.keepSettings() }
    steps.end("load fonts")
    let pictures = PictureReader(
      environment: environment, source: file, filesRead: shared.filesRead, fonts: workshop.fonts,
      family: look.template.styles[.caption]?.family ?? "", sink: sink
    ).read(meeting.pictureFiles)
    guard !sink.hasErrors else { return nil }
    let facts = DocumentFacts(meeting: meeting, sourceDate: environment.sourceDate)
    let (document, explanation) = layOut(facts, look, workshop, steps, showing: pictures)
    rules?.check(document, of: meeting)
    guard !sink.hasErrors else { return nil }
    return SetBriefing(
      document: document, explanation: explanation, facts: facts, template: look.template,
      language: look.language,
      shared: shared, workshop: workshop)
  }

  func fonts() -> [FontDescription] {
    (SharedData(environment: environment, sink: sink).faces() ?? []).map { face in
      FontDescription(family: face.family, style: face.styleName, file: face.path)
    }
  }

  private func readMeeting(_ file: SourceFile, _ rules: StandardRules?) -> Meeting? {
    guard let node = Node.read(file, into: sink) else { return nil }
    rules?.check(node)
    return Meeting.read(node, into: sink)
  }

  /// What the pages look like and which language they speak.
  private struct Look {
    var template: Template
    var language: Language
  }

  private func readLook(
    of meeting: Meeting, _ shared: SharedData, _ faces: [FontFace]?
  ) -> Look? {
    guard
      let template = shared.template(
        options.template ?? Self.defaultTemplate, paper: options.paper, faces: faces),
      let language = shared.languages.language(
        meeting.language, at: meeting.languageSpan, sink: sink)
    else { return nil }
    LintRun.checkNames(template.ruleLevels, sink)
    return Look(template: template, language: language)
  }

  static let defaultTemplate = "briefing"

  private func layOut(
    _ facts: DocumentFacts, _ look: Look, _ workshop: Workshop, _ steps: StepClock,
    showing pictures: [String: PictureFile]
  ) -> (PagedDocument, PageExplanation?) {
    let composition = Composer(
      facts.meeting, template: look.template, languages: workshop.languages,
      language: look.language,
      sink: sink
    ).compose(showing: pictures)
    steps.end("compose")
    let context = LayoutContext(setter: workshop.typesetter, sink: sink)
    context.explainedPage = explainedPage
    context.isProofread = options.layoutLint != nil
    context.footnotes = composition.footnotes
    let pages = Pagination(context: context).pages(
      composition.runs, filler: composition.slots, deferred: composition.references)
    steps.end("shape and lay out")
    let document = PagedDocument(
      pages: pages, structure: composition.structure, outline: composition.outline,
      properties: facts.properties)
    return (document, context.explanation)
  }

  private func output(
    _ briefing: SetBriefing, _ archive: Archive, _ steps: StepClock,
    emit: (BuildOutput) throws(FileFailure) -> Void
  ) throws(FileFailure) {
    let document = briefing.document
    let press = Press(document: document, fonts: briefing.workshop.fonts, sink: sink)
    switch options.format {
    case .pdf:
      guard let bytes = press.pdf(with: archive, steps) else { return }
      try emit(BuildOutput(part: .document, bytes: bytes))
    case .dump: try emit(BuildOutput(part: .document, bytes: Array(press.dump().utf8)))
    case .png, .svg:
      for index in document.pages.indices {
        let page = options.format == .svg ? press.svg(page: index) : press.png(page: index)
        guard let bytes = page else { return }
        try emit(
          BuildOutput(part: .page(index + 1, of: document.pages.count), bytes: bytes))
      }
    }
  }
}
