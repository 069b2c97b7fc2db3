import Diagnostics
import Fields
import Testing

private struct Single<Value> {
  let value: Value?
}

@Suite("Values")
struct ValueTests {
  /// The value that a type reads from the YAML `a: TEXT`, and the ids of what it reports.
  private func read<Value>(_ type: FieldType<Value>, _ text: String) -> (Value?, [String]) {
    let reading = Reading("a: \(text)\n")
    let record = RecordType("single", doc: "") { (r: inout RecordReader) in
      Single(value: r.optional("a", type, doc: ""))
    }
    let value = reading.root.flatMap { record.read($0, into: reading.sink) }?.value
    return (value, reading.sink.diagnostics.map(\.kind.id))
  }

  private func hint<Value>(_ type: FieldType<Value>, _ text: String) -> String? {
    let reading = Reading("a: \(text)\n")
    let record = RecordType("single", doc: "") { (r: inout RecordReader) in
      Single(value: r.optional("a", type, doc: ""))
    }
    _ = reading.root.flatMap { record.read($0, into: reading.sink) }
    return reading.sink.diagnostics.first?.hint
  }

  @Test("Text is what is written, whatever YAML would make of it")
  func text() {
    for word in ["0815", "no", "1e3", "2025-10-21", "true", "\"null\"", "1_000"] {
      let (text, ids) = read(.text, word)
      #expect(text?.string == word.filter { $0 != "\"" })
      #expect(ids.isEmpty)
    }
  }

  @Test("Soft hyphens, joiners and no-break spaces are kept")
  func invisible() {
    let word = "a\u{AD}b\u{200D}c\u{200C}d\u{A0}e\u{202F}f\u{2060}g"
    #expect(read(.text, word).0?.string == word)
    #expect(read(.text, word).1.isEmpty)
  }

  @Test("A line drops the break that a block leaves at its end, and keeps its places")
  func line() {
    let (text, ids) = read(.line, "|\n  satu dua\n\n")
    #expect(text?.string == "satu dua")
    #expect(ids.isEmpty)
    #expect(text.map { Int($0.span(of: 5..<8).start) } == 12)
  }

  @Test("Whole numbers have digits and a sign")
  func integers() {
    #expect(read(.integer, "79").0 == 79)
    #expect(read(.integer, "-7").0 == -7)
    #expect(read(.integer, "007").0 == 7)
    #expect(read(.integer, "9223372036854775807").0 == .max)
    #expect(read(.integer, "9223372036854775808").1 == ["invalid-number"])
    for text in ["7.0", "0x10", "1 000", "٧", "--1"] {
      #expect(read(.integer, text).1 == ["invalid-number"], "\(text)")
    }
    #expect(hint(.integer, "1.000.000") == "write the digits only: 1000000")
    #expect(hint(.integer, "1.0")?.hasSuffix("behind the point: 1") == true)
    #expect(hint(.integer, "2,5")?.hasSuffix("behind the point: 2") == true)
    #expect(hint(.integer, "-1.000") == "write the digits only: -1000")
    #expect(hint(.integer, "0.500")?.hasSuffix("behind the point: 0") == true)
    #expect(hint(.integer, "-0.500.000")?.hasSuffix("behind the point: -0") == true)
    #expect(hint(.integer, "1234.500")?.hasSuffix("behind the point: 1234") == true)
    for text in [".500", "-.500", "+.500"] {
      #expect(hint(.integer, text)?.contains("500") == false, "\(text)")
    }
    for text in ["1.2.3", "v1", "1.0b", "ten"] {
      #expect(hint(.integer, text).map { $0.contains("10") || $0.contains("123") } == false)
    }
  }

  @Test("Numbers have a point, and a comma gets a hint")
  func numbers() {
    #expect(read(.number, "79.5").0 == 79.5)
    #expect(read(.number, "-0.25e2").0 == -25)
    for text in ["1.", ".5", "nan", "inf", "0x1p3", "1e", "1e999"] {
      #expect(read(.number, text).1 == ["invalid-number"], "\(text)")
    }
    #expect(hint(.number, "79,5")?.hasSuffix("write 79.5") == true)
    #expect(hint(.number, "1 000 000") == "write the digits only: 1000000")
    #expect(hint(.number, ".500") == "write digits, with a point before decimals")
    #expect(hint(.number, "1.2.3") == "write digits, with a point before decimals")
    #expect(hint(.number, "79%") == "write the number without the sign: 79")
  }

  @Test("Only true and false are true or false")
  func booleans() {
    #expect(read(.boolean, "true").0 == true)
    #expect(read(.boolean, "false").0 == false)
    #expect(hint(.boolean, "tidak") == "write false")
    #expect(hint(.boolean, "Yes") == "write true")
  }

  @Test(
    "Dates are days of the calendar",
    arguments: [
      ("2024-02-29", true), ("2025-02-29", false), ("2000-02-29", true),
      ("1900-02-29", false), ("2025-04-31", false), ("2025-12-31", true), ("2025-13-01", false),
      ("2025-00-10", false), ("2025-1-1", false), ("25-10-21", false), ("2025-10-21 ", true),
      ("2025-10-21x", false),
    ])
  func dates(_ text: String, _ isDay: Bool) {
    let (date, ids) = read(.date, text)
    #expect((date != nil) == isDay)
    #expect(ids == (isDay ? [] : ["invalid-date"]))
  }

