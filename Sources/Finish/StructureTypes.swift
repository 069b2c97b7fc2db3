import Frames

extension StructureRole {
  /// The standard structure type as a PDF name (ISO 32000-1, 14.8.4).
  var structureType: StaticString {
    switch self {
    case .document: "/Document"
    case .part: "/Part"
    case .section: "/Sect"
    case .division: "/Div"
    case .paragraph: "/P"
    case .blockQuote: "/BlockQuote"
    case .caption: "/Caption"
    case .contents: "/TOC"
    case .contentsItem: "/TOCI"
    case .heading(let level): Self.heading(level)
    case .list: "/L"
    case .listItem: "/LI"
    case .label: "/Lbl"
    case .listBody: "/LBody"
    case .table: "/Table"
    case .tableHead: "/THead"
    case .tableBody: "/TBody"
    case .tableRow: "/TR"
    case .tableHeader: "/TH"
    case .tableCell: "/TD"
    case .figure: "/Figure"
    case .note: "/Note"
    case .reference: "/Reference"
    case .link: "/Link"
    case .span: "/Span"
    case .code: "/Code"
    }
  }

  private static func heading(_ level: Int) -> StaticString {
    switch level {
    case ...1: "/H1"
    case 2: "/H2"
    case 3: "/H3"
    case 4: "/H4"
    case 5: "/H5"
    default: "/H6"
    }
  }
}
