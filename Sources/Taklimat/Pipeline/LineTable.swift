package import Shaping

/// How evenly a document's justified prose is set, at its own measure and at five others, so that a
/// column's luck does not pass for a breaker's skill.
package struct LineTable: Sendable {
  /// In characters: what books are set to.
  package static let measures = [62, 64.5, 67, 69.5, 72]

  /// What one breaker made of the prose at one measure, or the medians over several.
  package struct Figures: Sendable, Equatable {
    package let lines: Double
    /// Root of the mean square of the spaces' stretch, as a part of a space.
    package let rms: Double
    package let loosest: Double
    /// The parts of the lines that are stretched above 0.8 and that end in a hyphen.
    package let loose: Double
    package let hyphenated: Double
  }

  package struct Row: Sendable {
    package let name: String
    package let totalFit: Figures
    package let firstFit: Figures
  }

  package let rows: [Row]

  package init(_ settings: [ProseSetting]) {
    var rows = settings.map { setting in
      Row(
        name: setting.characters.map { "\(Self.text($0, decimals: 1)) characters" }
          ?? "as laid out",
        totalFit: Figures(setting.totalFit), firstFit: Figures(setting.firstFit))
    }
    let measured = zip(settings, rows).filter { $0.0.characters != nil }.map(\.1)
    if !measured.isEmpty {
      rows.append(
        Row(
          name: Self.medianName, totalFit: Figures(medianOf: measured.map(\.totalFit)),
          firstFit: Figures(medianOf: measured.map(\.firstFit))))
    }
    self.rows = rows
  }

  /// Over the five measures; nil for a document without justified prose.
  package var medians: Row? { rows.last { $0.name == Self.medianName } }

  private static let medianName = "median of the five"
}

extension LineTable.Figures {
  fileprivate init(_ lines: LineStatistics) {
    self.init(
      lines: Double(lines.lines), rms: lines.rms, loosest: lines.worst,
      loose: lines.share(above: 0.8), hyphenated: lines.hyphenShare)
  }

  /// Each figure's median by itself.
  fileprivate init(medianOf figures: [Self]) {
    func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
    self.init(
      lines: median(figures.map(\.lines)), rms: median(figures.map(\.rms)),
      loosest: median(figures.map(\.loosest)), loose: median(figures.map(\.loose)),
      hyphenated: median(figures.map(\.hyphenated)))
  }
}

extension LineTable {
  /// The table's head and rows, in columns.
  var statistics: [Statistic] {
    guard !rows.isEmpty else { return [] }
    let head = ["lines", "rms", "loosest", "> 0.8", "hyphens"].map(Self.padded).joined()
    return [Statistic(name: "justified prose", value: head + "   first fit:" + head)]
      + rows.map { row in
        Statistic(
          name: row.name,
          value: Self.cells(row.totalFit) + "             " + Self.cells(row.firstFit))
      }
  }

  private static func cells(_ figures: Figures) -> String {
    [
      text(figures.lines, decimals: 0), text(figures.rms, decimals: 3),
      text(figures.loosest, decimals: 3), text(figures.loose * 100, decimals: 1) + " %",
      text(figures.hyphenated * 100, decimals: 1) + " %",
    ].map(padded).joined()
  }

  private static func padded(_ cell: String) -> String {
    String(repeating: " ", count: max(1, 9 - cell.utf8.count)) + cell
  }

  private static func text(_ value: Double, decimals: Int) -> String {
    var unit = 1
    for _ in 0..<decimals { unit *= 10 }
    let parts = Int((value * Double(unit)).rounded())
    let whole = (parts < 0 ? "-" : "") + String(parts.magnitude / UInt(unit))
    guard decimals > 0 else { return whole }
    let digits = String(parts.magnitude % UInt(unit))
    return whole + "." + String(repeating: "0", count: decimals - digits.utf8.count) + digits
  }
}
