import Diagnostics
import Fields
import Fonts
import Languages
import Templates

/// The share folder's data: templates, languages, the font manifest.
struct SharedData {
  let environment: Environment
  let sink: DiagnosticSink
  let languages: LanguageLibrary
  let filesRead: FilesRead

  init(environment: Environment, sink: DiagnosticSink) {
    self.environment = environment
    self.sink = sink
    let folder = environment.shared.folder
    let filesRead = FilesRead()
    self.filesRead = filesRead
    languages = LanguageLibrary(known: Self.languageTags(in: folder)) {
      name throws(LanguageLibrary.ReportedFailure) in
      let path = folder.path("Languages/" + name)
      do throws(FileFailure) {
        let bytes = try folder.read(path)
        filesRead.languages.append(
          FilesRead.File(name: name, sharedPath: "Languages/" + name, bytes: bytes))
        return SourceFile(name: path, bytes: bytes)
      } catch .notFound {
        return nil
      } catch {
        sink.report(error.diagnostic())
        throw LanguageLibrary.ReportedFailure()
      }
    }
  }

  private static func languageTags(in folder: ReadableFolder) -> [String] {
    let names = (try? ReadableFolder(folder.path("Languages")).names()) ?? []
    return names.compactMap { $0.hasSuffix(".yaml") ? String($0.dropLast(5)) : nil }
  }

  /// A template by its name in the share folder, or by the path of its folder.
  ///
  /// - Parameter faces: what its styles may ask for; nil where that is not known.
  func template(_ name: String, paper: String?, faces: [FontFace]?) -> Template? {
    guard let file = templateFile(name) else { return nil }
    filesRead.template.append(
      FilesRead.File(
        name: TemplateName.fileName, sharedPath: TemplateName(name).sharedPath, bytes: file.bytes))
    let fonts = faces.map { FontsAtHand($0.map(\.asked)) }
    return Node.read(file, into: sink).flatMap {
      Template.read($0, paper: paper, fonts: fonts, into: sink)
    }
  }

  private func templateFile(_ name: String) -> SourceFile? {
    do throws(FileFailure) {
      switch TemplateName(name) {
      case .path(let path):
        return SourceFile(name: path, bytes: try ReadableFolder(holding: path).read(path))
      case .shared(let name):
        let shared = environment.shared.folder
        let path = shared.path(TemplateName.sharedPath(name))
        return SourceFile(name: path, bytes: try shared.read(path))
      }
    } catch .notFound(_) where TemplateName(name).file == nil {
      let templates = try? ReadableFolder(environment.shared.folder.path("Templates")).names()
      sink.report(TemplateName.unknown(name, known: templates ?? []))
      return nil
    } catch {
      sink.report(error.diagnostic())
      return nil
    }
  }

  /// The fonts of the share folder, then those of the folders given; nil after an error, when not
  /// all are known.
  func faces() -> [FontFace]? {
    let errors = sink.errorCount
    let shared = environment.shared.folder
    let faces =
      faces(in: shared, below: "Fonts/")
      + environment.fontFolders.flatMap { self.faces(in: $0, below: "") }
    return sink.errorCount == errors ? faces : nil
  }

  private func faces(in folder: ReadableFolder, below prefix: String) -> [FontFace] {
    let path = folder.path(prefix + "manifest.yaml")
    do throws(FileFailure) {
      let file = SourceFile(name: path, bytes: try folder.read(path))
      guard let node = Node.read(file, into: sink),
        let manifest = FontManifest.record.read(node, into: sink)
      else { return [] }
      var faces: [FontFace] = []
      for (entry, face) in zip(manifest.entries, manifest.faces(in: "")) {
        var face = face
        face.path = try folder.realPath(of: folder.path(prefix + entry.file.value))
        faces.append(face)
      }
      return faces
    } catch .notFound(path) where prefix.isEmpty {
      sink.report(
        Diagnostic(
          TaklimatDiagnostics.notFound, "there is no \"\(path)\"", at: nil,
          hint: "a folder of fonts has a manifest.yaml that names its files; the program's own"
            + " Fonts/manifest.yaml is an example"))
      return []
    } catch {
      sink.report(error.diagnostic())
      return []
    }
  }
}

extension FontFace {
  /// As a style asks for it.
  fileprivate var asked: FontsAtHand.Font {
    FontsAtHand.Font(family: family, weight: weight, isItalic: isItalic)
  }
}
