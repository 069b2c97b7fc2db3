import Diagnostics
import Fields
import Frames
import Layout
import Meetings
import Templates

/// The fills and lines of a chart's series, made of the template's accent: neighbours differ in
/// lightness or pattern, so that they are told apart in grey and by whoever sees no colours.
struct ChartPalette {
  private let palette: Palette

  init(_ palette: Palette) { self.palette = palette }

  /// In the order of the series; as many as a chart may have.
  var fills: [ChartFill] {
    let (accent, paper) = (palette.accent, palette.paper)
    return [
      ChartFill(accent),
      ChartFill(accent.mixed(0.7, with: paper)),
      ChartFill(paper, line: accent, pattern: .hatch(isRising: true)),
      ChartFill(accent.mixed(0.48, with: paper)),
      ChartFill(paper, line: accent, pattern: .bars),
      ChartFill(accent.mixed(0.88, with: paper), line: accent),
      ChartFill(accent.mixed(0.8, with: paper), line: accent, pattern: .hatch(isRising: false)),
      ChartFill(paper, line: accent, pattern: .cross),
    ]
  }

  /// What is left of a whole: paler than any series.
  var track: ChartFill { ChartFill(palette.tint, line: palette.rule) }

  var lines: [ChartLine] {
    let dashes: [[Double]] = [[], [4, 2], [1.2, 1.8], [8, 2.5]]
    return ChartLine.Mark.allCases.enumerated().map { index, mark in
      let color = index % 2 == 0 ? palette.accent : palette.muted
      return ChartLine(
        Stroke(color: color, width: index % 2 == 0 ? 1.5 : 1.1), dashes: dashes[index / 2 % 4],
        mark: mark)
    }
  }

  /// Of words on a fill: whichever of paper and ink is told from it better.
  func words(on fill: ChartFill) -> Color {
    Contrast.ratio(palette.ink, fill.ground) >= Contrast.ratio(palette.paper, fill.ground)
      ? palette.ink : palette.paper
  }
}

extension Color {
  /// So much of another colour: 0 is this one, 1 the other.
  func mixed(_ part: Double, with other: Color) -> Color {
    Color(
      red: red + (other.red - red) * part, green: green + (other.green - green) * part,
      blue: blue + (other.blue - blue) * part)
  }
}

/// Labels of a chart as points in time, where they are.
struct ChartTime {
  /// Whether each label begins with a greater number than the one before: years, months, days.
  let isOrdered: Bool
  /// The labels as numbers, where all are nothing else and rise.
  let places: [Double]?

  init(_ labels: [RichText], in language: LanguageTag) {
    let texts = labels.map { $0.plainText(in: language) }
    let leading = texts.compactMap { Double($0.prefix { $0.isASCII && $0.isNumber }) }
    isOrdered = leading.count == labels.count && Self.rises(leading)
    let whole = texts.compactMap { text -> Double? in
      text.utf8.allSatisfy { (48...57).contains($0) } ? Double(text) : nil
    }
    places = whole.count == labels.count && Self.rises(whole) ? whole : nil
  }

  private static func rises(_ numbers: [Double]) -> Bool {
    zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// A date in years; where only the year or the month is known, its beginning.
  static func time(_ date: PartialDate) -> Double {
    Double(date.year)
      + (Double((date.month ?? 1) - 1) + Double((date.day ?? 1) - 1) / 31) / 12
  }
}
