package import Diagnostics
import Languages
import Meetings

/// Writes a file to begin a meeting with.
public struct MeetingStarter {
  private let options: BriefingOptions

  public init(_ options: BriefingOptions) { self.options = options }

  /// The kinds of meetings that a file may be begun for.
  public static var kinds: [String] { Meeting.Kind.allCases.map(\.rawValue) }

  /// - Parameters:
  ///   - destination: a file, which must not be there yet, or standard output.
  ///   - kind: one of `kinds`; nil for a file with all that most meetings need.
  ///   - language: a language's tag.
  public func start(_ destination: Destination, kind: String?, language: String) -> Report {
    let sink = DiagnosticSink()
    do throws(FileFailure) {
      guard let text = text(id(of: destination), kind: kind, language: language, sink: sink) else {
        return Report(sink)
      }
      let bytes = Array(text.utf8)
      switch destination {
      case .memory: break
      case .standardOutput: try StandardStreams.writeOutput(bytes)
      case .file(let path):
        if try NewFile.write(bytes, to: path) == .refused { sink.report(Self.standing(path)) }
      }
    } catch {
      sink.report(error.diagnostic())
    }
    return Report(sink)
  }

  /// The file's text; nil after a diagnostic.
  package func text(
    _ id: String, kind: String?, language: String, sink: DiagnosticSink
  ) -> String? {
    let input = BriefingInput.text(name: "new", bytes: [])
    guard let environment = Environment(for: input, options, sink: sink) else { return nil }
    let languages = SharedData(environment: environment, sink: sink).languages
    guard let tag = LanguageTag(language) else {
      sink.report(Self.notATag(language))
      return nil
    }
    guard let known = languages.language(tag, sink: sink) else { return nil }
    return StartingMeeting(id: id, kind: kind.flatMap(Meeting.Kind.init), language: known).text
  }

  /// Of a file's name what may stand in an id.
  private func id(of destination: Destination) -> String {
    guard case .file(let path) = destination else { return "meeting" }
    var stem = PathName.stem(of: path)
    if stem == "meeting", let folder = try? ReadableFolder(holding: path) {
      stem = folder.lastName ?? stem
    }
    var id = ""
    for scalar in stem.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9", "_": id.unicodeScalars.append(scalar)
      default: if !id.hasSuffix("-"), !id.isEmpty { id += "-" }
      }
    }
    while id.hasSuffix("-") { id.removeLast() }
    return id.isEmpty ? "meeting" : id
  }

  private static func notATag(_ text: String) -> Diagnostic {
    Diagnostic(
      LanguagesDiagnostics.unknownLanguage, "\"\(text)\" is no language", at: nil,
      hint: "write a tag: id, en")
  }

  private static func standing(_ path: String) -> Diagnostic {
    Diagnostic(
      TaklimatDiagnostics.cannotCreate, "\"\(path)\" is there already", at: nil,
      hint: "choose another name, or remove it first")
  }
}
