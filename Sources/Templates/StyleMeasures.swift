import Diagnostics
import Fields

/// Type size and leading of a style, in points.
struct StyleMeasures {
  let size: Double
  let leading: Double

  /// In which type can be read, and a page can hold it.
  static let range = 1.0...1_000
  /// Of the size; with less, descenders reach into the letters of the next line.
  static let leastLeading = 0.8

  enum Fault {
    case size, leading
    /// Lines run into each other.
    case tight
  }

  var fault: Fault? {
    if !Self.range.contains(size) { return .size }
    if !Self.range.contains(leading) { return .leading }
    // Units are converted to within a thousandth of a point.
    return leading < size * Self.leastLeading - 0.001 ? .tight : nil
  }
}

extension StyleResolver {
  /// Of a style that has both.
  func measures(of style: StyleDeclaration, running: StyleMeasures) -> StyleMeasures? {
    guard let size = style.size?.value, let leading = style.leading?.value else { return nil }
    let points = size.points(basis(em: running.size, running))
    return StyleMeasures(size: points, leading: leading.points(basis(em: points, running)))
  }

  func basis(em: Double, _ running: StyleMeasures) -> Length.Basis {
    Length.Basis(em: em, baseline: running.leading, measure: measure)
  }

  /// Reports a size or a leading that cannot be read at the style that makes it so, and not again
  /// at those that are like it.
  func checkMeasures(
    _ measures: StyleMeasures, of entry: FieldMap<StyleDeclaration>.Entry, running: StyleMeasures
  ) {
    guard let fault = measures.fault else { return }
    let own = entry.value
    // Lines counted in those of running text are not to blame for theirs.
    if own.leading?.value.unit == .baseline, running.fault == .tight { return }
    let isOwn = fault == .size ? own.size != nil : own.leading != nil
    let isBaseSound =
      base(of: entry).flatMap { self.measures(of: $0, running: running) }?.fault == nil
    guard isOwn || isBaseSound else { return }
    report(fault, measures, of: entry)
  }

  func report(
    _ fault: StyleMeasures.Fault, _ measures: StyleMeasures,
    of entry: FieldMap<StyleDeclaration>.Entry
  ) {
    let (summary, hint) =
      switch fault {
      case .size: Self.outOfRange("size", measures.size)
      case .leading: Self.outOfRange("leading", measures.leading)
      case .tight: Self.tooTight(measures)
      }
    let own = entry.value
    let place = fault == .size ? own.size?.span : own.leading?.span ?? own.size?.span
    sink.report(
      Diagnostic(
        TemplatesDiagnostics.badLength, "in the style \"\(entry.key.value)\" \(summary)",
        at: place ?? entry.key.span, hint: hint))
  }

  private static func outOfRange(_ name: String, _ points: Double) -> (String, String) {
    let (least, most) = (StyleMeasures.range.lowerBound, StyleMeasures.range.upperBound)
    let bound = points < least ? "less than \(inPoints(least))" : "more than \(inPoints(most))"
    return (
      "the \(name) is \(bound)", "write a length from \(inPoints(least)) to \(inPoints(most))"
    )
  }

  private static func tooTight(_ measures: StyleMeasures) -> (String, String) {
    let least = (measures.size * StyleMeasures.leastLeading * 10).rounded(.up) / 10
    return (
      "a leading of \(inPoints(measures.leading)) lets lines of \(inPoints(measures.size)) type run"
        + " into each other",
      "write \(inPoints(least)) (0.8em) or more; 1.2em to 1.5em is easy to read"
    )
  }
}
