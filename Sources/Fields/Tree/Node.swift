package import Diagnostics

/// One value of a YAML or JSON file, with its place.
///
/// What a plain scalar means (a number, a date, a text) is not decided here but by the declaration
/// of the field that holds it.
package struct Node: Sendable {
  package enum Kind: Sendable {
    case scalar, sequence, mapping
    /// Already reported, so nobody says more about it.
    case broken
  }

  /// A key of a mapping and its value.
  package struct Entry: Sendable {
    package let key: Node
    package let value: Node
  }

  let tree: NodeTree
  let index: Int32
  /// Where the outermost alias stands through which this node was reached.
  let use: SourceSpan?
  /// The keys of a mapping that was laid over another; nil for what stands in one file.
  private let overlay: Overlay?

  init(tree: NodeTree, index: Int32, use: SourceSpan?) {
    self.init(tree: tree, index: index, use: use, overlay: nil)
  }

  private init(tree: NodeTree, index: Int32, use: SourceSpan?, overlay: Overlay?) {
    self.tree = tree
    self.index = index
    self.use = use
    self.overlay = overlay
  }

  /// Behind a pointer, since hardly any node has it.
  private final class Overlay: Sendable {
    let entries: [Entry]

    init(_ entries: [Entry]) { self.entries = entries }
  }

  var record: NodeTree.Record { tree.records[Int(index)] }

  package var kind: Kind {
    switch record.kind {
    case .scalar: .scalar
    case .sequence: .sequence
    case .mapping: .mapping
    case .alias, .broken: .broken
    }
  }

  /// The place to point at: the alias where the node was reached through one.
  package var span: SourceSpan { use ?? definition }

  /// The place where the value is written.
  package var definition: SourceSpan { tree.span(of: record) }

  /// The notes that a diagnostic about this node needs.
  package var notes: [Diagnostic.Note] {
    use == nil ? [] : [Diagnostic.Note("defined here", at: definition)]
  }

  /// True for quoted and block scalars, and for strings of JSON.
  package var isQuoted: Bool { record.kind == .scalar && record.style != .plain }

  /// True for an empty value, `null` and `~` without quotes.
  package var isNull: Bool {
    guard record.kind == .scalar, record.style == .plain else { return false }
    let bytes = tree.bytes(of: record)
    guard bytes.count <= 4 else { return false }
    return bytes.isEmpty || ["null", "~", "Null", "NULL"].contains { bytes.elementsEqual($0.utf8) }
  }

  /// A scalar's text in NFC; nil for other kinds.
  package var string: String? {
    guard record.kind == .scalar else { return nil }
    return Normalization.composed(String(decoding: tree.bytes(of: record), as: UTF8.self))
  }

  /// A scalar's text in NFC with the place of each byte; nil for other kinds.
  package var text: SourceText? {
    guard record.kind == .scalar else { return nil }
    let bytes = tree.bytes(of: record)
    let text = String(decoding: bytes, as: UTF8.self)
    return Normalization.composed(SourceText(text, map: ScalarMap.map(of: record, in: tree)))
  }

  /// The values of a sequence; empty for other kinds.
  package var items: [Node] {
    guard record.kind == .sequence else { return [] }
    return tree.children(of: record).map { tree.node($0, use: use) }
  }

  /// The keys and values of a mapping, its own in order of writing, then those that merge keys
  /// (`<<`) bring in and it does not have; empty for other kinds.
  package var entries: [Entry] {
    guard record.kind == .mapping else { return [] }
    if let overlay { return overlay.entries }
    let pairs = ownPairs
    guard pairs.contains(where: { $0.key.isMergeKey }) else { return pairs }
    var entries = pairs.filter { !$0.key.isMergeKey }
    var known = Set(entries.compactMap(\.key.string))
    for merged in pairs.lazy.filter({ $0.key.isMergeKey }).flatMap({ $0.value.mergedMappings }) {
      for entry in merged.entries where known.insert(entry.key.string ?? "").inserted {
        entries.append(entry)
      }
    }
    return entries
  }

  /// The same mapping with the keys of another that it does not have, in the other's order; mappings
  /// that both have under one key are laid over each other in turn. All keep their places.
  package func laid(over base: Node) -> Node {
    guard kind == .mapping, base.kind == .mapping else { return self }
    var laid = base.entries
    var places = Self.places(of: laid)
    for mine in entries {
      guard let key = mine.key.string, let place = places[key] else {
        if let key = mine.key.string { places[key] = laid.count }
        laid.append(mine)
        continue
      }
      laid[place] = Entry(key: mine.key, value: mine.value.laid(over: laid[place].value))
    }
    return Node(tree: tree, index: index, use: use, overlay: Overlay(laid))
  }

  /// Where each key stands; of keys that are doubled, the first.
  private static func places(of entries: [Entry]) -> [String: Int] {
    var places: [String: Int] = [:]
    places.reserveCapacity(entries.count)
    for (place, entry) in entries.enumerated() {
      guard let key = entry.key.string, places[key] == nil else { continue }
      places[key] = place
    }
    return places
  }

  /// The same mapping with some keys of another, each laid over what it has there, or added.
  package func taking(_ keys: [String], from other: Node) -> Node {
    guard kind == .mapping else { return self }
    var changed = entries
    for entry in other.entries {
      guard let key = entry.key.string, keys.contains(key) else { continue }
      guard let place = changed.firstIndex(where: { $0.key.string == key }) else {
        changed.append(entry)
        continue
      }
      changed[place] = Entry(
        key: changed[place].key, value: entry.value.laid(over: changed[place].value))
    }
    return Node(tree: tree, index: index, use: use, overlay: Overlay(changed))
  }

  /// The same mapping with these keys alone, for a file of others that says more than is asked.
  package func keeping(_ names: Set<String>) -> Node {
    guard kind == .mapping else { return self }
    let kept = entries.filter { $0.key.string.map(names.contains) ?? false }
    return Node(tree: tree, index: index, use: use, overlay: Overlay(kept))
  }

  /// The value of a mapping's key; nil where it has none.
  package subscript(key: String) -> Node? {
    entries.first { $0.key.string == key }?.value
  }

  private var ownPairs: [Entry] {
    let children = tree.children(of: record)
    return stride(from: children.startIndex, to: children.endIndex, by: 2).map { position in
      Entry(
        key: tree.node(children[position], use: use),
        value: tree.node(children[position + 1], use: use))
    }
  }

  /// What the value of a merge key names: one mapping or a list of them.
  private var mergedMappings: [Node] { kind == .sequence ? items : [self] }

  private var isMergeKey: Bool {
    record.kind == .scalar && record.style == .plain && record.count == 2
      && tree.bytes(of: record).elementsEqual("<<".utf8)
  }
}
