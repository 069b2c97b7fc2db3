package import Frames
package import PangoCairo

/// The fonts that this run may use, each opened when it is first asked for.
///
/// One per worker. A face that the manifest does not name cannot be had.
package final class FontCatalogue {
  package let faces: [FontFace]
  /// By face.
  private var programs: [Int: FontProgram] = [:]

  package init(faces: [FontFace]) { self.faces = faces }

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
  /// - Throws: `FontError.notFound` for a face that the catalogue does not have, `.unreadable` where
  ///   its file is no font.
  package func font(_ id: FaceID, size: Double) throws(FontError) -> Font {
    Font(try program(id), size: size)
  }

  /// The face at every size; throws as `font`.
  package func program(_ id: FaceID) throws(FontError) -> FontProgram {
    if let program = programs[Int(id.index)] { return program }
    guard let face = self[id] else { throw .notFound("face \(id.index)") }
    let program = try FontProgram(path: face.path)
    programs[Int(id.index)] = program
    return program
  }

  /// The faces that have a glyph for a character, in the order of the manifest.
  package func faces(having scalar: Unicode.Scalar) -> [FontFace] {
    faces.indices.compactMap { index in
      let program = try? program(FaceID(index: Int32(clamping: index)))
      return program?.has(scalar) == true ? faces[index] : nil
    }
  }
}
