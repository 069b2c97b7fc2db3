import Diagnostics
import Fields

/// The use of an id that nothing declares, or something of another kind.
struct UnknownID {
  private let id: Located<String>
  private let referent: Referent
  /// By the numbers of the kinds.
  private let definitions: [[Located<String>]]

  init(_ id: Located<String>, _ referent: Referent, _ definitions: [[Located<String>]]) {
    self.id = id
    self.referent = referent
    self.definitions = definitions
  }

  func report(into sink: DiagnosticSink) {
    guard let kind = referent.unknown else { return }
    var hint = "add it to \"\(referent.home)\""
    if !known.isEmpty { hint += "; known: \(shortList)" }
    if let other {
      hint = "it is the id of \(other.nounPhrase), and \(referent.nounPhrase) is wanted: \(hint)"
    } else if !sink.isFull, let name = Suggestion.nearest(to: id.value, among: known) {
      hint = "did you mean \"\(name)\"? Otherwise \(hint)"
    }
    sink.report(Diagnostic(kind, referent.unknownSummary(id.value), at: id.span, hint: hint))
  }

  private var known: [String] { definitions[referent.rawValue].map(\.value) }

  /// What has the id instead.
  private var other: Referent? {
    Referent.allCases.first { other in
      other.unknown != nil && definitions[other.rawValue].contains { $0.value == id.value }
    }
  }

  private var shortList: String {
    known.prefix(12).joined(separator: ", ") + (known.count > 12 ? " …" : "")
  }
}

extension Referent {
  fileprivate var nounPhrase: String { (self == .organisation ? "an " : "a ") + noun }

  /// Whether the part of a file that declares such ids holds something that has none and should, or
  /// is no list or mapping at all.
  ///
  /// - Parameter declared: how many ids could be read.
  func hasUnreadable(in file: Node, declared: Int) -> Bool {
    guard let home = file[home], !home.isNull else { return false }
    switch self {
    case .organisation, .person: return home.kind != .mapping || home.entries.count > declared
    case .figure, .chart, .picture, .table, .reference: return !home.isList(requiringIDs: true)
    case .section, .annex: return !home.isList(requiringIDs: false)
    case .image, .column, .row, .item, .part: return false
    }
  }
}

extension Node {
  fileprivate func isList(requiringIDs: Bool) -> Bool {
    kind == .sequence
      && items.allSatisfy { item in
        guard item.kind == .mapping else { return false }
        return !requiringIDs || item["id"].map { !$0.isNull } ?? false
      }
  }
}
