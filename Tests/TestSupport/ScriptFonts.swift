package import Fonts

/// Fonts of other scripts, from the Debian packages that `packages.txt` lists for tests. Where a
/// release has moved a file, the error says which package to look at.
package enum ScriptFonts {
  /// A file of a package.
  private struct File {
    let path: String
    let family: String
    let weight: Int
    let package: String
  }

  private static let files = [
    // Arabic and Hebrew; Latin too, which tests do not want of it.
    File(
      path: "dejavu/DejaVuSans.ttf", family: "DejaVu Sans", weight: 400,
      package: "fonts-dejavu-core"),
    File(
      path: "dejavu/DejaVuSans-Bold.ttf", family: "DejaVu Sans", weight: 700,
      package: "fonts-dejavu-core"),
    // Chinese and Japanese.
    File(
      path: "droid/DroidSansFallbackFull.ttf", family: "Droid Sans Fallback", weight: 400,
      package: "fonts-droid-fallback"),
    File(
      path: "lohit-devanagari/Lohit-Devanagari.ttf", family: "Lohit Devanagari", weight: 400,
      package: "fonts-lohit-deva"),
    // Korean.
    File(path: "alee/Bandal.ttf", family: "Bandal", weight: 400, package: "fonts-alee"),
    // Thai.
    File(
      path: "tlwg/Garuda.ttf", family: "Garuda", weight: 400, package: "fonts-tlwg-garuda-ttf"),
  ]

  /// As a manifest would give them.
  package static func faces(areFallbacks: Bool = false) throws -> [FontFace] {
    try files.map { file in
      let path = "/usr/share/fonts/truetype/" + file.path
      guard (try? FileContents.read(path)) != nil else {
        throw TestSupportError("there is no \(path): has the package \(file.package) moved it?")
      }
      return FontFace(
        path: path, family: file.family, weight: file.weight, isItalic: false, version: "",
        sha256: "", isFallback: areFallbacks)
    }
  }

  /// A folder of fonts for `--font-path`: the files and their manifest.
  package static func write(to folder: TemporaryFolder, areFallbacks: Bool = true) throws {
    var manifest = "schema: taklimat/fonts/1\nfonts:\n"
    for (file, face) in zip(files, try faces()) {
      let name = String(file.path.split(separator: "/").last ?? "")
      try folder.write(try FileContents.read(face.path), to: "fonts/" + name)
      manifest +=
        "  - {file: \(name), family: \(file.family), weight: \(file.weight), fallback: \(areFallbacks)}\n"
    }
    try folder.write(manifest, to: "fonts/manifest.yaml")
  }
}
