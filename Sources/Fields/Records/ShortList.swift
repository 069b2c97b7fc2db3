extension Sequence<String> {
  /// As many names as an author can look over, for a message.
  package var shortList: String {
    let names = Array(prefix(Self.most + 1))
    return names.prefix(Self.most).joined(separator: ", ") + (names.count > Self.most ? " …" : "")
  }

  private static var most: Int { 12 }
}
