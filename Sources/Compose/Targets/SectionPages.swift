import Frames
import Layout

/// Which section each page names in its head: the first whose heading stands on it, else the one
/// that goes on.
struct SectionPages {
  struct Page {
    let title: String
    /// By which sections of one title are told apart.
    fileprivate let anchor: AnchorID
    /// Among the pages that name the section one after the other, from 1.
    fileprivate(set) var number: Int
    fileprivate(set) var count: Int
  }

  private var pages: [Page?] = []

  init(_ sections: [Target], anchors: AnchorPages, pageCount: Int) {
    var known: [String: Target] = [:]
    for section in sections { known[section.anchor.path] = section }
    var inForce: Target?
    for index in 0..<max(0, pageCount) {
      let begun = anchors.anchors(onPage: index).compactMap { known[$0] }
      append(begun.first ?? inForce)
      inForce = begun.last ?? inForce
    }
    count()
  }

  private mutating func append(_ section: Target?) {
    guard let section else { return pages.append(nil) }
    let last = pages.last ?? nil
    let number = last?.anchor == section.anchor ? (last?.number ?? 0) + 1 : 1
    pages.append(
      Page(title: section.title.plain, anchor: section.anchor, number: number, count: 0))
  }

  /// The last page that names a section has its count.
  private mutating func count() {
    var count = 0
    for index in pages.indices.reversed() {
      guard let number = pages[index]?.number else { continue }
      count = max(count, number)
      pages[index]?.count = count
      if number == 1 { count = 0 }
    }
  }

  subscript(index: Int) -> Page? { pages.indices.contains(index) ? pages[index] : nil }
}

extension Target {
  /// Whether running heads name it: a section of the highest level.
  var isNamedInHeads: Bool { kind == .section && level == 2 }
}
