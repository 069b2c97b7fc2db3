import Compose
import Diagnostics
import Fields
import Frames
import Languages
import Layout
import Meetings
import Shaping
import Templates
import TestSupport

/// A meeting composed by the shipped template and laid out with a plain setter.
struct Briefing {
  let composition: Composition
  let pages: [Page]
  let paragraphs: [Paragraph]
  let sink = DiagnosticSink()

  var structure: StructureTree { composition.structure }

  /// A file with the fields that every meeting has, and some more.
  init(
    _ fields: String, title: String = "Rapat", language: String = "id", sections: String? = nil,
    paper: String? = nil
  ) throws {
    try self.init(
      file: "schema: taklimat/meeting/1\nid: rapat\nlanguage: \(language)\ntitle: \(title)\n"
        + fields, sections: sections, paper: paper)
  }

  init(
    file: String, sections: String? = nil, paper: String? = nil,
    template change: (String) -> String = { $0 }
  ) throws {
    let source = SourceFile(name: "meeting.yaml", bytes: Array(file.utf8))
    let meeting = Node.read(source, into: sink).flatMap { [sink] in
      Meeting.read($0, into: sink)
    }
    guard let meeting else { throw TestSupportError("no meeting: \(Self.complaints(sink))") }
    let text = change(try Self.template(sections: sections))
    let look = SourceFile(name: "template.yaml", bytes: Array(text.utf8))
    let template = Node.read(look, into: sink).flatMap { [sink] in
      Template.read($0, ComponentRegistry.catalogue, paper: paper, into: sink)
    }
    let languages = LanguageLibrary(known: ["en", "id"]) { name in
      (try? Checkout.bytes("Languages/" + name)).map { SourceFile(name: name, bytes: $0) }
    }
    guard let template, let language = languages.language(meeting.language, sink: sink) else {
      throw TestSupportError("no look: \(Self.complaints(sink))")
    }
    composition = Composer(
      meeting, template: template, languages: languages,
      language: language.worded(by: template.words),
      sink: sink
    ).compose()
    let setter = PlainSetter()
    let context = LayoutContext(setter: setter, sink: sink)
    context.footnotes = composition.footnotes
    pages = Pagination(context: context)
      .pages(
        composition.runs, filler: composition.slots, deferred: composition.references)
    paragraphs = setter.paragraphs
  }

  private static func template(sections: String?) throws -> String {
    let text = try Checkout.text("Templates/briefing/template.yaml")
    guard let sections else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("sections:") ? "sections: [\(sections)]" : String($0) }
      .joined(separator: "\n")
  }

  private static func complaints(_ sink: DiagnosticSink) -> String {
    DiagnosticFormatter(.short).text(of: sink)
  }

  /// `meeting.yaml:5:3: error[id]: …`, without warnings of the plain setter's overfull lines.
  var errors: [String] {
    Self.complaints(sink.errorsOnly).split(separator: "\n").map(String.init)
  }
}

extension Briefing {
  /// All that is drawn, page by page, groups opened.
  var items: [PlacedItem] { pages.flatMap { Self.items(in: $0.frame()) } }

  private static func items(in frame: Frame) -> [PlacedItem] {
    frame.items.flatMap { placed -> [PlacedItem] in
      guard case .group(let group) = placed.item else { return [placed] }
      return items(in: group.frame)
    }
  }

  /// The paths below the document, without the document's own.
  var paths: [String] {
    structure.elements.dropFirst().map { String($0.path.dropFirst("rapat/".count)) }
  }

  func id(_ path: String) -> ElementID? {
    structure.elements.firstIndex { $0.path == "rapat/" + path }
      .map { ElementID(index: Int32($0)) }
  }

  func element(_ path: String) -> StructureElement? { id(path).map { structure[$0] } }

  /// The paths of the elements right below one.
  func children(_ path: String) -> [String] {
    (element(path)?.children ?? []).map { structure[$0].path.split(separator: "/").last ?? "" }
      .map(String.init)
  }

  /// What is printed of an element and all below it.
  func text(_ path: String) -> String? {
    guard let id = id(path) else { return nil }
    return items.reduce(into: "") { text, item in
      guard case .glyphs(let run) = item.item, case .element(let element) = item.tag,
        isInside(element, id)
      else { return }
      text += String(decoding: run.text, as: UTF8.self)
    }
  }

  private func isInside(_ element: ElementID, _ ancestor: ElementID) -> Bool {
    var next: ElementID? = element
    while let id = next {
      if id == ancestor { return true }
      next = structure[id].parent
    }
    return false
  }

  /// The runs that were set of an element itself, in order.
  func runs(_ path: String) -> [TextRun] {
    guard let id = id(path) else { return [] }
    return paragraphs.flatMap(\.runs).filter { $0.tag == .element(id) }
  }

  /// What stands in the running heads and feet of a page.
  func furniture(page: Int) -> String { text(page: page, of: .pagination) }

  /// What a page draws that has no meaning of its own, pieces separated by bars.
  func text(page: Int, of kind: ArtifactKind) -> String {
    Self.items(in: pages[page].frame()).reduce(into: "") { text, item in
      guard case .glyphs(let run) = item.item, item.tag == .artifact(kind) else { return }
      text += String(decoding: run.text, as: UTF8.self)
    }
  }

  /// Every link area: the last part of its element's path, and where it leads.
  var links: [(owner: String, target: String, role: StructureRole)] {
    items.compactMap { item in
      guard case .link(let area) = item.item else { return nil }
      let target =
        switch area.target {
        case .uri(let uri): uri
        case .anchor(let anchor): "#" + anchor.path
        }
      let owner = structure[area.element]
      return (String(owner.path.dropFirst("rapat/".count)), target, owner.role)
    }
  }

  var anchors: Set<String> {
    Set(items.compactMap { if case .anchor(let id) = $0.item { id.path } else { nil } })
  }

  /// The tree as text: role, path, language, alternative and attributes of each element.
  var outlineOfStructure: String {
    structure.elements.map { element in
      var line = "\(element.path): \(element.role)"
      if let language = element.language { line += " lang=\(language)" }
      if let text = element.alternative { line += " alt=\"\(text)\"" }
      if let scope = element.attributes.scope { line += " scope=\(scope.rawValue)" }
      if let list = element.attributes.listNumbering { line += " numbering=\(list)" }
      return line + "\n"
    }.joined()
  }
}

extension Briefing {
  /// Where the first run of an element stands, and how wide it is.
  func firstRun(_ path: String) -> (x: Double, width: Double)? {
    guard let id = id(path) else { return nil }
    for item in items {
      guard case .glyphs(let run) = item.item, case .element(let element) = item.tag,
        isInside(element, id)
      else { continue }
      return (item.origin.x, run.width)
    }
    return nil
  }
}
