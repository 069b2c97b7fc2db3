import Languages
import Layout
import Meetings
import Shaping
import Templates

/// Who may read a paper, as it is printed.
enum MarkingText {
  /// `Rahasia · TLP:AMBER`; empty where nothing is said.
  static func text(_ marking: Marking?, _ language: Language) -> String {
    text(marking) { language.label($0) }
  }

  /// `RAHASIA`, as it stands at the head and foot of pages.
  static func capitals(_ marking: Marking?, _ language: Language) -> String {
    text(marking) { language.label($0).uppercased() }
  }

  private static func text(_ marking: Marking?, _ word: (LabelKey) -> String) -> String {
    let level: LabelKey? =
      switch marking?.level {
      case .sangatRahasia: .topSecret
      case .rahasia: .secret
      case .terbatas: .restricted
      case .biasa: .ordinary
      case nil: nil
      }
    // TLP 2.0: in capitals, never translated.
    let light = marking?.tlp.map { "TLP:" + $0.rawValue.uppercased() }
    return [level.map(word), light].compactMap(\.self).joined(separator: " · ")
  }
}

extension TextBlock {
  /// The same words in the colour of secret papers, where they mark one.
  func colored(by marking: Marking?, _ palette: Palette) -> TextBlock {
    guard let marking, marking.isSecret else { return self }
    var block = self
    for index in block.paragraph.runs.indices {
      block.paragraph.runs[index].style.color = palette.secret
    }
    return block
  }
}
