package import Diagnostics
package import Frames

/// A family that steps in for characters that a style's own family lacks.
package struct FontFallback: Hashable, Sendable {
  package var family: String
  /// Its size, as a part of the style's.
  package var scale: Double
  /// The families that it serves; empty for all.
  package var beside: [String]
  /// The languages in whose text it comes before families that name none, and in all other text
  /// behind them; empty for none.
  package var languages: [LanguageTag]

  package init(
    family: String, scale: Double = 1, beside: [String] = [], languages: [LanguageTag] = []
  ) {
    self.family = family
    self.scale = scale
    self.beside = beside
    self.languages = languages
  }
}

extension FontCatalogue {
  /// The families that the manifests give for characters that others lack, in their order.
  package var fallbackFamilies: [String] {
    faces.reduce(into: []) { families, face in
      if face.isFallback, !families.contains(face.family) { families.append(face.family) }
    }
  }

  /// The faces of a family, those most like a weight and slant first: no family of one script need
  /// have all weights and slants of another.
  package func faces(of family: String, nearest weight: Int, isItalic: Bool) -> [FaceID] {
    let family = faces.indices.filter { faces[$0].family == family }
    return family.sorted { first, second in
      let (one, other) = (faces[first], faces[second])
      if one.isItalic != other.isItalic { return one.isItalic == isItalic }
      let (near, far) = (abs(one.weight - weight), abs(other.weight - weight))
      return near == far ? first < second : near < far
    }.map { FaceID(index: Int32(clamping: $0)) }
  }
}
