import Frames
import Shaping

/// Sets the paragraphs of one document in several rounds: puts deferred words in their places, and
/// sets again only what reads otherwise than in the round before.
final class RoundSetter: TextSetter {
  private let setter: any TextSetter
  private let text: any DeferredText
  private let isRemembering: Bool
  /// Where anchors stood in the round before.
  var pages = AnchorPages()
  /// By where a paragraph's runs lie in memory: the same storage is the same text.
  private var memory: [Int: [Setting]] = [:]

  /// A paragraph as it was set.
  private struct Setting {
    /// Held so that nothing else can come to stand at its address.
    let runs: [TextRun]
    let style: ParagraphStyle
    /// Nil where only its widths were asked for.
    let width: Double?
    /// What its deferred runs read.
    let words: [String]
    var lines: [Line] = []
    var widths = TextWidths(minimum: 0, preferred: 0)

    func isOf(_ paragraph: Paragraph, _ width: Double?, _ words: [String]) -> Bool {
      self.width == width && style == paragraph.style && self.words == words
    }
  }

  init(_ setter: any TextSetter, text: any DeferredText) {
    self.setter = setter
    self.text = text
    isRemembering = text.hangsOnPages
  }

  func letters(of face: FaceID) -> Letters? { setter.letters(of: face) }

  func lines(of paragraph: Paragraph, width: Double) -> [Line] {
    setting(of: paragraph, width: width) { $0.lines = setter.lines(of: $1, width: width) }.lines
  }

  func widths(of paragraph: Paragraph) -> TextWidths {
    setting(of: paragraph, width: nil) { $0.widths = setter.widths(of: $1) }.widths
  }

  private func setting(
    of paragraph: Paragraph, width: Double?, set: (inout Setting, Paragraph) -> Void
  ) -> Setting {
    let (resolved, words) = resolved(paragraph)
    let address = paragraph.runs.withUnsafeBufferPointer { Int(bitPattern: $0.baseAddress) }
    let known = memory[address]?.first { $0.isOf(paragraph, width, words) }
    if let known { return known }
    var setting = Setting(
      runs: paragraph.runs, style: paragraph.style, width: width, words: words)
    set(&setting, resolved)
    if isRemembering { memory[address, default: []].append(setting) }
    return setting
  }

  private func resolved(_ paragraph: Paragraph) -> (Paragraph, words: [String]) {
    guard paragraph.runs.contains(where: { $0.deferred != nil }) else { return (paragraph, []) }
    var words: [String] = []
    var resolved = paragraph
    resolved.runs = paragraph.runs.flatMap { run -> [TextRun] in
      guard let number = run.deferred else { return [run] }
      let runs = text.runs(for: run, number: number, pages: pages)
      words += runs.map(\.text)
      return runs
    }
    return (resolved, words)
  }
}
