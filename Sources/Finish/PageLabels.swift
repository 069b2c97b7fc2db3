import Frames

/// Says page labels as ranges (ISO 32000-1, 12.4.2): `1 2 3` is one range, `i ii iii` another, any
/// other label a range of its own.
struct PageLabels {
  private struct Range {
    let page: Int
    let prefix: Substring
    /// Nil for a label without a number.
    let number: Int?
    var isRoman = false
  }

  static func put(_ labels: [String], into output: inout PDFBytes) {
    output.put("/PageLabels<</Nums[")
    var last: Range?
    for (page, label) in labels.enumerated() {
      let range = split(label, page: page)
      defer { last = last.flatMap { continues($0, range) ? $0 : nil } ?? range }
      if let last, continues(last, range) { continue }
      output.put(page)
      output.put("<<")
      if let number = range.number {
        output.put(range.isRoman ? "/S/r" : "/S/D")
        if number != 1 {
          output.put("/St ")
          output.put(number)
        }
      }
      if !range.prefix.isEmpty {
        output.put("/P")
        output.put(text: String(range.prefix))
      }
      output.put(">>")
    }
    output.put("]>>")
  }

  private static func continues(_ first: Range, _ next: Range) -> Bool {
    guard let start = first.number, let number = next.number else { return false }
    return first.prefix == next.prefix && first.isRoman == next.isRoman
      && number == start + next.page - first.page
  }

  /// Parts a label into what stands before its number, and the number.
  private static func split(_ label: String, page: Int) -> Range {
    if let number = RomanNumeral.value(of: label) {
      return Range(page: page, prefix: "", number: number, isRoman: true)
    }
    let digits = label.utf8.reversed().prefix { (48...57).contains($0) }.count
    let prefix = label.dropLast(digits)
    let text = label.suffix(digits)
    guard let number = Int(text), number > 0, text.first != "0" else {
      return Range(page: page, prefix: label[...], number: nil)
    }
    return Range(page: page, prefix: prefix, number: number)
  }
}
