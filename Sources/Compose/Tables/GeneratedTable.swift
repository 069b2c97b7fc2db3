import Diagnostics
import Frames
import Layout
import Markup
import Meetings

/// A table of the program's making, without a caption or a number.
struct GeneratedTable {
  let context: ComposeContext
  let source: TableSource

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
    return [block]
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
