import Compose
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

  init(environment: Environment, filesRead: FilesRead = FilesRead(), sink: DiagnosticSink) {
    self.environment = environment
    self.sink = sink
    let folder = environment.shared.folder
    self.filesRead = filesRead
    languages = LanguageLibrary(known: Self.languageTags(in: folder)) {
      name throws(LanguageLibrary.ReportedFailure) in
      let path = folder.path("Languages/" + name)
      filesRead.paths.append(path)
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

  /// The words by which articles in a language are read; nil after a report.
  func articleWords(_ tag: LanguageTag) -> SourceFile? {
    let folder = environment.shared.folder
    let path = folder.path("Languages/articles/\(tag).yaml")
    do throws(FileFailure) {
      return SourceFile(name: path, bytes: try folder.read(path))
    } catch {
      sink.report(error.diagnostic())
      return nil
    }
  }

  private static func languageTags(in folder: ReadableFolder) -> [String] {
    let names = (try? ReadableFolder(folder.path("Languages")).names()) ?? []
    return names.compactMap { $0.hasSuffix(".yaml") ? String($0.dropLast(5)) : nil }
  }

  /// A template by its name in the share folder, or by the path of its folder.
  ///
  /// - Parameter faces: what its styles may ask for; nil where that is not known.
  func template(
    _ name: String, identity: String? = nil, paper: String?, faces: [FontFace]?
  ) -> Template? {
    let fonts = faces.map { FontsAtHand($0.map(\.asked)) }
    var own: Node?
    if let identity {
      // First, as templates are read before those that they extend: of two files that have a part
      // in a fault the one that was read first lies over the other.
      own = identityNode(identity)
      guard own != nil else { return nil }
    }
    guard var node = templateNode(name) else { return nil }
    if let own { node = node.taking(["colors", "letterhead"], from: own) }
    return Template.read(
      node, ComponentRegistry.catalogue, paper: paper, fonts: fonts, into: sink)
  }

  /// All templates of the share folder that can be read, by name.
  func templates() -> [TemplateDescription] {
    let names = try? ReadableFolder(environment.shared.folder.path("Templates")).names()
    return (names ?? []).compactMap { name in
      template(name, paper: nil, faces: nil).map { TemplateDescription($0) }
    }
  }

  /// A template's tree, laid over that of the template that it extends.
  ///
  /// - Parameters:
  ///   - span: where another template names it; nil for the one that was asked for.
  ///   - heirs: the files, in their real folders, of those that extend it.
  private func templateNode(
    _ name: String, at span: SourceSpan? = nil, heirs: [String] = []
  ) -> Node? {
    guard let file = templateFile(name, at: span, heir: heirs.last) else { return nil }
    filesRead.paths.append(file.name)
    // By way of links and `..` one file has many names.
    let place = PathName.inRealFolder(file.name)
    let folder = PathName.last(of: PathName.folder(of: place))
    if heirs.contains(place) {
      sink.report(
        Diagnostic(
          TaklimatDiagnostics.templateCycle, "the template \"\(folder)\" extends itself",
          at: span,
          hint: "name another template, or write all of it"))
      return nil
    }
    filesRead.template.append(
      FilesRead.File(
        name: heirs.isEmpty ? TemplateName.fileName : PathName.join(folder, TemplateName.fileName),
        sharedPath: TemplateName(name).sharedPath, bytes: file.bytes))
    guard let node = Node.read(file, into: sink) else { return nil }
    guard let extended = node["extends"], let base = extended.string else { return node }
    for key in ["schema", "name"] where node[key] == nil { return reportMissing(key, of: node) }
    let path =
      TemplateName(base).file == nil || base.utf8.first == UInt8(ascii: "/")
      ? base : PathName.join(PathName.folder(of: file.name), base)
    return templateNode(path, at: extended.span, heirs: heirs + [place])
      .map { node.laid(over: $0) }
  }

  /// An identity's tree, if it is right.
  private func identityNode(_ path: String) -> Node? {
    filesRead.paths.append(path)
    do throws(FileFailure) {
      let bytes = try ReadableFolder(holding: path).read(path)
      filesRead.template.append(
        FilesRead.File(name: PathName.last(of: path), sharedPath: nil, bytes: bytes))
      guard let node = Node.read(SourceFile(name: path, bytes: bytes), into: sink),
        Identity.record.read(node, into: sink) != nil, !sink.hasErrors
      else { return nil }
      return node
    } catch {
      sink.report(error.diagnostic())
      return nil
    }
  }

  /// What a template has to say itself, whatever it extends.
  private func reportMissing(_ key: String, of node: Node) -> Node? {
    sink.report(
      Diagnostic(
        FieldsDiagnostics.missingKey, "the key \"\(key)\" is missing", at: node.span,
        hint: "a template states its schema and its name itself, whatever it extends"))
    return nil
  }

  private func templateFile(_ name: String, at span: SourceSpan?, heir: String?) -> SourceFile? {
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
      sink.report(
        TemplateName.unknown(name, known: templates ?? [], at: span, heir: heir))
      return nil
    } catch .notFound {
      sink.report(TemplateName.noFile(name, at: span))
      return nil
    } catch {
      sink.report(error.diagnostic(at: span))
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
    filesRead.paths.append(path)
    do throws(FileFailure) {
      let file = SourceFile(name: path, bytes: try folder.read(path))
      guard let node = Node.read(file, into: sink),
        let manifest = FontManifest.record.read(node, into: sink)
      else { return [] }
      var faces: [FontFace] = []
      for (entry, face) in zip(manifest.entries, manifest.faces(in: "")) {
        var face = face
        face.path = try folder.realPath(of: folder.path(prefix + entry.file.value))
        filesRead.paths.append(face.path)
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
