package import Diagnostics

/// The notation of a data file.
package enum DataFormat: Sendable {
  case yaml, json

  /// By the name's ending; a file without one, as standard input, is JSON where it begins with a
  /// brace.
  package init(of file: SourceFile) {
    let name = file.name.lowercased()
    if name.hasSuffix(".json") {
      self = .json
    } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      self = .yaml
    } else {
      let first = file.bytes.first { !" \t\r\n\u{FEFF}".utf8.contains($0) }
      self = first == UInt8(ascii: "{") ? .json : .yaml
    }
  }
}
