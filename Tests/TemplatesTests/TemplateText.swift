import Diagnostics
import Fields
import Templates
import TestSupport

/// The text of a small template, complete but for what a test changes.
struct TemplateText {
  var page = "{size: A4}"
  var colors =
    "{ink: \"#1c2126\", accent: \"#17395c\", muted: \"#56606a\", rule: \"#c4cbd2\","
    + " tint: \"#eef2f6\"}"
  /// Other than `{like: text}`.
  var styles: [StyleName: String] = [:]
  /// Further keys of the template.
  var rest = ""

  var text: String {
    let own = [StyleName.text: "{family: Source Serif Pro, size: 10pt, leading: 14pt}"]
      .merging(styles) { $1 }
    let lines = StyleName.allCases.map { "  \($0.rawValue): \(own[$0] ?? "{like: text}")\n" }
    return "schema: taklimat/template/1\nname: test\npage: \(page)\ncolors: \(colors)\n"
      + "sections: [summary]\n\(rest)\nstyles:\n\(lines.joined())"
  }

  func read(paper: String? = nil) -> TemplateReading { TemplateReading(text, paper: paper) }
}

extension SectionCatalogue {
  /// Those that the templates of the tests and the program's first one name.
  static let ofTests = SectionCatalogue(
    [
      "title-page", "headline", "letterhead", "memo-head", "contents", "list-of-tables",
      "list-of-figures", "asks", "scenario", "avoid", "areas", "previous", "outcome",
      "document-control", "closing", "signature", "copies-to", "annexes", "copy-number",
      "distribution", "ledger",
    ].map { SectionDeclaration($0) }
      + [
        "summary", "objectives", "participants", "profiles", "points", "if-raised", "background",
        "tables", "figures", "references",
      ].map { SectionDeclaration($0, mayHaveColumns: true) })
}

extension FontsAtHand {
  /// Those that come with the program.
  static let bundled: Self = {
    let upright = ["Source Serif Pro", "Source Sans Pro"].flatMap { family in
      [400, 600, 700].map { Font(family: family, weight: $0, isItalic: false) }
    }
    let italic = ["Source Serif Pro", "Source Sans Pro"].map {
      Font(family: $0, weight: 400, isItalic: true)
    }
    let mono = [400, 600].map { Font(family: "IBM Plex Mono", weight: $0, isItalic: false) }
    return FontsAtHand(upright + italic + mono)
  }()
}

/// A template read for a test.
struct TemplateReading {
  let template: Template?
  let sink = DiagnosticSink()

  init(_ text: String, paper: String? = nil) {
    let file = SourceFile(name: "template.yaml", bytes: Array(text.utf8))
    template = Node.read(file, into: sink).flatMap { [sink] in
      Template.read($0, .ofTests, paper: paper, fonts: .bundled, into: sink)
    }
  }

  /// `5:3 bad-length: …`
  var complaints: [String] {
    DiagnosticFormatter(.short).text(of: sink).split(separator: "\n").map(String.init)
  }

  func style(_ name: StyleName) -> Style? { template?.styles[name] }
}
