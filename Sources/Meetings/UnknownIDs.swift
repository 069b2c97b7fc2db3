import Diagnostics
import Fields

/// The uses of ids that nothing declares, or something of another kind.
struct UnknownIDs {
  /// Of each kind the ids with the places where they stand first, by the kinds' numbers.
  private let known: [[String: SourceSpan]]
  /// Of each kind its ids, in the order of the file.
  private let definitions: [[Located<String>]]
  /// Of which kinds some ids may be missing, so that nobody can say which uses are wrong.
  private let gaps: [Bool]

  init(_ known: [[String: SourceSpan]], _ definitions: [[Located<String>]], gaps: [Bool]) {
    self.known = known
    self.definitions = definitions
    self.gaps = gaps
  }

  func check(_ uses: [(id: Located<String>, of: Referent)], into sink: DiagnosticSink) {
    for (id, referent) in uses {
      let number = referent.rawValue
      guard let kind = referent.unknown, known[number][id.value] == nil, !gaps[number] else {
        continue
      }
      // Nobody would read the hint.
      guard !sink.isFull else {
        sink.count(kind.severity, times: 1)
        continue
      }
      sink.report(
        Diagnostic(
          kind, referent.unknownSummary(id.value), at: id.span, hint: hint(id.value, referent)))
    }
  }

  private func hint(_ id: String, _ referent: Referent) -> String {
    let names = definitions[referent.rawValue].lazy.map(\.value)
    let list = names.shortList
    if let other = other(id) {
      // Declared there as well, one id would name both.
      let wanted = "it is the id of \(other.nounPhrase), and \(referent.nounPhrase) is wanted: "
      return wanted
        + (names.isEmpty
          ? "declare one in \"\(referent.home)\", with an id of its own"
          : "name one of: \(list)")
    }
    let advice = "add it to \"\(referent.home)\"" + (names.isEmpty ? "" : "; known: \(list)")
    let near = Suggestion.nearest(to: id, among: Array(names))
    return near.map { "did you mean \"\($0)\"? Otherwise \(advice)" } ?? advice
  }

  /// What has the id instead.
  private func other(_ id: String) -> Referent? {
    Referent.allCases.first { $0.unknown != nil && known[$0.rawValue][id] != nil }
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
