import Diagnostics

/// When a source came out, as its kind is dated: a day or a part of one, a range, or words.
package struct CitedDate: Hashable, Sendable {
  package let start: PartialDate?
  /// Of a range.
  package let end: PartialDate?
  /// Where no calendar can tell: `in press`, `1890s`.
  package let words: String?
  package let isApproximate: Bool

  package init(
    start: PartialDate? = nil, end: PartialDate? = nil, words: String? = nil,
    isApproximate: Bool = false
  ) {
    self.start = start
    self.end = end
    self.words = words
    self.isApproximate = isApproximate
  }
}

extension FieldType where Value == CitedDate {
  /// `2021-10-11`, or as CSL-JSON writes it: `{date-parts: [[2021, 10, 11]]}`, `{raw: …}`,
  /// `{literal: …}`.
  package static var citedDate: Self {
    let plain = FieldType<PartialDate>.partialDate
    let record = FieldType.record(CitedDate.record)
    return FieldType(shape: .either([plain.shape, record.shape]), placeholder: CitedDate()) {
      field in
      guard field.node.kind == .mapping else {
        return plain.read(field).map { CitedDate(start: $0) }
      }
      return record.read(field)
    }
  }
}

extension CitedDate {
  fileprivate static let record = RecordType("cited date", doc: "A date as CSL-JSON writes it") {
    (r: inout RecordReader) in
    let parts = r.optional(
      "date-parts", .list(of: .dateParts),
      doc: "Year, month and day; a second list of them ends a range")
    let raw = r.optional("raw", .line, doc: "The date as one text: 2021-10-11")?.string
    let literal = r.optional("literal", .line, doc: "Words where there is no date")?.string
    _ = r.optional("season", .line, doc: "Not printed")
    let circa = r.optional("circa", .line, doc: "Whether the date is about so")?.string
    let whole = raw.flatMap(PartialDate.init(iso:))
    return CitedDate(
      start: parts?.first ?? whole, end: parts?.dropFirst().first,
      words: literal ?? (whole == nil ? raw : nil),
      isApproximate: circa.map { !["false", "0", ""].contains($0) } ?? false)
  }
}

extension FieldType where Value == PartialDate {
  /// `[2021, 10, 11]`, `["2021"]`
  fileprivate static var dateParts: Self {
    let shape = FieldShape.list(.either([.integer(0...9_999), .text(.line)]))
    return FieldType(shape: shape, placeholder: PartialDate(year: 2000)) { field in
      guard field.node.kind == .sequence else { return field.mismatch(shape) }
      let items = field.node.items
      let numbers = items.prefix(3).compactMap { $0.string.flatMap { Int($0) } }
      guard let year = numbers.first, numbers.count == min(3, items.count) else {
        return reject(field)
      }
      let month = numbers.dropFirst().first
      let day = numbers.dropFirst(2).first
      let last = CalendarDate(year: year, month: month ?? 1, day: day ?? 1)
      return last == nil ? reject(field) : PartialDate(year: year, month: month, day: day)
    }
  }

  private static func reject(_ field: FieldValue) -> PartialDate? {
    field.reject(
      FieldsDiagnostics.invalidDate, "\"\(field.name)\" holds no date",
      hint: "write year, month and day as numbers, [[2021, 10, 11]], or the year alone")
  }
}

extension PartialDate {
  /// `2021`, `2021-10`, `2021-10-11`; nil for all else.
  package init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part -> Int? in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    guard (1...3).contains(parts.count), numbers.count == parts.count, parts[0].utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count <= 2 })
    else { return nil }
    let month = numbers.count > 1 ? numbers[1] : nil
    let day = numbers.count > 2 ? numbers[2] : nil
    guard CalendarDate(year: numbers[0], month: month ?? 1, day: day ?? 1) != nil else {
      return nil
    }
    self.init(year: numbers[0], month: month, day: day)
  }
}
