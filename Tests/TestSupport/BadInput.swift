package import Diagnostics
package import Testing

/// A file with something wrong in it, and what must be said of it and where.
///
/// The expectations are comments at the file's beginning, one a line and in the order of their
/// places, `# expect: error[unknown-key] 5:3`; where a file cannot have comments they stand without
/// the `#` in a file beside it, `NAME.expect`. A diagnostic without a place is expected without one.
package struct BadInput: Sendable, CustomTestStringConvertible {
  /// Relative to the checkout.
  package let path: String
  package let file: SourceFile
  /// `error[unknown-key] 5:3`
  package let expected: [String]

  package var testDescription: String { path }

  /// The bad files of a folder of the checkout and of its subfolders, in byte order.
  package static func load(_ folder: String) throws -> [BadInput] {
    let names = try FileContents.names(in: Checkout.path(folder))
    return try names.flatMap { name -> [BadInput] in
      let path = "\(folder)/\(name)"
      if name.hasSuffix(".expect") { return [] }
      guard [".yaml", ".json", ".bib", ".ris"].contains(where: name.hasSuffix) else {
        return try load(path)
      }
      return [try BadInput(path)]
    }
  }

  package init(_ path: String) throws {
    self.path = path
    let bytes = try Checkout.bytes(path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    file = SourceFile(name: name, bytes: bytes)
    let sibling = path + ".expect"
    let text =
      FileContents.exists(Checkout.path(sibling))
      ? try Checkout.text(sibling) : String(decoding: bytes, as: UTF8.self)
    expected = Self.expectations(in: text)
    if expected.isEmpty { throw TestSupportError("\(path) says nowhere what is wrong with it") }
  }

  private static func expectations(in text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      let words = line.drop { $0 == "#" || $0 == " " || $0 == "\u{FEFF}" }
      guard words.hasPrefix("expect: ") else { return nil }
      return String(words.dropFirst("expect: ".count))
    }
  }

  /// The ids that are expected.
  package var ids: [String] {
    expected.compactMap { line in
      guard let open = line.firstIndex(of: "["), let close = line.firstIndex(of: "]") else {
        return nil
      }
      return String(line[line.index(after: open)..<close])
    }
  }

  /// Lets `read` have the file and compares what it reports with what was expected.
  package func check(
    sourceLocation: SourceLocation = #_sourceLocation,
    _ read: (SourceFile, DiagnosticSink) -> Void
  ) {
    let sink = DiagnosticSink()
    read(file, sink)
    let short = DiagnosticFormatter(.short).text(of: sink)
    let actual = short.split(separator: "\n").map { outline(String($0)) }
    #expect(actual == expected, "\(path) gave\n\(short)", sourceLocation: sourceLocation)
  }

  /// `error[id] 5:3` of `file:5:3: error[id]: summary`.
  private func outline(_ line: String) -> String {
    let prefix = file.name + ":"
    guard line.hasPrefix(prefix) else { return head(line[...]) }
    let parts = line.dropFirst(prefix.count).split(separator: ":", maxSplits: 2)
    guard parts.count == 3 else { return line }
    return "\(head(parts[2].dropFirst())) \(parts[0]):\(parts[1])"
  }

  private func head(_ text: Substring) -> String {
    text.firstIndex(of: "]").map { String(text[...$0]) } ?? String(text)
  }
}
