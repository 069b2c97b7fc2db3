/// An annotation of a page (ISO 32000-1, 12.5).
struct Annotation {
  /// 0 where it stands in the page and not by itself.
  let object: Int
  /// From 0.
  let page: Int
  let entries: [String: PDFValue]
  /// Beside all that is shown of the page.
  let isOutside: Bool

  var subtype: String { entries["Subtype"]?.name ?? "?" }

  /// Its key in the parent tree.
  var parentKey: Int? { entries["StructParent"]?.integer }

  /// Whether a reader is told of it: hidden ones, those outside of the page, pop-ups and printer's
  /// marks are no content (ISO 14289-1, 7.18.1).
  var isContent: Bool {
    let isHidden = (entries["F"]?.integer ?? 0) & 2 != 0
    return !isHidden && !isOutside && !["Popup", "PrinterMark"].contains(subtype)
  }

  /// What is painted in its place, in each of its states (12.5.5).
  func appearances(_ reader: PDFReader) throws(PDFFailure) -> [ObjectID] {
    guard let normal = try reader.dictionary(entries["AP"])?["N"] else { return [] }
    if let id = normal.reference, try reader.object(id).isStream { return [id] }
    return try (reader.dictionary(normal) ?? [:]).values.compactMap(\.reference).sorted {
      $0.number < $1.number
    }
  }

  static func all(_ reader: PDFReader, _ list: PageList) throws(PDFFailure) -> [Annotation] {
    var annotations: [Annotation] = []
    for (index, page) in list.pages.enumerated() {
      for value in try reader.array(page.entries["Annots"]) ?? [] {
        guard let entries = try reader.dictionary(value) else { continue }
        let box = try PageBox(entries["Rect"], reader)
        let isOutside = box.flatMap { box in page.cropBox.map { !$0.touches(box) } } ?? false
        annotations.append(
          Annotation(
            object: value.reference?.number ?? 0, page: index, entries: entries,
            isOutside: isOutside))
      }
    }
    return annotations
  }
}
