import Articles
import Bibliographies
import Checks
import Compose
package import Diagnostics
import Evidence
import Fields
import Languages
import Layout
import Markup
import Meetings
import Pictures
import Proofreading
import Shaping
import Templates

/// All diagnostics that the program can give.
public enum Catalogue {
  /// Every stage's list, joined.
  package static let kinds = DiagnosticCatalogue([
    ArticlesDiagnostics.all,
    BibliographiesDiagnostics.all, ChecksDiagnostics.all, ComposeDiagnostics.all,
    EvidenceDiagnostics.all, FieldsDiagnostics.all,
    LanguagesDiagnostics.all, LayoutDiagnostics.all, MarkupDiagnostics.all, MeetingsDiagnostics.all,
    PicturesDiagnostics.all,
    ProofDiagnostics.all, ShapingDiagnostics.all, TaklimatDiagnostics.all,
    TemplatesDiagnostics.all,
  ])

  public static var ids: [String] { kinds.kinds.map(\.id) }

  /// The page that explains a diagnostic, in Markdown; nil for an unknown id.
  public static func page(of id: String) -> String? {
    kinds[id].map { kind in
      "# \(kind.severity.rawValue)[\(kind.id)]: \(kind.title)\n\n\(kind.page)\n"
    }
  }

  /// The id that a mistyped one most likely stands for.
  public static func nearest(to id: String) -> String? { kinds.nearest(to: id)?.id }

  /// Every id with its title, one a line.
  public static func list() -> String {
    let width = ids.map(\.utf8.count).max() ?? 0
    return kinds.kinds.map { kind in
      kind.id + String(repeating: " ", count: width - kind.id.utf8.count + 2) + kind.title + "\n"
    }.joined()
  }
}
