import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Markup
import Meetings
import Shaping
import Templates

/// The pages that cite each reference: who asks for them, and the elements of their links.
final class BackLinks {
  struct Entry {
    var element: ElementID
    /// One for each place that cites, in order.
    var links: [ElementID]
    var places: [CitationIndex.Place]
  }

  private var entries: [String: Entry] = [:]

  func add(_ entry: Entry, for key: String) { entries[Self.slot(key)] = entry }

  subscript(slot: String) -> Entry? { entries[slot] }

  static func slot(_ key: String) -> String { "cited/\(key)" }
}
