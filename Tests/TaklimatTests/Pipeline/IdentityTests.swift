import Diagnostics
import Taklimat
import TestSupport
import Testing

/// Colours of identities and of templates that extend others.
@Suite struct IdentityTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// What checking says, one line a message, with the names of files without their folders.
  private func complaints(template: String? = nil, identity: String? = nil) throws -> [String] {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    if let template {
      let text = "schema: taklimat/template/1\nname: mine\nextends: briefing\n" + template
      try folder.write(text, to: "mine/template.yaml")
      options.template = folder.path("mine")
    }
    if let identity {
      options.identity = try folder.write(
        "schema: taklimat/identity/1\nname: Badan\n" + identity, to: "identity.yaml")
    }
    let text = "schema: taklimat/meeting/1\nid: m\nlanguage: id\ntitle: Rapat\nsummary: Ya.\n"
    let report = BriefingEngine(options).check(.text(name: "m.yaml", bytes: Array(text.utf8)))
    return report.rendered(.short).split(separator: "\n").map { line in
      line.hasPrefix(folder.path) ? String(line.dropFirst(folder.path.count + 1)) : String(line)
    }
  }

  @Test func `A pale colour of an identity is told once, at its line`() throws {
    let told = try complaints(identity: "colors:\n  tint: \"#eeeeee\"\n  muted: \"#dddddd\"\n")
    #expect(!told.isEmpty)
    #expect(told.allSatisfy { $0.hasPrefix("identity.yaml:5:3: error[low-contrast]: muted on ") })
    #expect(told.count { $0.contains("muted on paper") } == 1)
    #expect(told.contains { $0.contains("too little for the styles \"label\", \"caption\"") })
  }

  @Test func `A dark ground of an identity is told there, too`() throws {
    let told = try complaints(identity: "colors: {paper: \"#888888\"}\n")
    #expect(
      told.first?.hasPrefix("identity.yaml:3:10: error[low-contrast]: secret on paper") == true)
  }

  @Test func `A pale colour of one's own template is told there, and not in the one it extends`()
    throws
  {
    let told = try complaints(template: "colors: {accent: \"#f0f0f0\"}\n")
    #expect(!told.isEmpty)
    #expect(told.allSatisfy { $0.hasPrefix("mine/template.yaml:4:10: error[low-contrast]") })
  }

  @Test func `A style that asks for a colour too pale for it is told at the style`() throws {
    let told = try complaints(template: "styles: {label: {color: rule}}\n")
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix("mine/template.yaml:4:25: error[low-contrast]: rule on") == true)
  }

  @Test func `A colour that is a comment is no colour left out`() throws {
    let told = try complaints(identity: "colors:\n  accent: #0b5d3b\n")
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix("identity.yaml:4:11: error[invalid-color]") == true)
  }
}
