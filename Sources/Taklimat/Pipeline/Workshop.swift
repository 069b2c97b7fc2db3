import Diagnostics
import Fonts
import Languages
import PangoCairo
import Shaping

/// The tools that a worker holds: fonts, languages and the typesetter, with their caches.
final class Workshop {
  let fonts: FontCatalogue
  let languages: LanguageLibrary
  let typesetter: Typesetter

  /// Nil after a diagnostic that says why the fonts cannot be had.
  init?(_ shared: SharedData, sink: DiagnosticSink) {
    let faces = shared.faces()
    guard !sink.hasErrors else { return nil }
    do throws(FontError) {
      fonts = try FontCatalogue(faces: faces)
    } catch {
      sink.report(
        Diagnostic(
          TaklimatDiagnostics.internalError, "the fonts cannot be loaded: \(error)", at: nil,
          hint: "reinstall the program's shared files"))
      return nil
    }
    languages = shared.languages
    guard let typesetter = Typesetter(fonts: fonts, languages: languages, sink: sink) else {
      return nil
    }
    self.typesetter = typesetter
  }

  func countLines() { typesetter.statistics = (LineStatistics(), LineStatistics()) }

  /// How evenly the lines were set, beside what first fit would have made of the same text.
  var statistics: [Statistic] {
    guard let counted = typesetter.statistics else { return [] }
    return rows(counted.totalFit, name: "justified") + rows(counted.firstFit, name: "first fit")
      + [Statistic(name: "words shaped", value: String(typesetter.shapings))]
  }

  private func rows(_ lines: LineStatistics, name: String) -> [Statistic] {
    [
      Statistic(name: "\(name): lines", value: String(lines.lines)),
      Statistic(name: "\(name): rms stretch", value: Self.text(lines.rms)),
      Statistic(name: "\(name): loosest", value: Self.text(lines.worst)),
      Statistic(name: "\(name): above 0.8", value: Self.text(lines.share(above: 0.8))),
      Statistic(name: "\(name): hyphenated", value: Self.text(lines.hyphenShare)),
    ]
  }

  /// To a thousandth.
  private static func text(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(thousandths.magnitude % 1000)
    let padding = String(repeating: "0", count: 3 - digits.utf8.count)
    return (thousandths < 0 ? "-" : "") + "\(thousandths.magnitude / 1000).\(padding)\(digits)"
  }
}
