import Compose
import Diagnostics
import Fields
import Frames
import Taklimat
import Templates
import TestSupport
import Testing

/// The shipped templates for readers and printers that need another look.
@Suite struct TemplateVariantTests {
  private func template(_ name: String) throws -> Template {
    let path = "Templates/\(name)/template.yaml"
    let sink = DiagnosticSink()
    let file = SourceFile(name: path, bytes: try Checkout.bytes(path))
    let template = Node.read(file, into: sink).flatMap {
      Template.read($0, ComponentRegistry.catalogue, into: sink)
    }
    #expect(sink.diagnostics.isEmpty, "\(DiagnosticFormatter(.short).text(of: sink))")
    return try #require(template)
  }

  private func options(_ name: String) -> BriefingOptions {
    var options = BriefingOptions()
    options.shareFolder = Checkout.root
    options.template = name
    return options
  }

  @Test func `Large print is eighteen points of sans serif or more, ragged, upright and undivided`()
    throws
  {
    let template = try template("large-print")
    for name in StyleName.allCases {
      let style = try #require(template.styles[name])
      #expect(style.size >= 18, "\(name.rawValue)")
      let family = name == .code ? "IBM Plex Mono" : "Source Sans Pro"
      #expect(style.family == family, "\(name.rawValue)")
      #expect(style.alignment == .start, "\(name.rawValue)")
      #expect(!style.isHyphenated && !style.isItalic && !style.isSmallCaps, "\(name.rawValue)")
    }
    #expect(template.page.size == (try self.template("briefing")).page.size)
  }

  @Test func `In large print stressed words are semibold and none is slanted`() throws {
    let text =
      "schema: taklimat/meeting/1\nid: a\nlanguage: en\ntitle: Visit\n"
      + "summary: The aim is *not yet* agreed.\n"
    func faces(_ name: String) throws -> String {
      var options = options(name)
      options.format = .dump
      let result = BriefingEngine(options).build(
        .text(name: "meeting.yaml", bytes: Array(text.utf8)))
      let bytes = try #require(result.outputs.first, "\(result.report.rendered(.short))").bytes
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      return try #require(lines.first { $0.contains("not yet") }).description
    }
    #expect(try faces("briefing").contains("Source Serif Pro Italic 12"))
    #expect(try faces("large-print").contains("Source Sans Pro Semibold 18"))
  }

  @Test func `Grey is the briefing with each colour in the grey that printers make of it`() throws {
    let (grey, briefing) = (try template("grey"), try template("briefing"))
    for name in Palette.Name.allCases {
      let expected = Contrast.grey(briefing.palette[name])
      #expect(grey.palette[name].hex == expected.hex, "\(name.rawValue)")
    }
    for name in StyleName.allCases {
      let (one, other) = (try #require(grey.styles[name]), try #require(briefing.styles[name]))
      #expect(one.size == other.size && one.family == other.family, "\(name.rawValue)")
    }
  }

  @Test(arguments: ["large-print", "grey", "sourced"])
  func `The example has nothing to mark in it`(_ name: String) throws {
    var options = options(name)
    (options.examinesEvidence, options.examinesLayout) = (false, true)
    let report = BriefingEngine(options).check(.file(Checkout.path(LaidOut.example)))
    #expect(report.rendered(.short) == "")
  }
}
