import Testing

@testable import Finish

@Suite struct ObjectScannerTests {
  private func scan(_ text: String) throws -> ObjectScanner {
    var scanner = ObjectScanner()
    Array(text.utf8).withUnsafeBytes { scanner.append($0) }
    try scanner.scan()
    return scanner
  }

  private func data(_ scanner: ObjectScanner) -> [String?] {
    scanner.objects.map { object in
      object.stream.map { String(decoding: scanner.bytes[$0], as: UTF8.self) }
    }
  }

  @Test func findsObjectsInFileOrder() throws {
    let scanner = try scan("%PDF-1.5\n5 0 obj\n<< /A (endobj) >>\nendobj\n3 0 obj\n 12\nendobj\n")
    #expect(scanner.objects.map(\.number) == [5, 3])
    #expect(!scanner.isComplete)
  }

  @Test func aStreamMayHoldWhatLooksLikeItsEnd() throws {
    let false1 = "x\nendstream\nendobj\n2 0 obj\n   9\nendobj\n"
    let false2 = "y\nendstream\nendobj\n7 0 obj\n   1\nendobj\nz"
    let content = false1 + false2
    let scanner = try scan(
      "1 0 obj\n<< /Length 2 0 R\n>>\nstream\n\(content)\nendstream\nendobj\n"
        + "2 0 obj\n   \(content.utf8.count)\nendobj\n")
    #expect(data(scanner) == [content, nil])
  }

  @Test func aLengthMayBeGivenAtOnce() throws {
    let scanner = try scan("1 0 obj\n<</Length 3>>\nstream\nabc\nendstream\nendobj\n")
    #expect(data(scanner) == ["abc"])
  }

  @Test func anObjectInArrivalIsLeftForLater() throws {
    let whole =
      "1 0 obj\n<< /Length 2 0 R\n>>\nstream\nab\nendstream\nendobj\n2 0 obj\n  2\nendobj\n"
    for length in 0..<(whole.utf8.count - 1) {
      let scanner = try scan(String(whole.prefix(length)))
      #expect(scanner.objects.count <= 1)
      #expect(scanner.objects.isEmpty || length > 60)
    }
    #expect(try scan(whole).objects.count == 2)
  }

  @Test func whatWasDiscardedIsForgottenAndWhatArrivesInPartIsKept() throws {
    var scanner = try scan("1 0 obj\n 7\nendobj\n2 0 obj\n 8")
    scanner.discard()
    #expect(scanner.objects.isEmpty)
    Array("\nendobj\nxref\n".utf8).withUnsafeBytes { scanner.append($0) }
    try scanner.scan()
    #expect(scanner.objects.map(\.number) == [2])
    #expect(scanner.isComplete)
  }

  @Test(arguments: ["garbage here now ", "1 0 abc 4 ", "1 0 obj\n<< >>\nstream\nx\nendstream\n"])
  func whatIsNoObjectIsAnError(text: String) {
    #expect(throws: FinishingError.self) { try scan(text) }
  }
}
