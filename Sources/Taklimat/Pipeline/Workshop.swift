import Diagnostics
import Fields
import Fonts
import Languages
import Shaping
import Templates

/// The tools that a worker holds: fonts, languages and the typesetter, with their caches.
final class Workshop {
  let fonts: FontCatalogue
  let languages: LanguageLibrary
  let typesetter: Typesetter
  /// Weak, since a shelf keeps the last document with its workshop.
  private weak let shelf: Shelf?

  /// Nil after a diagnostic that says which fonts cannot be had.
  init?(
    _ shared: SharedData, faces: [FontFace], fallbacks: [FallbackFamily], shelf: Shelf,
    sink: DiagnosticSink
  ) {
    self.shelf = shelf
    fonts = shelf.take(faces) ?? FontCatalogue(faces: faces)
    languages = shared.languages
    let fallbacks = fallbacks.map {
      FontFallback(
        family: $0.family.value, scale: $0.scale, beside: $0.beside.map(\.value),
        languages: $0.languages)
    }
    guard
      let typesetter = Typesetter(
        fonts: fonts, fallbacks: fallbacks, languages: languages, sink: sink)
    else { return nil }
    self.typesetter = typesetter
  }

  deinit { shelf?.put(fonts) }

  /// How the prose was set; empty unless the typesetter kept it.
  var lines: LineTable { LineTable(typesetter.proseSettings(characters: LineTable.measures)) }

  /// What was measured of the lines and words of a finished layout.
  var statistics: [Statistic] {
    lines.statistics + [Statistic(name: "words shaped", value: String(typesetter.shapings))]
  }
}
