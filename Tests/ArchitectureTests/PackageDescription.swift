import TestSupport

/// Package.swift and ARCHITECTURE.md, as far as they speak of modules.
enum PackageDescription {
  struct Module: Equatable {
    let name: String
    let imports: Set<String>
    /// C modules and products of other packages.
    let external: Set<String>
  }

  /// The list `modules` of Package.swift.
  static func modules() throws -> [Module] {
    let text = try Checkout.text("Package.swift")
    let list = text.between("let modules: [Module] = [", "\n]\n")
    return list.pieces(after: "Module(").map { entry in
      Module(
        name: entry.quoted.first ?? "",
        imports: Set(entry.between("imports: [", "]").quoted),
        external: Set(
          entry.between("external: [", "]").split(separator: ",").compactMap {
            String($0).quoted.first
          }))
    }
  }

  /// The rows of ARCHITECTURE.md's table: a module and what it may import, in its own words.
  static func table() throws -> [(name: String, mayImport: String)] {
    try Checkout.text("ARCHITECTURE.md").split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmed }
      guard line.hasPrefix("|"), cells.count == 3, !cells[0].hasPrefix("-"), cells[0] != "module"
      else { return nil }
      return (cells[0], cells[2])
    }
  }
}

extension StringProtocol {
  var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// What stands between two marks, the first of each; empty where either is missing.
  func between(_ start: String, _ end: String) -> String {
    let tail = String(self).pieces(after: start).first ?? ""
    let parts = tail.pieces(before: end)
    return parts.count > 1 ? parts[0] : ""
  }

  /// What follows each occurrence of a mark, up to the next.
  func pieces(after mark: String) -> [String] {
    Array(String(self).pieces(before: mark).dropFirst())
  }

  /// The text cut at each occurrence of a mark.
  func pieces(before mark: String) -> [String] {
    let bytes = Array(utf8)
    let mark = Array(mark.utf8)
    var pieces: [String] = []
    var start = 0
    var index = 0
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index..<index + mark.count].elementsEqual(mark) {
        pieces.append(String(decoding: bytes[start..<index], as: UTF8.self))
        index += mark.count
        start = index
      } else {
        index += 1
      }
    }
    return pieces + [String(decoding: bytes[start...], as: UTF8.self)]
  }

  /// The contents of all string literals on the way, escapes not considered.
  var quoted: [String] {
    let parts = String(self).pieces(before: "\"")
    return parts.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
  }
}
