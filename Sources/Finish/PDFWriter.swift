import Diagnostics
package import Frames

/// Writes a document as a tagged, navigable and reproducible PDF (ISO 32000-1): contents, structure
/// and navigation itself, fonts and pictures as the graphics library makes them.
///
/// The caller gives every byte of the library's stream to `receive`, calls `write` for each page
/// behind the sheets that were drawn for it, and `finish` when the library's surface is closed. One
/// page's content is in memory at a time; of earlier pages only the places of structure and links
/// remain. After an error the writer must not be used, and what was put out is no PDF.
package final class PDFWriter {
  /// What is written besides the pages.
  package struct Options: Sendable {
    package var conformance: Conformance
    /// The ICC profile of the output intent, which PDF/A needs.
    package var outputProfile: [UInt8]?

    package init(conformance: Conformance = .accessible, outputProfile: [UInt8]? = nil) {
      self.conformance = conformance
      self.outputProfile = outputProfile
    }
  }

  private let properties: DocumentProperties
  private let structure: StructureTree
  private let outline: [OutlineEntry]
  private let options: Options
  private let file: PDFFile
  private let ink: InkLibrary
  private var pageTree: PageTree
  private var content = ContentMap()
  private var labels: [String] = []
  private let figureMap: FigureMap
  private var figures: [Int: StructureWriter.FigureBox] = [:]
  private var destinations = Destinations()
  /// Links to places that no page up to now has.
  private var openLinks: [LinkAnnotation] = []

  /// `output` gets the file's bytes in order; what it throws comes out of the call that wrote.
  package init(
    properties: DocumentProperties, structure: StructureTree, outline: [OutlineEntry],
    options: Options = Options(),
    output: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let deflate = try Deflate()
    self.properties = properties
    self.structure = structure
    self.outline = outline
    self.options = options
    figureMap = FigureMap(structure)
    file = PDFFile(deflate: deflate, output: output)
    ink = InkLibrary(file: file)
    pageTree = PageTree(file: file)
  }

  /// Takes the next bytes of the graphics library's stream.
  package func receive(_ bytes: UnsafeRawBufferPointer) { ink.receive(bytes) }

  /// Writes a page, whose new glyphs and pictures the library has drawn on `sheet`.
  package func write(_ frame: Frame, label: String, _ sheet: InkSheet) throws {
    labels.append(label)
    try ink.read(sheet, page: labels.count)
    var page = PageContent(
      height: frame.size.height, sheet: sheet, codes: ink.codes, structure: structure,
      figures: figureMap)
    try page.draw(frame)
    try writePage(page.content, page.marks, frame.size)
  }

  /// Writes what comes after the pages: fonts, structure, navigation, metadata, attached files.
  package func finish(attaching files: [AssociatedFile] = []) throws {
    if let first = files.first, options.conformance.archival == .a2a {
      throw FinishingError.attachmentNotAllowed(first.name)
    }
    try ink.finish()
    for link in openLinks { try link.write(to: file, destinations) }
    let attachments = try AttachmentWriter(file: file, date: properties.date).write(files)
    let catalog = try writeCatalog(attachments)
    let metadata = Metadata(properties: properties, conformance: options.conformance)
    let information = try file.write { metadata.putInformation(into: &$0) }
    try file.close(catalog: catalog, information: information)
  }
}

extension PDFWriter {
  private func writePage(_ stream: ContentStream, _ marks: PageMarks, _ size: Size) throws {
    let contents = file.reserve()
    try file.write(contents, compressing: stream.output.bytes, entries: PDFBytes())
    let page = file.reserve()
    let parent = pageTree.add(page)
    let key = content.addPage(marks.elements)
    for anchor in marks.anchors {
      try destinations.add(anchor, page: page, pageHeight: size.height)
    }
    noteFigures(marks, pageHeight: size.height)
    let annotations = try writeLinks(marks, page, pageHeight: size.height)
    let resources = try ink.resources(of: stream)
    try file.write(page) { output in
      output.put("<</Type/Page/Tabs/S")
      output.put("/Parent", parent)
      output.put("/MediaBox[0 0 ")
      output.put(x: size.width, y: size.height)
      output.put("]")
      output.put(resources)
      output.put("/Contents", contents)
      output.put("/StructParents ")
      output.put(key)
      putAnnotations(annotations, into: &output)
      output.put(">>")
    }
  }

