/// A field's value before its LaTeX is read: the bytes between braces or quotes, joined.
struct BibValue {
  var bytes: [UInt8]
  /// Of all of it in the file, with its braces.
  var range: Range<Int>
  /// Abbreviations that nothing defines, with their places.
  var unknown: [Range<Int>] = []
}

struct BibField {
  /// In small letters.
  let name: String
  let nameRange: Range<Int>
  let value: BibValue
}

/// One entry of a .bib file.
struct BibEntry {
  /// In small letters: `article`.
  let type: String
  let typeRange: Range<Int>
  let key: String
  let keyRange: Range<Int>
  var fields: [BibField]
  let range: Range<Int>

  /// The first of this name.
  subscript(name: String) -> BibField? { fields.first { $0.name == name } }
}
