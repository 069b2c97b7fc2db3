package import Frames
package import PangoCairo

/// The fonts that this run may use, loaded at the sizes that it asks for.
///
/// One per worker, as the font map behind it. A face that the manifest does not name cannot be had;
/// a face whose file is not the one that comes back is an error, never a silent substitute.
package final class FontCatalogue {
  package let faces: [FontFace]
  private let map: FontMap
  /// By face; a face has few sizes.
  private var loaded: [Int: [(size: Double, font: Font)]] = [:]
  /// Each face as Pango loaded it.
  private var masters: [Int: Font] = [:]
  /// Of the masters, in points: a face's units, of which most have a thousand to the em.
  private static let masterSize = 1000.0

  /// - Throws: `FontError` where fontconfig has no memory for them.
  package init(faces: [FontFace]) throws(FontError) {
    self.faces = faces
    let files = faces.map {
      FontFile(path: $0.path, family: $0.family, weight: $0.weight, isItalic: $0.isItalic)
    }
    map = try FontMap(FontConfiguration(files: files))
  }

  package subscript(id: FaceID) -> FontFace? {
    faces.indices.contains(Int(id.index)) ? faces[Int(id.index)] : nil
  }

  /// The face of exactly this family, weight and slant.
  package func face(family: String, weight: Int, isItalic: Bool) -> FaceID? {
    faces.firstIndex {
      $0.weight == weight && $0.isItalic == isItalic && $0.family == family
    }.map { FaceID(index: Int32(clamping: $0)) }
  }

  /// The families in the order of the manifest.
  package var families: [String] {
    faces.reduce(into: []) { if !$0.contains($1.family) { $0.append($1.family) } }
  }

  /// The face at a size in points.
  ///
  /// - Throws: `FontError.notFound` where fontconfig gives another file than the face's,
  ///   `.unreadable` where that file is no font.
  package func font(_ id: FaceID, size: Double) throws(FontError) -> Font {
    if let font = loaded[Int(id.index)]?.first(where: { $0.size == size })?.font { return font }
    let font = Font(try master(id), of: Self.masterSize, at: size)
    loaded[Int(id.index), default: []].append((size, font))
    return font
  }

  private func master(_ id: FaceID) throws(FontError) -> Font {
    if let font = masters[Int(id.index)] { return font }
    guard let face = self[id] else { throw .notFound("face \(id.index)") }
    let font = try map.font(
      FontRequest(
        family: face.family, weight: face.weight, isItalic: face.isItalic, size: Self.masterSize))
    guard font.file == face.path else { throw .notFound(face.fullName) }
    guard font.isReadable else { throw .unreadable(face.path) }
    masters[Int(id.index)] = font
    return font
  }

  /// The faces that have a glyph for a character, in the order of the manifest.
  package func faces(having scalar: Unicode.Scalar) -> [FontFace] {
    faces.indices.compactMap { index in
      let font = try? font(FaceID(index: Int32(clamping: index)), size: 10)
      return font?.has(scalar) == true ? faces[index] : nil
    }
  }
}
