import Diagnostics

/// The numbered files that the pages of one output make: `unops.png` to `unops-01.png`, `-02.png` …
struct PageSeries {
  private let output: String
  /// What stands before and behind the number.
  private let stem: String
  private let end: String

  init(_ output: String) {
    self.output = output
    stem = PathName.stem(of: output) + "-"
    end = String(PathName.last(of: output).dropFirst(stem.count - 1))
  }

  /// Page 3 of 12 is `unops-03.png`, so that names sort as pages do.
  func path(page number: Int, of count: Int) -> String {
    let digits = String(number)
    let padding = String(repeating: "0", count: max(0, String(count).count - digits.count))
    return PathName.join(PathName.folder(of: output), stem + padding + digits + end)
  }

  /// All files with such a name that are there now, in byte order.
  var present: [String] {
    let folder = PathName.folder(of: output)
    let names = (try? FolderListing.names(in: folder, named: folder)) ?? []
    return names.filter(isNumbered).map { PathName.join(folder, $0) }
  }

  /// What to say of files that are named like pages of this output but are none of those written.
  func olderPages(beside written: [String]) -> Diagnostic? {
    let older = present.filter { !written.contains($0) }
    guard let first = older.first, let last = older.last else { return nil }
    let names =
      older.count == 1
      ? "\"\(first)\" is" : "\(older.count) files, \"\(first)\" to \"\(last)\", are"
    return Diagnostic(
      TaklimatDiagnostics.olderPages,
      "\(names) named like a page of this output but not of this build",
      at: nil, hint: "remove what an earlier build has left")
  }

  private func isNumbered(_ name: String) -> Bool {
    guard name.hasPrefix(stem), name.hasSuffix(end) else { return false }
    let number = name.utf8.dropFirst(stem.utf8.count).dropLast(end.utf8.count)
    return !number.isEmpty && number.allSatisfy { (UInt8(ascii: "0")...57).contains($0) }
  }
}
