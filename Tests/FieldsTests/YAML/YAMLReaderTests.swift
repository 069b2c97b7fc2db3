import Diagnostics
import Fields
import Testing

@Suite("YAML")
struct YAMLReaderTests {
  private func value(_ text: String, _ key: String) -> Node? {
    Reading(text).root?.entries.first { $0.key.string == key }?.value
  }

  @Test("A mapping's own keys win over merged ones, and earlier merged ones over later")
  func merges() throws {
    let node = try #require(
      value(
        """
        a: &a {x: a, y: a}
        b: &b {y: b, z: b, <<: {w: inner}}
        c: {z: own, <<: [*a, *b]}
        """, "c"))
    let pairs = node.entries.map { "\($0.key.string ?? "")=\($0.value.string ?? "")" }
    #expect(pairs == ["z=own", "x=a", "y=a", "w=inner"])
  }

  @Test("A quoted << is a key like any other")
  func quotedMerge() {
    let reading = Reading("a: {\"<<\": text}")
    #expect(reading.places == [])
    #expect(reading.root?.entries.first?.value.entries.first?.value.string == "text")
  }

  @Test("An alias gives the value last anchored before it, also as a key")
  func aliases() {
    let reading = Reading("a: &x one\nb: &x two\n*x : *x\n")
    #expect(reading.root?.entries.map { $0.key.string ?? "" } == ["a", "b", "two"])
    #expect(reading.root?.entries.last?.value.string == "two")
    #expect(reading.places == [])
    let last = reading.root?.entries.last?.value
    #expect(reading.text(last?.span) == "*x")
    #expect(reading.text(last?.definition) == "two")
  }

  @Test("Spans hold the value and nothing around it")
  func spans() {
    let reading = Reading(
      "%YAML 1.2\n---\nk: &a   v  # c\nl:\n  - x\n  - y: z\n\nm: |\n  t\n\nn: [ a ]\no: 'q'\né: { b: c }\n"
    )
    let spans = reading.root?.entries.map { reading.text($0.value.span) }
    #expect(spans == ["v", "- x\n  - y: z", "|\n  t", "[ a ]", "'q'", "{ b: c }"])
    #expect(reading.places == [])
  }

  @Test("NUL bytes are told as what they are")
  func zeroBytes() {
    let empty = Reading("\0\0\0\0\0\n").sink.diagnostics
    #expect(empty.map(\.summary) == ["the file holds nothing but NUL bytes"])
    let torn = Reading("a: b\0\0").sink.diagnostics
    #expect(torn.map(\.kind.id) == ["control-character", "control-character"])
    #expect(torn.first?.hint?.contains("save it anew as UTF-8") == true)
    #expect(Reading(" \n").sink.diagnostics.map(\.summary) == ["the file holds no data"])
  }

  @Test("Quoted null is text, plain null is nothing")
  func nulls() {
    for text in ["null", "~", "", "Null", "NULL"] {
      #expect(value("a: \(text)", "a")?.isNull == true)
    }
    for text in ["'null'", "\"\"", "nUll", "|\n  null"] {
      #expect(value("a: \(text)", "a")?.isNull == false)
    }
  }

  @Test("Text in NFD is composed in keys and values")
  func normalises() {
    let reading = Reading("re\u{301}: e\u{301}\n")
    #expect(
      reading.root?.entries.first.map { Array(($0.key.string ?? "").utf8) } == [0x72, 0xC3, 0xA9])
    #expect(
      reading.root?.entries.first.map { Array(($0.value.string ?? "").utf8) } == [0xC3, 0xA9])
    #expect(reading.places == ["not-nfc 1:2", "not-nfc 1:6"])
  }

  @Test("Balanced embeddings and isolates are allowed")
  func bidi() {
    #expect(Reading("a: \u{2067}x\u{2066}y\u{2069}\u{2069} \u{202B}z\u{202C}").places == [])
    #expect(
      Reading("a: \u{2067}x\u{202B}y\u{2069}\u{202C}").places
        == ["unbalanced-bidi 1:6", "unbalanced-bidi 1:9"])
  }
}
