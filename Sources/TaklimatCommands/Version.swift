import Taklimat

/// What `--version` prints.
enum Version {
  static var text: String {
    let libraries = ProgramVersion.libraries.map { "  \($0.name) \($0.version)" }
    return (["taklimat \(ProgramVersion.number)"] + libraries).joined(separator: "\n")
  }
}
