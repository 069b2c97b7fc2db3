import Diagnostics
import Fields
import Testing

@Suite struct OverlayTests {
  private let sink = DiagnosticSink()

  private func node(_ text: String) throws -> Node {
    try #require(Node.read(SourceFile(name: "x.yaml", bytes: Array(text.utf8)), into: sink))
  }

  /// Keys and scalars in their order: `a=1 b{c=2}`.
  private func text(_ node: Node) -> String {
    node.entries.map { entry in
      let key = entry.key.string ?? "?"
      switch entry.value.kind {
      case .mapping: return key + "{" + text(entry.value) + "}"
      case .sequence: return key + "[\(entry.value.items.count)]"
      default: return key + "=" + (entry.value.string ?? "?")
      }
    }.joined(separator: " ")
  }

  @Test func `What one mapping lacks comes from the other, in the other's order`() throws {
    let base = try node("a: 1\nb: 2\nc: 3\n")
    let own = try node("d: 9\nb: 7\n")
    #expect(text(own.laid(over: base)) == "a=1 b=7 c=3 d=9")
  }

  @Test func `Mappings in both are laid over each other, lists and scalars replaced`() throws {
    let base = try node("s: {t: {x: 1, y: 2}, l: [1, 2, 3]}\nu: {z: 1}\nv: 1\n")
    let own = try node("s: {t: {y: 5}, l: [9]}\nu: 4\nv: {w: 1}\n")
    #expect(text(own.laid(over: base)) == "s{t{x=1 y=5} l[1]} u=4 v{w=1}")
  }

  @Test func `Every value keeps its place in its own file`() throws {
    let base = try node("a: 1\nb: {c: 2}\n")
    let own = try node("b: {d: 3}\n")
    let merged = own.laid(over: base)
    #expect(merged["a"]?.span.source == base.span.source)
    #expect(merged["b"]?["c"]?.span.source == base.span.source)
    #expect(merged["b"]?["d"]?.span.source == own.span.source)
    #expect(merged.span == own.span)
  }
}
