import Diagnostics
import Synchronization
import TestSupport
import Testing

@testable import Taklimat

@Suite struct ShelfTests {
  private static let meeting = "schema: taklimat/meeting/1\nid: a\nlanguage: id\ntitle: A\n"

  /// Builds a small meeting with what a shelf has, and gives the workshop it was made in.
  private func build(with shelf: Shelf) throws -> Workshop? {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    let sink = DiagnosticSink()
    let input = BriefingInput.text(name: "rapat.yaml", bytes: Array(Self.meeting.utf8))
    let environment = try #require(Environment(for: input, options, sink: sink))
    let pipeline = Pipeline(environment: environment, options: options, sink: sink, shelf: shelf)
    var outputs = 0
    _ = try pipeline.build(environment.source(of: input)) { _, put in
      guard put(MemorySink()) else { return false }
      outputs += 1
      return true
    }
    #expect(outputs == 1 && sink.diagnostics.isEmpty)
    return shelf.remains.withLock { $0 }?.briefing.origin.workshop
  }

  @Test func `The last document is kept, and freed before the next`() throws {
    let shelf = Shelf()
    weak let first = try build(with: shelf)
    #expect(first != nil)
    shelf.clear()
    #expect(first == nil)
  }

  @Test func `The next document has the fonts of the last`() throws {
    let shelf = Shelf()
    let fonts = try #require(try build(with: shelf)?.fonts)
    #expect(try build(with: shelf)?.fonts === fonts)
  }

  @Test func `A shelf that nobody holds is freed with all that lies on it`() throws {
    var shelf: Shelf? = Shelf()
    weak let watched = shelf
    weak let workshop = try build(with: #require(shelf))
    #expect(workshop != nil)
    shelf = nil
    #expect(watched == nil && workshop == nil)
  }
}
