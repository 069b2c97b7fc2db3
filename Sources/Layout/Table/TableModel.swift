package import Diagnostics
package import Frames
package import Shaping

/// A table as it is meant: columns, head rows, and groups of rows.
package struct TableModel: Sendable {
  package struct Column: Sendable {
    package var width: ColumnWidth
    /// Where the width is given; nil where it is not.
    package var span: SourceSpan?

    package init(width: ColumnWidth = .auto, span: SourceSpan? = nil) {
      self.width = width
      self.span = span
    }
  }

  package struct Cell: Sendable {
    /// Paragraphs, lists, an icon beside a paragraph.
    package var content: any Block
    package var columnSpan: Int
    package var rowSpan: Int
    package var span: SourceSpan?
    private var head: NumberHead?

    package init(
      _ content: any Block, columnSpan: Int = 1, rowSpan: Int = 1, span: SourceSpan? = nil
    ) {
      self.content = content
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
      self.span = span
    }

    /// Few cells have one, so it stands behind a pointer.
    private final class NumberHead: Sendable {
      let paragraph: Paragraph

      init(_ paragraph: Paragraph) { self.paragraph = paragraph }
    }

    /// Of a number in a column aligned by decimal signs: its text before the sign.
    package var numberHead: Paragraph? {
      get { head?.paragraph }
      set { head = newValue.map(NumberHead.init) }
    }
  }

  package struct Row: Sendable {
    package enum Kind: Sendable, Hashable {
      case plain
      /// A sum of rows above: on one page with at least one of them.
      case total
    }

    /// Fewer than columns leave the last ones empty.
    package var cells: [Cell]
    package var kind: Kind
    package var span: SourceSpan?

    package init(_ cells: [Cell], kind: Kind = .plain, span: SourceSpan? = nil) {
      self.cells = cells
      self.kind = kind
      self.span = span
    }
  }

  /// Rows under one subhead, which stays with them and is set again where they go on.
  package struct RowGroup: Sendable {
    package var head: (any Block)?
    /// Instead of `head` on the pages where the group goes on.
    package var continuedHead: (any Block)?
    package var rows: [Row]

    package init(
      _ rows: [Row], head: (any Block)? = nil, continuedHead: (any Block)? = nil
    ) {
      self.rows = rows
      self.head = head
      self.continuedHead = continuedHead
    }
  }

  package var columns: [Column]
  /// How many of the first columns head the rows.
  package var keyColumns = 1
  /// Whether a table that is too wide is parted by its columns.
  package var splitsColumns = false
  package var head: [Row]
  package var groups: [RowGroup]
  package var caption: (any Block)?
  /// The caption where the table goes on: `Tabel 1. … (lanjutan)`.
  package var continuedCaption: (any Block)?
  package var span: SourceSpan?

  package init(columns: [Column], head: [Row] = [], groups: [RowGroup]) {
    self.columns = columns
    self.head = head
    self.groups = groups
  }

  package init(columns: [Column], head: [Row] = [], rows: [Row]) {
    self.init(columns: columns, head: head, groups: [RowGroup(rows)])
  }
}

/// How a table looks: horizontal rules only.
package struct TableStyle: Sendable, Hashable {
  /// Around each cell's content, in points.
  package var padding: Insets
  /// Whether the first column's left and the last one's right padding are left out, so that text
  /// and rules share the measure's edges.
  package var trimsOuterPadding = true
  package var alignment = VerticalAlignment.top
  /// Of the head; as `alignment` where it is nil.
  package var headAlignment: VerticalAlignment?
  package var topRule: Stroke?
  package var headRule: Stroke?
  package var rowRule: Stroke?
  /// Above a total.
  package var totalRule: Stroke?
  package var closingRule: Stroke?
  package var headFill: Color?
  package var spaceBefore = 0.0
  package var spaceAfter = 0.0

  package init(padding: Insets) { self.padding = padding }
}
