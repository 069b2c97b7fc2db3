import Diagnostics
import Fields
import Languages
import Meetings
import TestSupport

@testable import Evidence

/// A meeting's file with what the rules find in it.
struct Examined {
  let sink = DiagnosticSink()

  init(_ file: SourceFile, levels: [String: RuleLevel] = [:]) {
    Self.examine(file, levels: levels, into: sink)
  }

  init(path: String) throws {
    self.init(SourceFile(name: path, bytes: try Checkout.bytes(path)))
  }

  /// With the fields that every meeting has.
  static func of(
    _ fields: String, language: String = "id", levels: [String: RuleLevel] = [:]
  ) -> Examined {
    let text = "schema: taklimat/meeting/1\nid: a\nlanguage: \(language)\ntitle: Rapat\n" + fields
    return Examined(SourceFile(name: "test.yaml", bytes: Array(text.utf8)), levels: levels)
  }

  static func examine(
    _ file: SourceFile, levels: [String: RuleLevel] = [:], into sink: DiagnosticSink
  ) {
    guard let root = Node.read(file, into: sink),
      let meeting = Meeting.read(root, gathering: true, into: sink), !sink.hasErrors
    else { return }
    let library = SharedLanguages.library()
    let dossier = Dossier(meeting) { tag in
      library.knows(tag) ? library.language(tag, sink: sink) : nil
    }
    for diagnostic in Examiner(levels: levels).diagnostics(dossier) { sink.report(diagnostic) }
  }

  /// `error[id]` of each, in the order of the file.
  var found: [String] { sink.inOrder.map { "\($0.severity.rawValue)[\($0.kind.id)]" } }

  /// What the place of each covers, in the order of the file.
  var places: [String] {
    sink.inOrder.map { diagnostic in
      guard let span = diagnostic.span, let file = sink.source(span.source) else { return "" }
      return String(decoding: file.bytes[Int(span.start)..<Int(span.end)], as: UTF8.self)
    }
  }

  var report: String { DiagnosticFormatter(.short).text(of: sink) }
}