  @Test("Times have a distance to UTC, and none is invented")
  func times() {
    for text in [
      "2025-10-21", "2025-10-21T10:00", "2025-10-21T10:00+07:00", "2025-10-21T23:59Z",
      "2025-10-21T00:00-03:30",
    ] {
      #expect(read(.dateAndTime, text).0?.description == text)
    }
    #expect(read(.dateAndTime, "2025-10-21T10:00:30+07:00").0?.offset == 420)
    for text in ["2025-10-21T24:00", "2025-10-21T10:60", "2025-10-21T10:00+7", "2025-10"] {
      #expect(read(.dateAndTime, text).1 == ["invalid-date"], "\(text)")
    }
  }

  @Test("A reference's date may be a year or a month")
  func partialDates() {
    #expect(read(.partialDate, "2021").0 == PartialDate(year: 2021))
    #expect(read(.partialDate, "2021-10").0 == PartialDate(year: 2021, month: 10))
    #expect(read(.partialDate, "2021-10-11").0?.description == "2021-10-11")
    #expect(read(.partialDate, "2021-02-30").1 == ["invalid-date"])
    #expect(read(.partialDate, "2021-00").1 == ["invalid-date"])
  }

  @Test("Weekdays agree with known days")
  func weekdays() {
    let known = [
      (2025, 10, 21, 2), (2000, 1, 1, 6), (1900, 3, 1, 4), (2024, 2, 29, 4), (0, 1, 1, 6),
    ]
    for (year, month, day, weekday) in known {
      #expect(CalendarDate(year: year, month: month, day: day)?.weekday == weekday)
    }
  }

  @Test("Addresses are of the web or of mail")
  func addresses() {
    for text in [
      "https://unops.org", "HTTP://unops.org/a?b=c#d", "mailto:a@b.id", "https://a/b%20c",
      "https://contoh.id/é", "https://[::1]:80/",
    ] { #expect(read(.url, text).1 == [], "\(text)") }
    for text in [
      "https://", "https:///a", "https://:80", "ftp://a", "mailto:a", "mailto:a@", "javascript:x",
      "https://a/b%2", "https://a/%zz", "https://a/<b>",
    ] { #expect(read(.url, text).1 == ["invalid-url"], "\(text)") }
    #expect(hint(.url, "a@b.id") == "write mailto:a@b.id")
    #expect(hint(.url, "a.id:8080/b") == "write https://a.id:8080/b")
    #expect(hint(.url, "localhost:80") == "write https://localhost:80")
    for text in ["javascript:x", "ftp://a", "tel:+62"] {
      #expect(hint(.url, text)?.hasPrefix("no other scheme is printed") == true, "\(text)")
    }
  }

  @Test("Colours are six hexadecimal digits")
  func colors() {
    #expect(read(.color, "\"#1A4f7a\"").0 == 0x1A4F7A)
    for text in ["blue", "\"#FFF\"", "1A4F7A", "\"#+12345\""] {
      #expect(read(.color, text).1 == ["invalid-color"], "\(text)")
    }
  }

  @Test("A text may be written once for each language")
  func localized() {
    let (label, _) = read(.localized, "{id: Rapat, en-gb: Meeting}")
    #expect(label?.text(in: .indonesian)?.text.string == "Rapat")
    #expect(label?.text(in: .english)?.text.string == "Meeting")
    #expect(label?.variants.last?.language?.description == "en-GB")
    let (plain, _) = read(.localized, "Rapat")
    #expect(plain?.text(in: .english)?.text.string == "Rapat")
    #expect(plain?.text(in: .english)?.language == nil)
    #expect(label.flatMap { $0.text(in: LanguageTag("fr") ?? .english) } == nil)
  }

  @Test("One item may stand without the marks of a list, a text for a record")
  func shorthands() {
    #expect(read(.oneOrMany(.integer), "7").0 == [7])
    #expect(read(.oneOrMany(.integer), "[7, 8]").0 == [7, 8])
    let record = RecordType("point", doc: "") { (r: inout RecordReader) in
      r.required("text", .text, doc: "").string
    }
    let type = FieldType.record(record, orText: \.string)
    #expect(read(type, "Satu").0 == "Satu")
    #expect(read(type, "{text: Dua}").0 == "Dua")
    #expect(read(type, "[Tiga]").1 == ["wrong-type"])
  }

  @Test("A value knows its place where asked, and can be turned into another")
  func locatedAndConverted() {
    #expect(read(.located(.integer), "79").0.map { [$0.value, Int($0.span.start)] } == [79, 3])
    let even = FieldType<Int>.integer.converted(placeholder: "") { value, field in
      value % 2 == 0
        ? "even" : field.reject(FieldsDiagnostics.invalidNumber, "odd", hint: "write an even one")
    }
    #expect(read(even, "4").0 == "even")
    #expect(read(even, "5").1 == ["invalid-number"])
  }
}
