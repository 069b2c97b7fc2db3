package import Fields
package import Frames

/// The sheet and the white around its text; in points.
package struct PageSetup: Sendable {
  package let size: Size
  package let top: Double
  package let bottom: Double
  /// At the binding: left on a recto, right on a verso.
  package let inside: Double
  package let outside: Double
  /// Whether versos mirror rectos.
  package let isDuplex: Bool
  /// From the sheet's edge to the running head's line, and to the foot's.
  package let head: Double
  package let foot: Double

  package var measure: Double { size.width - inside - outside }
  package var textHeight: Double { size.height - top - bottom }

  /// Half an inch is the least that a word may want.
  var hasRoom: Bool { measure >= 36 && textHeight >= 36 }

  package static let record = RecordType("page", doc: "The sheet and its margins") {
    (r: inout RecordReader) in
    PageSetup.read(&r)
  }

  private static func read(_ r: inout RecordReader) -> PageSetup {
    func length(_ name: String, _ standard: Double, _ doc: String) -> Double {
      r.optional(name, .absoluteLength, doc: doc)?.absolute ?? standard * 72 / 25.4
    }
    let setup = PageSetup(
      size: r.optional("size", .paper, default: PaperSize.a4.size, doc: "The sheet"),
      top: length("top", 30, "Margin above the text"),
      bottom: length("bottom", 30, "Margin below the text"),
      inside: length("inside", 34, "Margin at the binding"),
      outside: length("outside", 52, "Margin at the open edge"),
      isDuplex: r.optional("duplex", .boolean, default: false, doc: "Mirror left-hand pages"),
      head: length("head", 14, "From the sheet's top to the running head"),
      foot: length("foot", 14, "From the sheet's bottom to the foot"))
    if !setup.hasRoom {
      r.fail(
        TemplatesDiagnostics.noRoom, "the margins leave less than 36pt for the text",
        hint: "make the margins smaller or the page larger")
    }
    return setup
  }

  /// The same setup on another sheet, its margins in proportion where the sheet is smaller.
  package func resized(to sheet: Size) -> PageSetup {
    let factor = min(1, sheet.width / size.width)
    return PageSetup(
      size: sheet, top: top * factor, bottom: bottom * factor, inside: inside * factor,
      outside: outside * factor, isDuplex: isDuplex, head: head * factor, foot: foot * factor)
  }
}
