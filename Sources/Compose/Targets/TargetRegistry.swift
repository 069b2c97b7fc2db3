import Diagnostics
import Frames
import Languages
import Meetings

/// Every part of a document that can be led to, in reading order: who registers is numbered.
///
/// Components register what they make when they make it, so that numbers run as the pages do.
/// References and lists of contents ask when the whole document is composed.
final class TargetRegistry {
  private(set) var targets: [Target] = []
  private var positions: [String: Int] = [:]
  private var counts = [Int](repeating: 0, count: Target.Kind.allCases.count)

  /// The first that was registered under an id.
  subscript(id: String) -> Target? { positions[id].map { targets[$0] } }

  /// Puts what was registered since there were `count` targets before the one at `index`: a list of
  /// contents is made last and read first.
  func moveBack(since count: Int, to index: Int) {
    let late = targets[count...]
    targets.removeSubrange(count...)
    targets.insert(contentsOf: late, at: index)
    for (place, target) in targets.enumerated().reversed() {
      if let id = target.id { positions[id] = place }
    }
  }

  /// Enters a target that has just come into being, with the next number of its kind.
  func register(
    _ kind: Target.Kind, id: String?, title: TargetTitle, at place: (AnchorID, ElementID),
    level: Int = 0
  ) -> Target {
    if kind.label != nil { counts[kind.rawValue] += 1 }
    let target = Target(
      kind: kind, id: id, number: kind.label == nil ? nil : counts[kind.rawValue], title: title,
      anchor: place.0, element: place.1, level: level)
    if let id, positions[id] == nil { positions[id] = targets.count }
    targets.append(target)
    return target
  }
}

extension ComposeContext {
  /// Enters a table, a figure or a key figure; links lead to the anchor of its element, which its
  /// block has to carry (`Anchored`).
  func register(
    _ kind: Target.Kind, id: String?, title: TargetTitle, element: ElementID
  ) -> Target {
    targets.register(
      kind, id: id, title: title, at: (structure.anchor(of: element), element))
  }

  /// A title of the author's, in the variant that the document's language asks for.
  func title(_ text: RichText) -> TargetTitle {
    let variant = text.text(in: meeting.language)
    return TargetTitle(
      variant?.content ?? [], language: variant?.language ?? meeting.language,
      plain: plainWords(text))
  }

  /// A title of the language data's words.
  func title(_ label: LabelKey) -> TargetTitle {
    TargetTitle(words: language.label(label), language: meeting.language)
  }
}
