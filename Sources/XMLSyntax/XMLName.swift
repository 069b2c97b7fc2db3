/// A name of XML with its namespace (Namespaces in XML 1.0).
package struct XMLName: Hashable, Sendable {
  /// As it is declared; the prefix where it is not, empty for an attribute without one.
  package let namespace: String
  package let local: String

  package init(namespace: String, local: String) {
    self.namespace = namespace
    self.local = local
  }
}
