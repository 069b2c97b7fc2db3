import Frames

/// The fonts and forms of a document, as the graphics library makes them on its sheets: which
/// objects they are, and how glyphs are called in them.
final class InkLibrary {
  private let file: PDFFile
  private let importer: ObjectImporter
  private var scanner = ObjectScanner()
  private(set) var codes = GlyphCodes()
  /// By the pictures' numbers.
  private var forms: [ObjectNumber] = []

  init(file: PDFFile) {
    self.file = file
    importer = ObjectImporter(file: file)
  }

  /// Takes the next bytes of the library's stream.
  func receive(_ bytes: UnsafeRawBufferPointer) { scanner.append(bytes) }

  /// Takes what was drawn for a page, which is counted from 1.
  func read(_ sheet: InkSheet, page: Int) throws {
    try scanner.scan()
    importer.begin(scanner, isSharing: true)
    var sheets = try SheetSource.all(in: scanner, listed: sheet.sheetCount, page: page)[...]
    if !sheet.glyphs.isEmpty, let first = sheets.popFirst() {
      try read(sheet.glyphs, on: first, page: page)
    }
    for blank in sheet.blanks { codes.addBlank(blank) }
    for (source, size) in zip(sheets, sheet.newPictures) {
      forms.append(try writeForm(source, size, page: page))
    }
    importer.end()
    scanner.discard()
  }

  /// Writes the fonts, which the library puts at its end.
  func finish() throws {
    try scanner.scan()
    try scanner.checkComplete()
    importer.begin(scanner, isSharing: false)
    try importer.importAwaited(scanner.objects)
    importer.end()
    scanner.discard()
  }

  private func read(_ drawn: [InkSheet.Glyph], on sheet: SheetSource, page: Int) throws {
    let (bytes, range) = try sheet.content(file.deflate)
    let found = try SheetReader(bytes, range, page: page).codes
    guard found.count == drawn.count else {
      throw FinishingError.glyphCount(page: page, drawn: found.count, listed: drawn.count)
    }
    for (glyph, code) in zip(drawn, found) {
      let name = String(decoding: code.font, as: UTF8.self)
      let font = try codes.font(named: name) {
        guard let old = sheet.font(named: code.font) else {
          throw FinishingError.unsupportedContent(page: page, what: "text without a font")
        }
        return try importer.number(of: old)
      }
      codes.add(glyph, font: font, value: code.value, isWide: code.isWide)
    }
  }

  private func writeForm(_ sheet: SheetSource, _ size: Size, page: Int) throws -> ObjectNumber {
    let (bytes, range) = try sheet.content(file.deflate)
    let content = try FormContent(bytes, range, page: page)
    var entries = PDFBytes()
    entries.put("/Type/XObject/Subtype/Form/BBox[0 0 ")
    entries.put(x: size.width, y: size.height)
    entries.put("]")
    if let resources = sheet.resources {
      entries.put("/Resources ")
      entries.put(try importer.value(in: resources, source: sheet.bytes))
    }
    let number = file.reserve()
    try file.write(number, compressing: content.output.bytes, entries: entries)
    return number
  }

  /// What a page needs of fonts and forms. Pictures may be transparent, for which the page names the
  /// space in which colours are mixed (ISO 19005-2, 6.2.10).
  func resources(of content: ContentStream) throws(FinishingError) -> PDFBytes {
    var output = PDFBytes()
    output.put("/Resources<<")
    put("/Font<<", "/F", content.fonts, codes.fonts, into: &output)
    guard content.forms.allSatisfy(forms.indices.contains) else {
      throw .missingPicture(content.forms.max() ?? 0)
    }
    put("/XObject<<", "/X", content.forms, forms, into: &output)
    output.put(">>")
    if !content.forms.isEmpty { output.put("/Group<</S/Transparency/I true/CS/DeviceRGB>>") }
    return output
  }

  private func put(
    _ category: StaticString, _ prefix: StaticString, _ used: [Int], _ objects: [ObjectNumber],
    into output: inout PDFBytes
  ) {
    guard !used.isEmpty else { return }
    output.put(category)
    for number in used.sorted() where objects.indices.contains(number) {
      output.put(prefix)
      output.put(number)
      output.put(" ")
      output.put(objects[number])
    }
    output.put(">>")
  }
}
