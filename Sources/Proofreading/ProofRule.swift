import Diagnostics
import Frames

/// Something that a proofreader looks for.
struct ProofRule: Sendable {
  let kind: DiagnosticKind
  let findings: @Sendable (Proof) -> [Finding]

  init(_ kind: DiagnosticKind, findings: @escaping @Sendable (Proof) -> [Finding]) {
    self.kind = kind
    self.findings = findings
  }
}

/// A place that a rule does not like.
struct Finding: Sendable {
  let summary: String
  let span: SourceSpan?
  let page: Int
  let box: Rect
  let hint: String

  var area: PageArea {
    PageArea(
      page: page, x: box.minX, y: box.minY, width: box.size.width, height: box.size.height)
  }
}

extension Proof {
  /// What a rule has to say of a line.
  func finding(_ line: ProofLine, _ summary: String, hint: String) -> Finding {
    Finding(
      summary: summary, span: line.setting.span ?? span(of: .element(line.owner)), page: line.page,
      box: line.box, hint: hint)
  }

  /// Where the data has an item's element, or the nearest one around it that the data has.
  func span(of tag: ContentTag) -> SourceSpan? {
    guard case .element(var id) = tag else { return nil }
    while structure.elements.indices.contains(Int(id.index)) {
      if let span = structure[id].span { return span }
      guard let parent = structure[id].parent else { return nil }
      id = parent
    }
    return nil
  }

  /// The document's beginning, for what has no place of its own.
  var beginning: SourceSpan? { structure.elements.lazy.compactMap(\.span).first }

  /// Whether an element or one that holds it is of a kind; the nearest.
  func ancestor(of id: ElementID, where isWanted: (StructureRole) -> Bool) -> ElementID? {
    var id = id
    while structure.elements.indices.contains(Int(id.index)) {
      if isWanted(structure[id].role) { return id }
      guard let parent = structure[id].parent else { return nil }
      id = parent
    }
    return nil
  }

  /// Whether an element stands inside another, or is it.
  func holds(_ outer: ElementID, _ inner: ElementID) -> Bool {
    var id = inner
    while id != outer {
      guard structure.elements.indices.contains(Int(id.index)), let parent = structure[id].parent
      else { return false }
      id = parent
    }
    return true
  }

  /// Neighbours in reading order between which a page or a column ends.
  var partings: [(above: ProofContent, below: ProofContent)] {
    let content = pages.flatMap(\.content)
    return zip(content, content.dropFirst()).compactMap { above, below in
      let isParted =
        above.page != below.page
        || below.box.maxY <= above.box.minY && below.box.minX >= above.box.maxX
      return isParted ? (above, below) : nil
    }
  }

  /// The lines of each paragraph, the paragraphs in the order of their first lines, cut where they
  /// go on in another column or on another page.
  var paragraphs: [[[ProofLine]]] {
    var order: [Int: Int] = [:]
    var paragraphs: [[[ProofLine]]] = []
    for line in lines {
      guard let place = order[line.setting.paragraph] else {
        order[line.setting.paragraph] = paragraphs.count
        paragraphs.append([[line]])
        continue
      }
      let region = paragraphs[place].count - 1
      if let last = paragraphs[place][region].last, last.page == line.page,
        line.box.minY > last.box.minY
      {
        paragraphs[place][region].append(line)
      } else {
        paragraphs[place].append([line])
      }
    }
    return paragraphs
  }
}

/// A share in hundredths of a whole: `1.27`.
func hundredths(_ value: Double) -> String {
  let parts = Int((min(max(value, -1e6), 1e6) * 100).rounded())
  let rest = String(parts.magnitude % 100)
  return (parts < 0 ? "-" : "") + String(parts.magnitude / 100) + "."
    + (rest.utf8.count < 2 ? "0" : "") + rest
}
