import Diagnostics

/// A command line that says nothing that could be done.
package struct UsageError: Error, Equatable {
  package let message: String
  /// What to do next, where more can be said than the usage line does.
  package let hint: String?

  package init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }

  /// Advice on a word that is none of the known ones: the nearest if there is one, and all, as in
  /// "verbs are build and check".
  static func advice(on word: String, among known: [String], listing: String) -> String {
    guard let nearest = Suggestion.nearest(to: word, among: known) else { return "the " + listing }
    return "did you mean \"\(nearest)\"? The \(listing)"
  }
}
