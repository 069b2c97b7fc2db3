import Diagnostics
import Frames

/// Lines with a note of how they were set, for a proofreader.
struct ProofLines {
  private var paragraphs = 0

  /// The lines of one paragraph, which know how they were set and where their first words come from.
  mutating func noted(
    _ lines: [Line], of paragraph: PreparedParagraph,
    _ results: [LineAssembler.Result], _ places: [SourceSpan?]
  ) -> [Line] {
    defer { paragraphs += 1 }
    var noted = lines
    for (index, (result, place)) in zip(results, places).enumerated()
    where noted.indices.contains(index) {
      var setting = LineSetting(
        paragraph: paragraphs, index: index, count: lines.count,
        stretch: Self.stretch(of: result, in: paragraph), span: place)
      setting.endsInHyphen = result.span.breakItem.isHyphen || Self.endsInHyphen(result)
      setting.excess = result.excess
      setting.spaces = result.content.spacePlaces.map {
        $0.lowerBound - result.extent.lowerBound..<$0.upperBound - result.extent.lowerBound
      }
      noted[index].content = ProofLine(result, setting: setting)
    }
    return noted
  }

  /// The white that is missing at a justified line's end counts as if its spaces had it.
  private static func stretch(
    of result: LineAssembler.Result, in paragraph: PreparedParagraph
  ) -> Double {
    guard paragraph.style.alignment == .justified, !result.span.isNatural else {
      return result.fit.space
    }
    let space = result.spaces > 0 ? result.spaces : paragraph.runs.first?.style.spaceWidth ?? 0
    let white = max(0, -result.excess)
    return result.fit.space + (space > 0 ? white / space : 0)
  }

  /// Whether the line's last letter is a hyphen, U+002D or U+2010.
  private static func endsInHyphen(_ result: LineAssembler.Result) -> Bool {
    guard let text = result.content.parts.fragments.last?.word.text else { return false }
    return text.last == 0x2D || text.suffix(3).elementsEqual([0xE2, 0x80, 0x90])
  }
}

/// A line that notes, beside its drawing, how it was set.
private struct ProofLine: FrameContent {
  let line: TextLine
  let extent: Range<Double>
  let setting: LineSetting

  init(_ result: LineAssembler.Result, setting: LineSetting) {
    line = result.content
    extent = result.extent
    self.setting = setting
  }

  func draw(into frame: inout Frame, at origin: Point) {
    line.draw(into: &frame, at: origin)
    guard !frame.isSurvey, let first = line.parts.fragments.first else { return }
    frame.note(
      PlacedLine(
        box: Rect(
          x: origin.x + extent.lowerBound, y: origin.y,
          width: extent.upperBound - extent.lowerBound, height: line.height),
        tag: line.appearances[Int(first.run)].tag, setting: setting))
  }
}
