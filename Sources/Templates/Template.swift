package import Diagnostics
package import Fields
package import Languages
package import Markup

/// How a document looks: data only, read with the same places and errors as a meeting.
package struct Template: Sendable {
  package let name: String
  /// For those who choose among templates; nil where it says nothing of itself.
  package let description: String?
  /// What its documents are; nil where the meeting says so.
  package let form: DocumentForm?
  package let page: PageSetup
  package let palette: Palette
  package let styles: StyleSheet
  /// The families that step in for others, the first choice first.
  package let fallbacks: [FallbackFamily]
  package let head: RunningText
  package let foot: RunningText
  /// At the very top and at the very bottom of each page.
  package let banner: RunningText
  package let sections: [SectionName]
  /// The first of the sections, on pages of their own that are numbered i, ii, iii …; the rest
  /// begins with page 1.
  package let frontMatter: [SectionName]
  /// Sections that are not among these on purpose; of others with content a user is told.
  package let leavesOut: [SectionName]
  /// Sections under headings of their own, in their order.
  package let chapters: [Chapter]
  /// In place of a language's own for headings and labels.
  package let words: Wording
  /// Nil for that of the host.
  package let letterhead: Letterhead?
  package let options: ComponentOptions
  /// How grave what layout lint finds is, by the rules' names; whether there are such rules is not
  /// known here.
  package let ruleLevels: FieldMap<RuleLevel>
  package let budgets: Budgets
  package let selection: Selection
  package let notes: NoteOptions
  /// Of sections that are set in several.
  package let columns: [SectionColumns]

  /// The two languages in which texts stand beside each other, the left one first; empty where they
  /// stand in one.
  package let parallel: [LanguageTag]

  /// Whether a section of it shows the title, which then heads all others.
  package var showsTitle: Bool {
    sections.contains { [.titlePage, .headline, .memoHead].contains($0) }
  }

  /// Nil for a section that is set in one.
  package func columns(of section: SectionName) -> SectionColumns? {
    columns.first { $0.section == section && $0.count > 1 }
  }

  /// What a file may hold.
  ///
  /// - Parameter catalogue: the sections that it may name.
  package static func shape(_ catalogue: SectionCatalogue) -> RecordShape {
    TemplateDeclaration.record(catalogue).shape
  }

  /// Reads a template file's tree; nil after an error, of which the sink knows.
  ///
  /// - Parameters:
  ///   - catalogue: the sections that it may name.
  ///   - fonts: what styles may ask for; nil where that is not known.
  package static func read(
    _ node: Node, _ catalogue: SectionCatalogue, paper: String? = nil, fonts: FontsAtHand? = nil,
    into sink: DiagnosticSink
  ) -> Template? {
    guard let declared = TemplateDeclaration.record(catalogue).read(node, into: sink),
      let page = declared.page(on: paper, at: node.span, sink)
    else { return nil }
    var resolver = StyleResolver(
      declared: declared.styles, palette: declared.palette, measure: page.measure, sink: sink)
    resolver.smallest = declared.smallest
    resolver.fonts = fonts
    resolver.textHeight = declared.page.textHeight
    let errors = sink.errorCount
    declared.options.check(on: declared.page, sink)
    let styles = resolver.resolve(at: node.span)
    fonts?.check(declared.fallbacks, sink)
    if let folio = styles?[.folio] {
      let room = RunningRoom(
        head: declared.head, foot: declared.foot, banner: declared.banner,
        leading: folio.leading, sink: sink)
      room.check(declared.page, on: page, paper, at: node.span)
    }
    let columns = (styles?[.text]).map { text in
      declared.columns.resolved(
        of: catalogue.namesWithColumns,
        in: Length.Basis(em: text.size, baseline: text.leading, measure: page.measure), into: sink)
    }
    if let text = styles?[.text] {
      SideNoteSpace(page, leading: text.leading).check(declared.notes, into: sink)
    }
    guard let styles, let columns, sink.errorCount == errors else { return nil }
    return Template(
      name: declared.name, description: declared.description, form: declared.form,
      page: page, palette: declared.palette, styles: styles,
      fallbacks: declared.fallbacks, head: declared.head, foot: declared.foot,
      banner: declared.banner, sections: declared.sections,
      frontMatter: declared.frontMatter, leavesOut: declared.leavesOut,
      chapters: declared.chapters, words: declared.words,
      letterhead: declared.letterhead, options: declared.options,
      ruleLevels: declared.ruleLevels, budgets: declared.budgets,
      selection: declared.selection, notes: declared.notes,
      columns: columns, parallel: declared.parallel)
  }
}

