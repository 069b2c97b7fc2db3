/// All that a run has to say as one log of SARIF 2.1.0 (OASIS, 2020), for forges and editors.
///
/// Paths are those that were given, as references of RFC 3986; lines and columns count from 1, in
/// code points. Nothing in it hangs on the machine, the time or the order of hashing.
package struct SARIFForm {
  private let version: String
  /// The kinds that were met, in the order of their first results.
  private var rules: [DiagnosticKind] = []
  /// Their places among `rules`, by id.
  private var places: [String: Int] = [:]
  private var results: [String] = []
  private var suppressed = 0

  /// - Parameter version: of the program.
  package init(version: String) { self.version = version }

  /// Adds what was found in one input.
  package mutating func add(_ sink: DiagnosticSink) {
    var sources = SourcePlaces(sink)
    for diagnostic in sink.inOrder { results.append(result(diagnostic, &sources)) }
    suppressed += sink.suppressed
  }

  /// The log, ending in a line feed; valid also where nothing was found.
  package var text: String {
    let driver = object([
      ("name", string("taklimat")), ("version", string(version)),
      ("rules", array(rules.map(Self.rule))),
    ])
    var run = [
      ("tool", object([("driver", driver)])), ("columnKind", string("unicodeCodePoints")),
      ("results", array(results)),
    ]
    if suppressed > 0 {
      run.append(("properties", object([("suppressed", String(suppressed))])))
    }
    return object([
      ("$schema", string(Self.schema)), ("version", string("2.1.0")),
      ("runs", array([object(run)])),
    ]) + "\n"
  }

  private static let schema = "https://json.schemastore.org/sarif-2.1.0.json"

  // MARK: Rules and results

  private static func rule(_ kind: DiagnosticKind) -> String {
    object([
      ("id", string(kind.id)), ("shortDescription", text(kind.title)),
      ("help", object([("text", string(kind.page)), ("markdown", string(kind.page))])),
      ("defaultConfiguration", object([("level", string(kind.severity.rawValue))])),
    ])
  }

  private mutating func result(
    _ diagnostic: Diagnostic, _ sources: inout SourcePlaces
  ) -> String {
    let kind = diagnostic.kind
    if places[kind.id] == nil {
      places[kind.id] = rules.count
      rules.append(kind)
    }
    let words = diagnostic.hint.map { diagnostic.summary + "\n" + $0 } ?? diagnostic.summary
    var members = [
      ("ruleId", Self.string(kind.id)), ("ruleIndex", String(places[kind.id] ?? 0)),
      ("level", Self.string(diagnostic.severity.rawValue)), ("message", Self.text(words)),
    ]
    let location = sources.place(of: diagnostic.span).map { Self.location($0) }
    let document = diagnostic.place.map(Self.location)
    if let place = location ?? document { members.append(("locations", Self.array([place]))) }
    let related = diagnostic.notes.enumerated().map { index, note in
      Self.location(sources.place(of: note.span), id: index, message: note.text)
    }
    if !related.isEmpty { members.append(("relatedLocations", Self.array(related))) }
    if let properties = Self.properties(of: diagnostic) {
      members.append(("properties", properties))
    }
    return Self.object(members)
  }

  /// Where on its pages it was found, which SARIF has no words for.
  private static func properties(of diagnostic: Diagnostic) -> String? {
    if let area = diagnostic.area {
      let box = [
        ("x", area.x), ("y", area.y), ("width", area.width), ("height", area.height),
      ].map { ($0.0, PageArea.tenths($0.1)) }
      return object([("page", String(area.page)), ("box", object(box))])
    }
    guard let place = diagnostic.place else { return nil }
    let members = [
      ("page", place.page.map { String($0) }), ("object", place.object.map { String($0) }),
      ("path", place.path.map(string)),
    ].compactMap { name, value in value.map { (name, $0) } }
    return members.isEmpty ? nil : object(members)
  }

  // MARK: Places

  private static func location(
    _ place: SourcePlace?, id: Int? = nil, message: String? = nil
  ) -> String {
    var members: [(String, String)] = []
    if let id { members.append(("id", String(id))) }
    if let place {
      let region = [
        ("startLine", place.start.line), ("startColumn", place.start.column),
        ("endLine", place.end.line), ("endColumn", place.end.column),
      ].map { ($0.0, String($0.1)) }
      members.append(
        (
          "physicalLocation",
          object([("artifactLocation", artifact(place.file.name)), ("region", object(region))])
        ))
    }
    if let message { members.append(("message", text(message))) }
    return object(members)
  }

  private static func location(in place: DocumentPlace) -> String {
    object([("physicalLocation", object([("artifactLocation", artifact(place.file))]))])
  }

  private static func artifact(_ name: String) -> String {
    object([("uri", string(reference(to: name)))])
  }

  /// A path as it was given, as a reference of RFC 3986: bytes that may not stand in one are escaped,
  /// and what would read as a scheme or an authority is told from one.
  private static func reference(to name: String) -> String {
    let safe = Set("-._~/!$&'()*+,;=@".utf8)
    var result = name.hasPrefix("//") ? "/." : ""
    for byte in name.utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      if isPlain || safe.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return result
  }

  // MARK: JSON

  private static func text(_ words: String) -> String { object([("text", string(words))]) }

  private static func string(_ text: String) -> String { JSONString.text(text) }

  private static func array(_ values: [String]) -> String {
    "[" + values.joined(separator: ",") + "]"
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(string($0)):\($1)" }.joined(separator: ",") + "}"
  }

  private func string(_ text: String) -> String { Self.string(text) }
  private func array(_ values: [String]) -> String { Self.array(values) }
  private func object(_ members: [(String, String)]) -> String { Self.object(members) }
}
