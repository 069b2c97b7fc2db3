/// The structure tree of a file, flat and in reading order.
struct TaggedTree {
  /// An element found a second time.
  struct Repetition: Hashable {
    let first: Int
    let secondParent: Int?
  }

  /// Those reached from the root first, then what was found beside the tree.
  private(set) var elements: [TaggedElement] = []
  /// Each once, however often a parent lists the element again.
  private(set) var repetitions: [Repetition] = []
  private var repeated: Set<Repetition> = []
  /// From here on elements do not hang on the root.
  private(set) var reachedCount = 0
  /// Heads of what does not hang on the root.
  private(set) var strays: [Int] = []
  /// Elements whose depth is beyond `ReadingLimits.elementDepth`; their children are not read.
  private(set) var tooDeep: [Int] = []
  /// Elements whose language is no language's tag, and what stands there.
  private(set) var unusableLanguages: [(element: Int, language: String)] = []
  /// The object number of the root.
  let root: Int
  private var indexes: [Int: Int] = [:]
  private var roles: [String: String] = [:]
  private let roleMap: [String: PDFValue]
  let numbers = SiblingNumbers()

  private struct Pending {
    let value: PDFValue
    let parent: Int?
    /// Where the parent's children wait for it.
    let slot: Int
    let depth: Int
    /// The object number of the page that the parent states.
    var page: Int?
  }

  init(_ reader: PDFReader, root: ObjectID, pages: PageList) throws(PDFFailure) {
    self.root = root.number
    let entries = try reader.object(root).value.dictionary ?? [:]
    roleMap = try reader.dictionary(entries["RoleMap"]) ?? [:]
    let top = try Self.list(entries["K"], reader)
    var open = top.reversed().map { Pending(value: $0, parent: nil, slot: 0, depth: 0) }
    try read(&open, reader, pages)
    reachedCount = elements.count
  }

  func index(ofObject object: Int) -> Int? { indexes[object] }

  /// The object number of what lists an element.
  func parentObject(of element: TaggedElement) -> Int {
    element.parent.map { elements[$0].object } ?? root
  }

  /// Whether the later of two places is the one that the element itself names.
  func isRightful(_ repetition: Repetition) -> Bool {
    let element = elements[repetition.first]
    let later = repetition.secondParent.map { elements[$0].object } ?? root
    return element.statedParent == later && parentObject(of: element) != later
  }

  /// `Document/Sect[2]/Table/TR[3]`
  func path(of index: Int) -> String {
    var steps: [String] = []
    var current: Int? = index
    while let index = current, elements.indices.contains(index), steps.count < 40 {
      steps.append(step(to: index))
      current = elements[index].parent
    }
    return (current == nil ? "" : "…/") + steps.reversed().joined(separator: "/")
  }

  /// The type, numbered where siblings share it.
  private func step(to index: Int) -> String {
    let element = elements[index]
    let number = numbers.number(of: index, under: element.parent) {
      siblings(under: element.parent)
    }
    return number.map { "\(element.type)[\($0)]" } ?? element.type
  }

  private func siblings(under parent: Int?) -> [SiblingNumbers.Sibling] {
    let indexes =
      parent.map { parent in
        elements[parent].children.compactMap { child in
          if case .element(let index) = child { index } else { nil }
        }
      } ?? elements.indices.prefix(reachedCount).filter { elements[$0].parent == nil }
    return indexes.map { SiblingNumbers.Sibling(index: $0, type: elements[$0].type) }
  }
}

extension TaggedTree {
  /// Reads what elements outside the tree hold: the head of each group is a stray.
  mutating func readStrays(
    _ candidates: [ObjectID], _ reader: PDFReader, _ pages: PageList
  ) throws(PDFFailure) {
    for candidate in candidates where indexes[candidate.number] == nil {
      let head = try head(above: candidate, reader)
      guard indexes[head.number] == nil,
        try reader.read(head).value.dictionary?["S"]?.name != nil
      else { continue }
      strays.append(elements.count)
      var open = [Pending(value: .reference(head), parent: nil, slot: 0, depth: 0)]
      try read(&open, reader, pages)
    }
  }

  /// The topmost ancestor of an element that does not hang on the tree.
  private func head(above id: ObjectID, _ reader: PDFReader) throws(PDFFailure) -> ObjectID {
    var head = id
    var seen: Set<Int> = [id.number]
    while seen.count <= ReadingLimits.elementDepth,
      let above = try reader.read(head).value.dictionary?["P"]?.reference,
      above.number != root, indexes[above.number] == nil, seen.insert(above.number).inserted,
      try reader.read(above).value.dictionary?["S"]?.name != nil
    { head = above }
    return head
  }

