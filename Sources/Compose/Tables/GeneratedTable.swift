import Diagnostics
import Frames
import Layout
import Markup
import Meetings
import Templates

/// A table of the program's making, without a caption or a number.
struct GeneratedTable {
  let context: ComposeContext
  let source: TableSource
  /// The column with its matter, below whose cells others stand where the measure is narrow.
  let main: Int

  func blocks(in scope: ComposeContext.Scope) -> [any Block] {
    let table = context.child(.table, "table", of: scope, StructureProperties(span: source.span))
    var (model, called) = context.notes.inTable {
      TableComposer(context: context, source: source, table: table).model()
    }
    model.splitsColumns = true
    model.keyColumns = max(1, model.keyColumns)
    let notes = TableNotes(context: context).block(called: called)
    var style = context.tableStyle
    if notes != nil { style.spaceAfter = style.padding.top }
    var block = WideTable(
      TableBlock(model, style: style), turning: .ifNeeded,
      anchor: context.structure.anchor(of: table.element), tag: .element(table.element))
    block.notes = notes
    block.fold = fold
    return [block]
  }

  /// In ems of the table's text: some twenty letters to a line.
  private static let leastMain = 9.0

  private var fold: TableFold? {
    let below = (main + 1)..<max(main + 1, source.columns.count)
    guard !below.isEmpty, let size = context.look(.table)?.style.size else { return nil }
    return TableFold(main: main, below: below, leastMain: size * Self.leastMain)
  }
}

extension ComposeContext {
  func cell(_ phrase: PhraseInLanguage, _ span: SourceSpan) -> TableSource.Cell {
    TableSource.Cell(content: phrase.content, language: phrase.language, span: span)
  }

  /// Words of the program's.
  func cell(_ words: String, _ span: SourceSpan) -> TableSource.Cell {
    TableSource.Cell(content: [.words(words, for: span)], language: meeting.language, span: span)
  }

  func emptyCell(_ span: SourceSpan) -> TableSource.Cell {
    TableSource.Cell(content: nil, language: meeting.language, span: span)
  }
}
