import Diagnostics
import Fields

/// `starter:` of a language's file: every key of `StarterKey`, required.
enum StarterFields {
  static let type = RecordType<StarterTexts?>(
    "starter", doc: "the sample texts of a file that \"taklimat new\" writes"
  ) { r in
    var texts: [String: String] = [:]
    for key in StarterKey.allCases {
      texts[key.rawValue] =
        r.required(key.rawValue, .line, doc: "what belongs in its place").string
    }
    return StarterTexts(texts)
  }
}