  /// Depth first and in order, without recursion.
  private mutating func read(
    _ open: inout [Pending], _ reader: PDFReader, _ pages: PageList
  ) throws(PDFFailure) {
    while let pending = open.popLast() {
      let object = pending.value.reference?.number ?? 0
      if object > 0, let first = indexes[object] {
        let repetition = Repetition(first: first, secondParent: pending.parent)
        if repeated.insert(repetition).inserted { repetitions.append(repetition) }
        continue
      }
      guard let entries = try self.entries(pending.value, reader) else { continue }
      if let parent = pending.parent,
        let content = Self.content(entries, page: pending.page, pages)
      {
        elements[parent].children[pending.slot] = content
        continue
      }
      guard entries["S"] != nil else { continue }
      guard elements.count < ReadingLimits.elements else {
        throw .tooComplex("it has more than \(ReadingLimits.elements) structure elements")
      }
      let index = elements.count
      if object > 0 { indexes[object] = index }
      elements.append(try element(entries, object: object, parent: pending.parent, reader))
      if let parent = pending.parent { elements[parent].children[pending.slot] = .element(index) }
      guard pending.depth < ReadingLimits.elementDepth else {
        tooDeep.append(index)
        continue
      }
      let children = try readChildren(of: index, entries, depth: pending.depth + 1, reader, pages)
      open.append(contentsOf: children.reversed())
    }
  }

  private func entries(
    _ value: PDFValue, _ reader: PDFReader
  ) throws(PDFFailure) -> [String: PDFValue]? {
    guard let id = value.reference else { return value.dictionary }
    return try reader.read(id).value.dictionary
  }

  private mutating func element(
    _ entries: [String: PDFValue], object: Int, parent: Int?, _ reader: PDFReader
  ) throws(PDFFailure) -> TaggedElement {
    let type = entries["S"]?.name ?? "?"
    let text = { (key: String) throws(PDFFailure) in
      try entries[key].flatMap { value throws(PDFFailure) in
        try reader.resolve(value).string.map(PDFText.text)
      }
    }
    let hasAlternative = try text("Alt").map(SpokenText.says) ?? false
    let hasActualText = try text("ActualText").map(SpokenText.says) ?? false
    let language = try text("Lang") ?? ""
    if !language.isEmpty, !LanguageTag.isWellFormed(language) {
      unusableLanguages.append((elements.count, language))
    }
    return TaggedElement(
      object: object, type: type, standardType: standardType(of: type), parent: parent,
      statedParent: entries["P"]?.reference?.number,
      hasLanguage: !language.isEmpty, hasAlternative: hasAlternative || hasActualText)
  }

  /// Follows the role map, which may lead in a circle.
  private mutating func standardType(of type: String) -> String {
    if let known = roles[type] { return known }
    var current = type
    for _ in 0..<32 {
      guard let next = roleMap[current]?.name else { break }
      current = next
    }
    roles[type] = current
    return current
  }

  /// Notes marks and objects at once; answers what is to be read yet, in order.
  private mutating func readChildren(
    of index: Int, _ entries: [String: PDFValue], depth: Int, _ reader: PDFReader,
    _ pages: PageList
  ) throws(PDFFailure) -> [Pending] {
    let page = entries["Pg"]?.reference?.number
    var pending: [Pending] = []
    var children: [TaggedElement.Child] = []
    let list = try Self.list(entries["K"], reader)
    children.reserveCapacity(list.count)
    pending.reserveCapacity(list.count { $0.integer == nil })
    for child in list {
      if let number = child.integer {
        children.append(
          .mark(
            TaggedElement.Mark(
              number: number, page: pages.index(of: page), pageObject: page, form: nil)))
      } else {
        pending.append(
          Pending(value: child, parent: index, slot: children.count, depth: depth, page: page))
        children.append(.nothing)
      }
    }
    elements[index].children = children
    return pending
  }

  /// A reference to content (14.7.4.2 and 14.7.4.3); nil of an element.
  private static func content(
    _ entries: [String: PDFValue], page: Int?, _ pages: PageList
  ) -> TaggedElement.Child? {
    guard let type = entries["Type"]?.name, type != "StructElem" else { return nil }
    let page = entries["Pg"].map { $0.reference?.number } ?? page
    switch type {
    case "MCR":
      return .mark(
        TaggedElement.Mark(
          number: entries["MCID"]?.integer ?? -1, page: pages.index(of: page), pageObject: page,
          form: entries["Stm"]?.reference?.number))
    case "OBJR":
      return .object(entries["Obj"]?.reference?.number ?? 0, page: pages.index(of: page))
    default: return nil
    }
  }

  private static func list(
    _ value: PDFValue?, _ reader: PDFReader
  ) throws(PDFFailure) -> [PDFValue] {
    guard let value else { return [] }
    if let values = value.array { return values }
    guard value.reference != nil, let values = try reader.resolve(value).array else {
      return [value]
    }
    return values
  }
}
