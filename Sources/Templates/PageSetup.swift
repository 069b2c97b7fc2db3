import Diagnostics
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
  /// From the sheet's upper edge to the upper banner's line, and from the lower edge to the lower's.
  package let banner: Double
  /// Where the template says how much room head and foot have.
  let headSpan: SourceSpan?
  let footSpan: SourceSpan?
  let bannerSpan: SourceSpan?

  package var measure: Double { size.width - inside - outside }
  package var textHeight: Double { size.height - top - bottom }

  /// Half an inch is the least that a word may want.
  var hasRoom: Bool { measure >= 36 && textHeight >= 36 }

  package static let record = RecordType("page", doc: "The sheet and its margins") {
    (r: inout RecordReader) in
    PageSetup.read(&r)
  }

  private static func read(_ r: inout RecordReader) -> PageSetup {
    func length(_ name: String, _ doc: String) -> Located<Length>? {
      r.optional(name, .located(.absoluteLength), doc: doc)
    }
    let size = r.optional("size", .paper, default: PaperSize.a4.size, doc: "The sheet")
    let top = length("top", "Margin above the text")
    let bottom = length("bottom", "Margin below the text")
    let inside = length("inside", "Margin at the binding")
    let outside = length("outside", "Margin at the open edge")
    let isDuplex = r.optional("duplex", .boolean, default: false, doc: "Mirror left-hand pages")
    let head = length("head", "From the sheet's top to the running head")
    let foot = length("foot", "From the sheet's bottom to the foot")
    let banner = length("banner", "From the sheet's top and bottom to the banners")
    let setup = PageSetup(
      size: size, top: points(top, 30), bottom: points(bottom, 30), inside: points(inside, 34),
      outside: points(outside, 52), isDuplex: isDuplex, head: points(head, 14),
      foot: points(foot, 14), banner: points(banner, 6),
      headSpan: head?.span ?? top?.span ?? r.span,
      footSpan: foot?.span ?? bottom?.span ?? r.span, bannerSpan: banner?.span ?? r.span)
    if !setup.hasRoom {
      r.fail(
        TemplatesDiagnostics.noRoom, "the margins leave less than 36pt for the text",
        hint: "make the margins smaller or the page larger")
    }
    return setup
  }

  /// Of a length that a template gives or, in millimetres, leaves to the program.
  private static func points(_ given: Located<Length>?, _ standard: Double) -> Double {
    given?.value.absolute ?? standard * 72 / 25.4
  }

  /// The same setup on another sheet, its margins in proportion where the sheet is smaller.
  package func resized(to sheet: Size) -> PageSetup {
    let factor = min(1, sheet.width / size.width)
    return PageSetup(
      size: sheet, top: top * factor, bottom: bottom * factor, inside: inside * factor,
      outside: outside * factor, isDuplex: isDuplex, head: head * factor, foot: foot * factor,
      banner: banner * factor, headSpan: headSpan, footSpan: footSpan, bannerSpan: bannerSpan)
  }
}
