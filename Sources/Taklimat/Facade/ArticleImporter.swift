import Articles
package import Diagnostics
import Fields
import Fonts
import Frames
import Languages
import Meetings

/// Makes starting meeting files of press releases and notes.
public struct ArticleImporter: Sendable {
  public let options: BriefingOptions
  /// Whether a file that is there already is replaced.
  public let replaces: Bool

  public init(_ options: BriefingOptions, replacing: Bool = false) {
    self.options = options
    replaces = replacing
  }

  /// Turns an article into a meeting's file. Nothing is written after an error.
  ///
  /// - Parameters:
  ///   - form: what the article is written in; nil to tell it by the file's name and first words.
  ///   - language: `id` or `en`; nil to guess it.
  public func convert(
    _ input: BriefingInput, as form: ArticleFormat? = nil, language: ArticleLanguage? = nil,
    to destination: Destination = .memory
  ) -> ImportResult {
    let sink = DiagnosticSink()
    var written: String?
    var text: String?
    do throws(FileFailure) {
      if let made = try meeting(of: input, form, language, sink: sink) {
        if let fault = Self.fault(of: made) {
          sink.report(fault)
        } else {
          text = made
          written = try place(made, at: destination, of: input)
        }
      }
    } catch {
      sink.report(error.diagnostic())
      text = nil
    }
    return ImportResult(text: text, written: written, report: Report(sink))
  }

  private func meeting(
    of input: BriefingInput, _ form: ArticleFormat?, _ language: ArticleLanguage?,
    sink: DiagnosticSink
  ) throws(FileFailure) -> String? {
    guard let environment = Environment(for: input, options, sink: sink) else { return nil }
    let source = try environment.source(of: input)
    if form == nil, let data = ArticleData(source) {
      sink.report(data.diagnostic)
      return nil
    }
    let shared = SharedData(environment: environment, sink: sink)
    guard let faces = shared.faces() else { return nil }
    let catalogue = FontCatalogue(faces: faces)
    let languages = ArticleLanguage.allCases.compactMap { LanguageTag($0.rawValue) }
    let article = ArticleImport(
      languages: languages, library: shared.languages, words: shared.articleWords,
      shows: { catalogue.faces(having: $0).count == faces.count }, sink: sink)
    guard let article else { return nil }
    return article.meeting(
      from: source, named: Self.name(of: input),
      form: form?.form
        ?? ArticleForm(extension: PathName.fileExtension(of: source.name), bytes: source.bytes),
      language: language.flatMap { LanguageTag($0.rawValue) }, sink: sink)
  }

  /// The last part of its name, which tells nothing of the machine.
  private static func name(of input: BriefingInput) -> String {
    switch input {
    case .file(let name), .text(let name, _): PathName.last(of: name)
    case .standardInput: "standard input"
    }
  }

  /// What is wrong with a file that was made; nil for a meeting's file.
  package static func fault(of text: String) -> Diagnostic? {
    let check = DiagnosticSink()
    let file = SourceFile(name: "meeting.yaml", bytes: Array(text.utf8))
    if let node = Node.read(file, into: check) { _ = Meeting.read(node, into: check) }
    guard let fault = check.diagnostics.first(where: { $0.severity == .error }) else { return nil }
    let limits = [FieldsDiagnostics.fileTooLarge.id, FieldsDiagnostics.tooManyNodes.id]
    if limits.contains(fault.kind.id) {
      return Diagnostic(
        ArticlesDiagnostics.articleTooLarge,
        "the article has too many parts for one meeting's file: \(fault.summary)", at: nil,
        hint: "part the article, and import the parts one at a time")
    }
    return Diagnostic(
      TaklimatDiagnostics.internalError,
      "the file made of this article would have an error: \(fault.summary)", at: nil,
      hint: "please report it, if you may with the article")
  }

  /// - Returns: the path that was written to.
  private func place(
    _ text: String, at destination: Destination, of input: BriefingInput
  ) throws(FileFailure) -> String? {
    let bytes = Array(text.utf8)
    switch destination {
    case .memory: return nil
    case .standardOutput:
      try StandardStreams.writeOutput(bytes)
      return nil
    case .file(let path):
      if case .file(let name) = input,
        ProtectedFiles([name]).replaced(by: path, format: .pdf) != nil
      {
        throw .cannotCreate(path, reason: "it is the article itself")
      }
      switch try NewFile.write(bytes, to: path, replacing: replaces) {
      case .written: return path
      case .same: return nil
      case .refused:
        throw .cannotCreate(path, reason: "another file is there; --force replaces it")
      }
    }
  }
}

/// What an article is written in.
public enum ArticleFormat: String, Sendable, CaseIterable {
  case text, markdown, html

  fileprivate var form: ArticleForm {
    switch self {
    case .text: .plain
    case .markdown: .markdown
    case .html: .html
    }
  }
}

/// The languages in which articles are read.
public enum ArticleLanguage: String, Sendable, CaseIterable {
  case indonesian = "id"
  case english = "en"
}

/// What came of an article.
public struct ImportResult {
  /// The meeting's file; nil after errors.
  public let text: String?
  /// Nil where no file was written: after errors, to memory or standard output, or where the same file
  /// was there already.
  public let written: String?
  public let report: Report
}

/// Where the file made of an article goes.
public enum ImportPlace {
  /// - Parameters:
  ///   - name: the article's, `-` for standard input.
  ///   - output: a file, a folder with a slash at its end or one that is there, `-` for standard
  ///     output; nil for `output/NAME.yaml`, and for standard output where the article comes from a
  ///     pipe.
  public static func destination(of name: String, output: String?) -> Destination {
    if output == "-" || (output == nil && name == "-") { return .standardOutput }
    let file = (name == "-" ? "stdin" : PathName.stem(of: name)) + ".yaml"
    guard let output else { return .file(PathName.join(BuildPlan.defaultFolder, file)) }
    let isFolder = output.hasSuffix("/") || FolderListing.isFolder(output)
    return .file(isFolder ? PathName.join(output, file) : output)
  }
}
