package import Diagnostics

extension Sequence {
  /// What stands here a second time, each with the place where it stood first.
  ///
  /// - Parameters:
  ///   - key: the same for what is the same; nil for what is compared with nothing.
  ///   - place: where an element stands.
  package func repeats(
    of key: (Element) -> String?, at place: (Element) -> SourceSpan
  ) -> [(again: Element, first: SourceSpan)] {
    var places: [String: SourceSpan] = [:]
    return compactMap { element in
      guard let key = key(element) else { return nil }
      if let first = places[key] { return (element, first) }
      places[key] = place(element)
      return nil
    }
  }
}
