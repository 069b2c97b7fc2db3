import Fields

extension AttachedLock {
  /// What the caller chose when the document was built: the value of an option, as the lock has it.
  package func option(_ name: String) -> String? { root["options"]?[name]?.string }

  /// The first thing, in words, that this lock and another have differently; nil where they agree.
  ///
  /// In the order in which a difference is likely to be the cause of others.
  package func firstDifference(to other: AttachedLock) -> String? {
    sourceDifference(other) ?? programDifference(other) ?? libraryDifference(other)
      ?? optionDifference(other)
      ?? fileDifference("template", other) { "the template's \($0)" }
      ?? fileDifference("languages", other) { "the language file \($0)" }
      ?? fileDifference("fonts", other) { "the font \($0)" }
      ?? profileDifference(other) ?? Self.difference(root, other.root, at: "")
  }

  private func sourceDifference(_ other: AttachedLock) -> String? {
    sourceDigest == other.sourceDigest
      ? nil : "the meeting's file is another than the lock names: its SHA-256 differs"
  }

  private func programDifference(_ other: AttachedLock) -> String? {
    let (old, new) = (
      root["program"]?["version"]?.string, other.root["program"]?["version"]?.string
    )
    guard old != new else { return nil }
    return "another program: it was built by version \(old ?? "?"), this is \(new ?? "?")"
  }

  private func libraryDifference(_ other: AttachedLock) -> String? {
    let (old, new) = (Self.values(root["libraries"]), Self.values(other.root["libraries"]))
    for name in Set(old.keys).union(new.keys).sorted() where old[name] != new[name] {
      return "another library: \(name) was \(old[name] ?? "absent"), here it is"
        + " \(new[name] ?? "absent")"
    }
    return nil
  }

  private func optionDifference(_ other: AttachedLock) -> String? {
    let (old, new) = (Self.values(root["options"]), Self.values(other.root["options"]))
    for name in Set(old.keys).union(new.keys).sorted() where old[name] != new[name] {
      return "another option: \(name) was \(old[name] ?? "not given"), here it is"
        + " \(new[name] ?? "not given")"
    }
    return nil
  }

  private func profileDifference(_ other: AttachedLock) -> String? {
    let (old, new) = (root["profile"]?["sha256"]?.string, other.root["profile"]?["sha256"]?.string)
    return old == new ? nil : "another colour profile for the output intent"
  }

  /// Files by name: one that is not there, one that is new, or one with other bytes.
  private func fileDifference(
    _ section: String, _ other: AttachedLock, _ words: (String) -> String
  ) -> String? {
    let (old, new) = (Self.digests(root[section]), Self.digests(other.root[section]))
    for name in Set(old.keys).union(new.keys).sorted() where old[name] != new[name] {
      if new[name] == nil { return "\(words(name)) is not used here" }
      if old[name] == nil { return "\(words(name)) was not used then" }
      return "\(words(name)) is another file: its SHA-256 differs"
    }
    return nil
  }

  private static func values(_ node: Node?) -> [String: String] {
    Dictionary(
      (node?.entries ?? []).compactMap { entry in
        entry.key.string.map { ($0, entry.value.string ?? "?") }
      }
    ) { $1 }
  }

  private static func digests(_ node: Node?) -> [String: String] {
    Dictionary(
      (node?.items ?? []).compactMap { item in
        item["file"]?.string.map { ($0, item["sha256"]?.string ?? "?") }
      }
    ) { $1 }
  }
  /// Of any two values, so that nothing in a lock differs unheard; a lock is no deeper than JSON may
  /// be that is read here.
  private static func difference(_ old: Node?, _ new: Node?, at place: String) -> String? {
    guard let old, let new, old.kind == new.kind, old.kind != .scalar else {
      guard words(old) != words(new) else { return nil }
      return "the lock's \(place) was \(words(old)), here it is \(words(new))"
    }
    for index in 0..<max(old.items.count, new.items.count) {
      let place = "\(place)[\(index + 1)]"
      if let found = difference(old.items.at(index), new.items.at(index), at: place) {
        return found
      }
    }
    for key in Set((old.entries + new.entries).compactMap(\.key.string)).sorted() {
      let place = place.isEmpty ? key : "\(place)/\(key)"
      if let found = difference(old[key], new[key], at: place) { return found }
    }
    return nil
  }

  private static func words(_ node: Node?) -> String {
    guard let node else { return "absent" }
    return node.string.map { "\"\($0.prefix(80))\"" } ?? "a list"
  }
}

extension [Node] {
  fileprivate func at(_ index: Int) -> Node? { indices.contains(index) ? self[index] : nil }
}
