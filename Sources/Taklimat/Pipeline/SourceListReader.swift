import Bibliographies
import Diagnostics
import Fields
import Meetings

/// Reads the files of sources that a meeting names, from below the root.
struct SourceListReader {
  let environment: Environment
  /// The meeting's own file, from whose folder names count.
  let source: SourceFile
  let filesRead: FilesRead
  let sink: DiagnosticSink

  /// Nothing where a file cannot be read, which is told where it is named.
  func read(_ name: Located<String>) -> [ListedSource] {
    guard let format = BibliographyFormat(of: name.value) else {
      sink.report(
        Diagnostic(
          BibliographiesDiagnostics.unknownBibliography,
          "\"\(name.value)\" is no file of sources that can be read", at: name.span,
          hint: "name a .bib, .ris, .json or .yaml file"))
      return []
    }
    let path = MeetingFiles(environment: environment, source: source).path(name.value)
    filesRead.paths.append(path)
    do throws(FileFailure) {
      let bytes = try environment.read(path)
      filesRead.bibliography.append(
        FilesRead.File(name: MeetingFiles.lockedName(name.value), sharedPath: nil, bytes: bytes))
      return format.entries(of: SourceFile(name: path, bytes: bytes), into: sink).map { entry in
        ListedSource(id: entry.id, isPlain: entry.isPlain, node: entry.node)
      }
    } catch {
      sink.report(error.diagnostic(at: name.span))
      return []
    }
  }
}
