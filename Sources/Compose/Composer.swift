package import Diagnostics
import Fields
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
  /// Nil where no words hang on where things stand.
  package let references: (any DeferredText)?
  package let footnotes: Footnotes
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

  /// - Parameters:
  ///   - pictures: the files that the meeting names, by those names.
  ///   - levels: of `ComposeDiagnostics.rules`, where they are not their own.
  package func compose(
    showing pictures: [String: PictureFile] = [:], levels: [String: RuleLevel] = [:]
  ) -> Composition {
    context.pictures = pictures
    context.levels = levels
    let sections = ComposedSections(context).sections
    let runs = PageRuns(context: context).runs(sections)
    if runs.isEmpty { reportNothingShown() } else { reportLeftOut(sections) }
    context.references.resolve(in: context)
    let words = DocumentWords(references: context.references, notes: context.notes.pageMarks)
    var footnotes = Footnotes(context.notes.blocks, style: footnoteStyle)
    footnotes.sides = context.template.notes.place == .margin ? context.notes.sides : []
    return Composition(
      runs: runs, structure: context.structure.tree, outline: context.outline,
      slots: RunningSlots(context: context),
      references: words.isEmpty ? nil : words,
      footnotes: footnotes)
  }

  private func reportLeftOut(_ sections: [ComposedSections.Section]) {
    LeftOutSections(context: context).report()
    let hasContent = context.meeting.keys.contains { key in
      ComponentRegistry.home(of: key.value).map { !Self.heads.contains($0) } ?? false
    }
    let showsContent = sections.contains { section in
      !section.blocks.isEmpty && ComponentRegistry.showsContent(section.name)
    }
    if hasContent, !showsContent { reportNothingShown(but: " but its title") }
  }

  /// What a title may tell of the meeting, and what lies behind the text.
  private static let heads = [Participants.section, References.section].map(\.name)

  /// - Parameter rest: what it does show; a document that has this much is made.
  private func reportNothingShown(but rest: String = "") {
    let sections = context.template.sections.map(\.rawValue).joined(separator: ", ")
    context.sink.report(
      Diagnostic(
        ComposeDiagnostics.nothingShown,
        "the template \"\(context.template.name)\" shows nothing of this meeting" + rest,
        at: context.meeting.title.span,
        hint: "it shows \(sections): give the meeting some of it, or choose another template"
      ).found(as: rest.isEmpty ? .error : .warning))
  }

  private var footnoteStyle: FootnoteStyle {
    let leading = context.look(.text)?.style.leading ?? 15
    var style = FootnoteStyle()
    style.gapAbove = leading * 0.8
    style.rule = Stroke(color: context.template.palette.rule, width: 0.5)
    style.ruleLength = leading * 4
    style.gapBelow = leading * 0.3
    style.spacing = leading * 0.1
    return style
  }
}
