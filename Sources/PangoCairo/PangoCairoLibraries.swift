import CPangoCairo

/// The libraries behind this module, for `--version` and for notes on other platforms.
package enum PangoCairoLibraries {
  /// Of what is loaded now, which may be newer than what the program was built with.
  package static var versions: [(name: String, version: String)] {
    let fontconfig = FcGetVersion()
    return [
      ("pango", String(cString: pango_version_string())),
      ("cairo", String(cString: cairo_version_string())),
      ("harfbuzz", String(cString: hb_version_string())),
      ("fontconfig", "\(fontconfig / 10_000).\(fontconfig / 100 % 100).\(fontconfig % 100)"),
    ]
  }
}
