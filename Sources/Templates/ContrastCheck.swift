import Diagnostics
import Fields
import Frames

/// Whether letters can be told from what lies behind them, style by style.
///
/// A fault is told in the outermost file that has a part in it: an identity lies over a template,
/// a template over the one that it extends, and whoever wrote the outer one can mend it there. A
/// colour set there is told once, however many styles it makes unreadable.
final class ContrastCheck {
  /// A colour and its ground that a file sets for the styles of another.
  private struct ColorFault {
    let span: SourceSpan
    let pair: String
    var required: Double
    var styles: [String]
  }

  private let palette: Palette
  private let sink: DiagnosticSink
  private var faults: [ColorFault] = []

  init(_ palette: Palette, sink: DiagnosticSink) {
    self.palette = palette
    self.sink = sink
  }

  /// - Parameters:
  ///   - style: with all that it takes from others.
  ///   - size: in points, the smallest in which it is set.
  func examine(
    _ style: StyleDeclaration, of entry: FieldMap<StyleDeclaration>.Entry, size: Double
  ) {
    // What looks like the style that it is like is reported there.
    guard entry.value.like == nil || entry.value.decidesContrast else { return }
    let ground = style.ground ?? .paper
    let name = style.color?.value ?? .ink
    let ratio = Contrast.ratio(palette[name], palette[ground])
    let required = Contrast.required(
      size: size, weight: style.weight?.value ?? StyleDeclaration.regular)
    guard ratio < required else { return }
    let tenths = Int(ratio * 10)
    let pair =
      "\(name.rawValue) on \(ground.rawValue) has a contrast of \(tenths / 10).\(tenths % 10) : 1"
    let own = entry.value.color?.span ?? entry.key.span
    let places = [own, palette.place(of: name), palette.place(of: ground), entry.key.span]
    let outermost = places.compactMap(\.self).min { $0.source.index < $1.source.index } ?? own
    guard outermost.source != own.source, outermost != entry.key.span else {
      let place = outermost == entry.key.span ? outermost : own
      return report(pair, for: [entry.key.value], required, at: place)
    }
    note(ColorFault(span: outermost, pair: pair, required: required, styles: [entry.key.value]))
  }

  private func note(_ fault: ColorFault) {
    guard let place = faults.firstIndex(where: { $0.span == fault.span && $0.pair == fault.pair })
    else { return faults.append(fault) }
    faults[place].styles += fault.styles
    faults[place].required = max(faults[place].required, fault.required)
  }

  /// Tells of the colours, when all styles have been examined.
  func finish() {
    for fault in faults { report(fault.pair, for: fault.styles, fault.required, at: fault.span) }
  }

  private func report(
    _ pair: String, for styles: [String], _ required: Double, at span: SourceSpan
  ) {
    let names = styles.prefix(4).map { "\"\($0)\"" }.joined(separator: ", ")
    let more = styles.count > 4 ? " and \(styles.count - 4) more" : ""
    sink.report(
      Diagnostic(
        TemplatesDiagnostics.lowContrast,
        "\(pair), too little for the style\(styles.count == 1 ? "" : "s") \(names)\(more)",
        at: span,
        hint: "it needs \(required == 3 ? "3" : "4.5") : 1: choose a darker or lighter colour"))
  }
}