/// A template before its styles are complete.
private struct TemplateDeclaration: Sendable {
  var name: String
  var description: String?
  var form: DocumentForm?
  var page: PageSetup
  var palette: Palette
  var styles: FieldMap<StyleDeclaration>
  var fallbacks: [FallbackFamily]
  var head: RunningText
  var foot: RunningText
  var banner: RunningText
  var sections: [SectionName]
  var frontMatter: [SectionName]
  var leavesOut: [SectionName]
  var chapters: [Chapter]
  var words: Wording
  var letterhead: Letterhead?
  var options: ComponentOptions
  var ruleLevels: FieldMap<RuleLevel>
  var budgets: Budgets
  var selection: Selection
  var notes: NoteOptions
  var columns: FieldMap<ColumnsDeclaration>
  var parallel: [LanguageTag]

  /// The template's page, or that of a paper that was asked for; nil after an error.
  func page(on paper: String?, at span: SourceSpan, _ sink: DiagnosticSink) -> PageSetup? {
    guard let paper else { return page }
    guard let size = PaperSize(anyCase: paper)?.size else {
      sink.report(PaperSize.unknown(paper))
      return nil
    }
    let page = page.resized(to: size)
    guard page.hasRoom else {
      sink.report(
        Diagnostic(
          TemplatesDiagnostics.noRoom, "the template's margins leave no room on \(paper)",
          at: span, hint: "choose a larger paper or another template"))
      return nil
    }
    return page
  }

  /// A long title takes the last of its sizes, whose contrast counts.
  var smallest: [String: Double] {
    options.titleSizes.compactMap(\.absolute).min().map { [StyleName.title.rawValue: $0] } ?? [:]
  }

  static func record(_ catalogue: SectionCatalogue) -> RecordType<TemplateDeclaration> {
    RecordType("template", doc: "How a document looks") { r in
      r.schema(["taklimat/template/1"])
      // Followed before this is read, since it decides what is read.
      _ = r.optional(
        "extends", .line,
        doc: "A template's name or path, from which comes what this one leaves out")
      let sections = r.required("sections", .sections(catalogue), doc: "The parts, in order")
      return TemplateDeclaration(
        name: r.required("name", .identifier, doc: "By which the template is asked for"),
        description: r.optional("description", .line, doc: "What it is for, in a sentence")?.string,
        form: r.optional("form", .choice(DocumentForm.self), doc: "What its documents are"),
        page: r.required("page", .record(PageSetup.record), doc: "The sheet and its margins"),
        palette: r.required("colors", .record(Palette.record), doc: "The template's colours"),
        styles: r.required(
          "styles", .map(of: .record(StyleDeclaration.record), keys: StyleName.format),
          doc: "How each kind of text looks"),
        fallbacks: r.optional(
          "fallback", .list(of: .record(FallbackFamily.record)), default: [],
          doc: "The families for characters that a style's own lacks, the first choice first"),
        head: r.optional(
          "head", .record(RunningText.record), default: .none, doc: "The running head"),
        foot: r.optional(
          "foot", .record(RunningText.record), default: .none, doc: "The running foot"),
        banner: r.optional(
          "banner", .record(RunningText.record), default: .none,
          doc: "Above the head and below the foot, at the sheet's edges: a marking"),
        sections: sections,
        frontMatter: r.optional(
          "front-matter", .frontMatter(of: sections, catalogue), default: [],
          doc: "The first of the parts, on pages numbered i, ii, iii"),
        leavesOut: r.optional(
          "leaves-out", .leftOut(catalogue), default: [],
          doc: "Parts that are not shown on purpose; of others that a meeting has, a note tells"),
        chapters: r.optional(
          "chapters", .chapters(of: sections, catalogue), default: [],
          doc: "Sections under headings of their own"),
        words: r.optional(
          "words", Wording.type, default: .none,
          doc: "Headings and labels in place of the language's own, by the keys of its labels"),
        letterhead: r.optional(
          "letterhead", .record(Letterhead.record), doc: "What stands above a letter"),
        options: r.optional(
          "components", .record(ComponentOptions.record), default: ComponentOptions(),
          doc: "What components leave open"),
        ruleLevels: r.map(
          "lint", of: .choice(RuleLevel.self),
          doc: "How grave what a rule of check finds is: off, note, warning or error"),
        budgets: r.optional(
          "budgets", .record(Budgets.record), default: Budgets(),
          doc: "How long parts may be; check --layout tells"),
        selection: r.optional(
          "selection", .record(Selection.record), default: Selection(),
          doc: "How much is shown of what there is"),
        notes: r.optional(
          "notes", .record(NoteOptions.record), default: NoteOptions(),
          doc: "How notes are counted, and where they stand"),
        columns: r.map(
          "columns", of: .columns, keys: TextFormat("section", oneOf: catalogue.namesWithColumns),
          doc: "In how many columns sections are set, by their names"),
        parallel: r.optional(
          "parallel", .parallel, default: [],
          doc: "Two languages whose texts stand beside each other"))
    }
  }
}
