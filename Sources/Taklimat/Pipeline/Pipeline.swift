import Compose
import Diagnostics
import Evidence
import Fields
import Finish
import Fonts
import Frames
import Languages
import Layout
import Markup
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
  /// What this document was made of, in the end.
  let filesRead = FilesRead()
  /// A page, counted from 0, of which layout shall say why it ends where it does.
  var explainedPage: Int?
  private var questions = RuleQuestions.none

  init(environment: Environment, options: BriefingOptions, sink: DiagnosticSink, shelf: Shelf) {
    self.environment = environment
    self.options = options
    self.sink = sink
    self.shelf = shelf
  }

  /// Takes a file's part, and what puts its bytes into a sink and is false after a diagnostic; says
  /// whether the file is whole.
  typealias Emitter = (
    BuildOutput.Part, _ put: (any ByteSink) -> Bool
  ) throws(FileFailure) -> Bool

  /// Hands each file to `emit`. What was emitted is thrown away if the sink has errors.
  func build(
    _ file: SourceFile, emit: Emitter
  ) throws(FileFailure) -> [Statistic] {
    shelf.clear()
    let steps = StepClock(isRunning: options.wantsStatistics)
    guard let briefing = asking(.build(options)).examined(file, steps) else { return [] }
    defer { shelf.leave(briefing) }
    let archive = Archive(
      standard: options.standard, options: options, source: file, origin: briefing.origin)
    try output(briefing, archive, steps, emit: emit)
    return options.wantsStatistics ? briefing.origin.workshop.statistics + steps.statistics : []
  }

  /// All that a build finds, without its files: a character that no font has is found only when
  /// its page is set.
  func check(_ file: SourceFile) {
    _ = asking(.check(options)).examined(file, StepClock(isRunning: false))
  }

  private func asking(_ questions: RuleQuestions) -> Pipeline {
    var pipeline = self
    pipeline.questions = questions
    return pipeline
  }

  /// A document of which the rules were asked; nil after errors, also theirs.
  private func examined(_ file: SourceFile, _ steps: StepClock) -> SetBriefing? {
    let evidence = FoundEvidence()
    let briefing = layOut(file, steps, evidence)
    if let briefing, questions.ofLayout {
      ruleRun(of: briefing.origin.template).proofread(briefing, into: sink)
    }
    // Found before the pages are made and told behind: an error here hides nothing there.
    for diagnostic in evidence.diagnostics { sink.report(diagnostic) }
    return sink.hasErrors ? nil : briefing
  }

  private func ruleRun(of template: Template) -> RuleRun {
    RuleRun(
      settings: options.rules, template: template, asksNamedAlone: questions.namedAlone)
  }

  /// What the evidence rules found; nobody who does not give one has them asked.
  final class FoundEvidence {
    fileprivate(set) var diagnostics: [Diagnostic] = []
  }

  /// Nil after errors.
  func layOut(
    _ file: SourceFile, _ steps: StepClock, _ evidence: FoundEvidence? = nil
  ) -> SetBriefing? {
    guard let composed = compose(file, steps, evidence) else { return nil }
    let composition = composed.composition
    let context = LayoutContext(setter: composed.origin.workshop.typesetter, sink: sink)
    context.explainedPage = explainedPage
    context.isProofread = questions.ofLayout
    context.footnotes = composition.footnotes
    let pages = Pagination(context: context).pages(
      composition.runs, filler: composition.slots, deferred: composition.references)
    steps.end("shape and lay out")
    let document = PagedDocument(
      pages: pages, structure: composition.structure, outline: composition.outline,
      properties: composed.properties)
    composed.rules?.check(document, titled: composed.titleSpan)
    PageBudget(composed.origin.template, sink: sink).check(document, titled: composed.titleSpan)
    guard !sink.hasErrors else { return nil }
    return SetBriefing(
      document: document, explanation: context.explanation, origin: composed.origin)
  }

  func fonts() -> [FontDescription] {
    (SharedData(environment: environment, sink: sink).faces() ?? []).map { face in
      FontDescription(family: face.family, style: face.styleName, file: face.path)
    }
  }

  /// A document before layout. The meeting is not part of it: what layout needs of its texts is in
  /// the composition, and the rest is not held any longer.
  private struct Composed {
    let composition: Composition
    let properties: DocumentProperties
    let titleSpan: SourceSpan
    let rules: StandardRules?
    let origin: BriefingOrigin
  }

  private func compose(
    _ file: SourceFile, _ steps: StepClock, _ evidence: FoundEvidence?
  ) -> Composed? {
    let rules = options.format == .pdf ? StandardRules(standard: options.standard, sink: sink) : nil
    let gathering = evidence != nil && questions.ofEvidence
    let shared = SharedData(environment: environment, filesRead: filesRead, sink: sink)
    let sources = SourceListReader(
      environment: environment, source: file, filesRead: filesRead, sink: sink)
    guard let meeting = readMeeting(file, rules, gathering: gathering, sources) else { return nil }
    let isRight = !sink.hasErrors
    steps.end("read the meeting")
    let faces = shared.faces()
    let look = readLook(of: meeting, shared, faces)
    // What could not be read would look as if it were missing.
    if let look, gathering, isRight {
      evidence?.diagnostics = ruleRun(of: look.template).examine(meeting, shared, sink)
    }
    guard let look, !sink.hasErrors else { return nil }
    steps.end("read template and language")
    guard
      let workshop = Workshop(
        shared, faces: faces ?? [], fallbacks: look.template.fallbacks, shelf: shelf, sink: sink)
    else { return nil }
    if options.wantsStatistics { workshop.typesetter.keepProse() }
    if questions.ofLayout { workshop.typesetter.keepSettings() }
    steps.end("load fonts")
    let reader = PictureReader(
      environment: environment, source: file, filesRead: filesRead, fonts: workshop.fonts,
      family: look.template.styles[.caption]?.family ?? "",
      isGrey: look.template.options.pictureColors == .grey, sink: sink)
    var pictures = reader.read(meeting.pictureFiles)
    if look.template.sections.contains(.letterhead), let logo = look.template.letterhead?.logo {
      pictures[LetterheadPicture.key] = reader.readBeside(logo)
    }
    guard !sink.hasErrors else { return nil }
    let facts = DocumentFacts(meeting: meeting, sourceDate: environment.sourceDate)
    let composition = Composer(
      meeting, template: look.template, languages: workshop.languages, language: look.language,
      sink: sink
    ).compose(showing: pictures, levels: ruleRun(of: look.template).standingLevels)
    steps.end("compose")
    return Composed(
      composition: composition, properties: facts.properties, titleSpan: meeting.title.span,
      rules: rules,
      origin: BriefingOrigin(
        sourceDateUsed: facts.sourceDateUsed, template: look.template, language: look.language,
        shared: shared, workshop: workshop))
  }

  private func readMeeting(
    _ file: SourceFile, _ rules: StandardRules?, gathering: Bool, _ sources: SourceListReader
  ) -> Meeting? {
    guard let node = Node.read(file, into: sink) else { return nil }
    rules?.check(node)
    return Meeting.read(node, gathering: gathering, into: sink, bibliography: sources.read)
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
        options.template ?? meeting.document.form?.rawValue ?? Self.defaultTemplate,
        identity: options.identity, paper: options.paper, faces: faces),
      let language = shared.languages.language(
        meeting.language, at: meeting.languageSpan, sink: sink)
    else { return nil }
    RuleRun.checkNames(template.ruleLevels, sink)
    template.words.checkLanguages(shared.languages.knows, into: sink)
    return Look(template: template, language: language.worded(by: template.words))
  }

  static let defaultTemplate = "briefing"

  private func output(
    _ briefing: SetBriefing, _ archive: Archive, _ steps: StepClock,
    emit: Emitter
  ) throws(FileFailure) {
    let press = Press(
      document: briefing.document, fonts: briefing.origin.workshop.fonts, sink: sink)
    switch options.format {
    case .pdf:
      // Before a file is begun: without it there is none.
      let profile = try archive.outputProfile()
      _ = try emit(.document) { press.putPDF(with: archive, profile: profile, into: $0, steps) }
    case .dump: _ = try emit(.document) { press.putDump(into: $0) }
    case .png, .svg:
      let count = briefing.document.pages.count
      for index in 0..<count {
        let isWhole = try emit(.page(index + 1, of: count)) { sink in
          options.format == .svg
            ? press.putSVG(page: index, into: sink) : press.putPNG(page: index, into: sink)
        }
        guard isWhole else { return }
      }
    }
  }
}
