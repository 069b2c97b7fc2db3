import Diagnostics
import Fields
import Fonts
import Meetings
import PangoCairo
import Pictures

/// Reads the pictures that a meeting names, each file once, from below the root.
struct PictureReader {
  let environment: Environment
  /// The meeting's own file, from whose folder names count.
  let source: SourceFile
  let filesRead: FilesRead
  /// In which drawings' texts are set.
  let fonts: FontCatalogue
  /// Of those that name none.
  let family: String
  /// Whether colours give way to their greys.
  let isGrey: Bool
  let sink: DiagnosticSink

  /// By the names that the meeting gives; what cannot be read is reported where it is named first.
  func read(_ names: [Located<String>]) -> [String: PictureFile] {
    var pictures: [String: PictureFile] = [:]
    var seen: Set<String> = []
    for name in names where seen.insert(name.value).inserted {
      pictures[name.value] = read(name)
    }
    return pictures
  }

  /// A picture that a template or an identity names, from below the folder of that file.
  func readBeside(_ name: Located<String>) -> PictureFile? {
    let owner = sink.source(name.span.source)?.name ?? ""
    let path = PathName.join(PathName.folder(of: owner), name.value)
    return read(name, at: path) { () throws(FileFailure) in
      try ReadableFolder(holding: owner).read(path, limit: FileLimits.pictureBytes)
    }
  }

  private func read(_ name: Located<String>) -> PictureFile? {
    let path = path(name.value)
    return read(name, at: path) { () throws(FileFailure) in try environment.readPicture(path) }
  }

  private func read(
    _ name: Located<String>, at path: String, from bytes: () throws(FileFailure) -> [UInt8]
  ) -> PictureFile? {
    filesRead.paths.append(path)
    do throws(FileFailure) {
      let bytes = try bytes()
      guard let picture = examine(bytes, name) else { return nil }
      filesRead.pictures.append(
        FilesRead.File(name: MeetingFiles.lockedName(name.value), sharedPath: nil, bytes: bytes))
      return picture
    } catch .tooLarge(let path, let limit) {
      sink.report(
        Diagnostic(
          FieldsDiagnostics.fileTooLarge, "\"\(path)\" is larger than \(limit / 1_000_000) MB",
          at: name.span, hint: "scale the picture down: an A4 page at 300 dots is 9 megapixels"))
    } catch {
      sink.report(error.diagnostic(at: name.span))
    }
    return nil
  }

  private func examine(_ bytes: [UInt8], _ name: Located<String>) -> PictureFile? {
    do throws(PictureFault) {
      let picture = try PictureFile(bytes)
      // Unpacked once to see that it can be; a JPEG file is never unpacked for a PDF.
      if picture.format == .png, (try? CairoPicture(png: bytes)) == nil {
        throw .broken("its pixels cannot be unpacked")
      }
      guard let drawing = picture.drawing else { return try inked(picture) }
      for text in drawing.texts {
        try DrawingText(text, fonts: fonts, family: family).check()
      }
      return try drawn(inked(picture.setting(in: family)), drawing)
    } catch {
      sink.report(error.diagnostic(of: path(name.value), at: name.span))
      return nil
    }
  }

  /// As the template has pictures printed.
  private func inked(_ picture: PictureFile) throws(PictureFault) -> PictureFile {
    guard isGrey else { return picture }
    if let drawing = picture.greyDrawing { return drawing }
    if picture.format == .jpeg, let grey = CairoPicture.greyJPEG(picture.bytes) {
      return picture.holding(grey, as: .jpeg)
    }
    try picture.checkUnpacked()
    do throws(CairoError) {
      let pixels =
        picture.format == .png
        ? try CairoPicture(png: picture.bytes)
        : try CairoPicture(
          unpacking: picture.bytes, width: picture.pixelWidth, height: picture.pixelHeight)
      pixels.grey()
      return picture.holding(try pixels.png(), as: .png)
    } catch {
      throw .broken("its pixels cannot be unpacked")
    }
  }

  /// Drawn once to see that it can be.
  private func drawn(
    _ picture: PictureFile, _ drawing: SVGDrawing
  ) throws(PictureFault) -> PictureFile {
    do throws(VectorFault) {
      _ = try VectorPicture(
        svg: picture.bytes, width: drawing.width, height: drawing.height,
        fonts: drawing.texts.isEmpty ? [] : fonts.faces.map(\.path))
      return picture
    } catch .broken(let reason) {
      throw .broken(reason)
    } catch .noLibrary {
      throw .svg(.noLibrary, line: 1)
    } catch {
      throw .svg(.tooLarge, line: 1)
    }
  }

  private func path(_ name: String) -> String {
    MeetingFiles(environment: environment, source: source).path(name)
  }
}
