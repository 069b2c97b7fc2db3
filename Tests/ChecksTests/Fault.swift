import Checks
import Diagnostics
import TestSupport
import Testing

/// A fault planted in a good file, and what must be found: that and nothing else.
struct Fault: Sendable, CustomTestStringConvertible {
  let name: String
  let expected: DiagnosticKind
  /// What the finding's line must hold, to show that it names the place.
  var telling = ""
  let plant: @Sendable (inout OpenPDF) throws -> Void

  var testDescription: String { name }

  /// Plants it in the example and compares the findings.
  func check() throws {
    var file = try OpenPDF.example()
    try plant(&file)
    let found = Found(try file.closed())
    #expect(Set(found.ids) == [expected.id], "\(name)\n\(found.text)")
    #expect(found.text.contains(telling), "\(found.text)")
  }
}

/// What verification says of a file.
struct Found {
  let sink = DiagnosticSink()

  init(_ bytes: [UInt8]) { Verification.verify(bytes, named: "x.pdf", into: sink) }

  /// In the order of report.
  var ids: [String] { sink.diagnostics.map(\.kind.id) }

  func holds(_ kind: DiagnosticKind) -> Bool { ids.contains(kind.id) }

  /// Of this kind and no other, once or more often.
  func holdsOnly(_ kind: DiagnosticKind) -> Bool { Set(ids) == [kind.id] }

  var text: String { DiagnosticFormatter(.short).text(of: sink) }
}

extension OpenPDF {
  /// The text between two marks in an object, the first of each.
  func text(of object: Int, between start: String, and end: String) throws -> String {
    let text = try text(of: object)
    guard let from = text.firstRange(of: start)?.upperBound,
      let to = text[from...].firstRange(of: end)?.lowerBound
    else { throw TestSupportError("object \(object) lacks \(start) … \(end):\n\(text)") }
    return String(text[from..<to])
  }
}

extension String {
  /// What stands before a mark and behind it, the first of its kind.
  func cut(at mark: String) -> (head: String, tail: String)? {
    firstRange(of: mark).map { (String(self[..<$0.lowerBound]), String(self[$0.upperBound...])) }
  }
}

extension StringProtocol {
  /// Where a text first stands; the standard library's own search needs regular expressions.
  fileprivate func firstRange(of mark: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(mark) {
        return start..<(index(start, offsetBy: mark.count))
      }
      start = index(after: start)
    }
    return nil
  }
}
