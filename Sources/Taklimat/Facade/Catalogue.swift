package import Diagnostics
import Fields
import Layout
import Markup
import Templates

/// All diagnostics that the program can give: every stage's list, joined.
public enum Catalogue {
  /// Sorted by id.
  package static let kinds: [DiagnosticKind] = [
    FieldsDiagnostics.all, LayoutDiagnostics.all, MarkupDiagnostics.all, TaklimatDiagnostics.all,
    TemplatesDiagnostics.all,
  ].flatMap { $0 }.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }

  /// The page that explains a diagnostic, in Markdown; nil for an unknown id.
  public static func page(of id: String) -> String? {
    kinds.first { $0.id == id }.map { kind in
      "# \(kind.severity.rawValue)[\(kind.id)]: \(kind.title)\n\n\(kind.page)\n"
    }
  }

  public static var ids: [String] { kinds.map(\.id) }

  /// Every id with its title, one a line.
  public static func list() -> String {
    let width = kinds.map(\.id.utf8.count).max() ?? 0
    return kinds.map { kind in
      kind.id + String(repeating: " ", count: width - kind.id.utf8.count + 2) + kind.title + "\n"
    }.joined()
  }
}
