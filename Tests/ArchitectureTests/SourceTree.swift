import TestSupport

/// A Swift file of the project, with a view of it that holds code alone.
struct SourceText: Sendable {
  /// Relative to the checkout.
  let path: String
  let text: String
  /// Without comments and string literals, lines kept.
  let code: String

  /// The second part of the path: the module's name.
  var module: String {
    let parts = path.split(separator: "/")
    return parts.count > 2 ? String(parts[1]) : ""
  }

  /// 1-based numbers of the code lines that satisfy a condition.
  func lines(where condition: (Substring) -> Bool) -> [Int] {
    code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .filter { condition($0.element) }.map { $0.offset + 1 }
  }

  /// The modules that the file imports.
  var imports: [String] {
    code.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").drop {
        $0.hasPrefix("@") || ["package", "public", "internal", "private"].contains($0)
      }
      guard words.first == "import", let name = words.dropFirst().last else { return nil }
      return String(name.split(separator: ".")[0])
    }
  }
}

/// The project's Swift files as git sees them.
enum SourceTree {
  static func swiftFiles(below folder: String) throws -> [SourceText] {
    try Checkout.trackedFiles().filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(".swift") }
      .map { path in
        let text = try Checkout.text(path)
        return SourceText(path: path, text: text, code: CodeView.code(of: text))
      }
  }
}

/// Swift text with everything blanked that is not code.
enum CodeView {
  static func code(of text: String) -> String {
    var bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let end = endOfNonCode(bytes, at: index)
      for position in index..<max(index, end) where bytes[position] != UInt8(ascii: "\n") {
        bytes[position] = UInt8(ascii: " ")
      }
      index = max(index + 1, end)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Where the comment or literal that begins here ends; the index itself where none begins.
  private static func endOfNonCode(_ bytes: [UInt8], at index: Int) -> Int {
    switch bytes[index] {
    case UInt8(ascii: "/") where has("//", bytes, at: index): end(of: "\n", bytes, from: index) - 1
    case UInt8(ascii: "/") where has("/*", bytes, at: index): end(of: "*/", bytes, from: index + 2)
    case UInt8(ascii: "#") where has("#\"", bytes, at: index):
      end(of: "\"#", bytes, from: index + 2)
    case UInt8(ascii: "\"") where has("\"\"\"", bytes, at: index):
      end(of: "\"\"\"", bytes, from: index + 3)
    case UInt8(ascii: "\""): endOfLiteral(bytes, from: index + 1)
    default: index
    }
  }

  private static func has(_ mark: String, _ bytes: [UInt8], at index: Int) -> Bool {
    bytes[index...].starts(with: mark.utf8)
  }

  /// After the next mark; the end of the text where there is none.
  private static func end(of mark: String, _ bytes: [UInt8], from start: Int) -> Int {
    let first = mark.utf8.first
    var index = start
    while index < bytes.count {
      if bytes[index] == first, has(mark, bytes, at: index) { return index + mark.utf8.count }
      index += 1
    }
    return bytes.count
  }

  /// Interpolations inside are blanked as well: what they call is seen elsewhere too.
  private static func endOfLiteral(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    var depth = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"):
        if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "(") { depth += 1 }
        index += 1
      case UInt8(ascii: "(") where depth > 0: depth += 1
      case UInt8(ascii: ")") where depth > 0: depth -= 1
      case UInt8(ascii: "\"") where depth > 0: index = endOfLiteral(bytes, from: index + 1) - 1
      case UInt8(ascii: "\""), UInt8(ascii: "\n"): return index + 1
      default: break
      }
      index += 1
    }
    return bytes.count
  }
}