  private func putAnnotations(_ numbers: [ObjectNumber], into output: inout PDFBytes) {
    guard !numbers.isEmpty else { return }
    output.put("/Annots[")
    for number in numbers {
      output.put(number)
      output.put(" ")
    }
    output.put("]")
  }

  private func noteFigures(_ marks: PageMarks, pageHeight: Double) {
    // A dictionary into a dictionary: its order does not matter.
    for (element, rect) in marks.figures {
      figures[element] = StructureWriter.FigureBox(rect: rect, pageHeight: pageHeight)
    }
  }

  private func writeLinks(
    _ marks: PageMarks, _ page: ObjectNumber, pageHeight: Double
  ) throws -> [ObjectNumber] {
    guard !marks.links.isEmpty else { return [] }
    let first = file.reserve(marks.links.count)
    return try marks.links.enumerated().map { index, link in
      try check(link.area.element)
      let number = ObjectNumber(value: first.value + index)
      let key = content.add(
        ContentMap.Link(
          element: link.area.element, annotation: number, page: labels.count - 1))
      let annotation = LinkAnnotation(
        number: number, page: page, pageHeight: pageHeight, parentKey: key, link: link)
      if annotation.isReady(destinations) {
        try annotation.write(to: file, destinations)
      } else {
        openLinks.append(annotation)
      }
      return number
    }
  }

  private func check(_ element: ElementID) throws(FinishingError) {
    guard structure.elements.indices.contains(Int(element.index)) else {
      throw .unknownElement(Int(element.index))
    }
  }

  private func writeCatalog(_ attachments: [AttachmentWriter.Attachment]) throws -> ObjectNumber {
    let pages = try pageTree.close()
    let root = try StructureWriter(
      file: file, tree: structure, content: content, pages: pageTree.pages, figures: figures
    ).write()
    let outlines = try OutlineWriter(file: file, destinations: destinations).write(outline)
    let metadata = try writeMetadata()
    let intent = try writeOutputIntent()
    return try file.write { output in
      output.put("<</Type/Catalog")
      output.put("/Pages", pages)
      output.put("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/Lang")
      output.put(text: properties.language.description)
      output.put("/Metadata", metadata)
      output.put("/StructTreeRoot", root)
      output.put("/Outlines", outlines)
      if let intent {
        output.put("/OutputIntents[")
        output.put(intent)
        output.put("]")
      }
      AttachmentWriter.put(attachments, into: &output)
      PageLabels.put(labels, into: &output)
      output.put(">>")
    }
  }

  /// Not compressed, so that programs that do not read PDF find it (14.3.2).
  private func writeMetadata() throws -> ObjectNumber {
    let number = file.reserve()
    let packet = Metadata(properties: properties, conformance: options.conformance).packet()
    var entries = PDFBytes()
    entries.put("/Type/Metadata/Subtype/XML")
    try file.write(number, stream: packet.bytes[...], entries: entries)
    return number
  }

  /// The colours are sRGB's (ISO 19005-2, 6.2.3).
  private func writeOutputIntent() throws -> ObjectNumber? {
    guard let profile = options.outputProfile else {
      guard options.conformance.archival == nil else { throw FinishingError.missingOutputProfile }
      return nil
    }
    let stream = file.reserve()
    var entries = PDFBytes()
    entries.put("/N 3")
    try file.write(stream, compressing: profile, filler: nil, entries: entries)
    return try file.write { output in
      output.put("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)")
      output.put("/Info(sRGB IEC61966-2.1)/DestOutputProfile ")
      output.put(stream)
      output.put(">>")
    }
  }
}
