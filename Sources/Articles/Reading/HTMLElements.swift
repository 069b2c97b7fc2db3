/// What the elements of a page are to an article's reader.
enum HTMLElements {
  /// Their content is no markup.
  static let raw: Set<String> = [
    "script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "noscript",
  ]

  /// Not part of an article.
  static let foreign: Set<String> = [
    "nav", "footer", "aside", "form", "svg", "template", "button", "select", "object", "canvas",
    "audio", "video", "math", "dialog", "menu",
  ]

  /// A paragraph ends where one begins or ends.
  static let blocks: Set<String> = [
    "p", "div", "section", "article", "main", "header", "address", "figure", "figcaption", "pre",
    "hr", "dl", "dt", "dd", "body", "html", "head", "center", "fieldset", "details", "summary",
    "tbody", "thead", "tfoot", "hgroup", "li", "tr", "td", "th", "caption", "footer", "nav",
    "aside", "form", "option", "legend",
  ]
}

/// The inline forms of a paragraph that is being read.
struct HTMLInlines {
  private var runs: [Passage.Run] = []
  private var line = 0
  private var strong = 0
  private var emphasis = 0
  private var raised = 0
  private var code = 0
  private var link: String?

  /// Whether the element is an inline form.
  mutating func start(_ name: String, _ attributes: [String: String]) -> Bool {
    switch name {
    case "b", "strong": strong += 1
    case "i", "em", "cite": emphasis += 1
    case "sup": raised += 1
    case "code", "kbd", "samp", "tt": code += 1
    case "a": link = attributes["href"]
    default: return false
    }
    return true
  }

  mutating func end(_ name: String) -> Bool {
    switch name {
    case "b", "strong": strong = max(0, strong - 1)
    case "i", "em", "cite": emphasis = max(0, emphasis - 1)
    case "sup": raised = max(0, raised - 1)
    case "code", "kbd", "samp", "tt": code = max(0, code - 1)
    case "a": link = nil
    default: return false
    }
    return true
  }

  mutating func add(_ text: String, line: Int) {
    if runs.isEmpty {
      guard text.unicodeScalars.contains(where: { !$0.isBlank }) else { return }
      self.line = line + text.unicodeScalars.prefix { $0.isBlank }.count { $0 == "\n" }
    }
    runs.append(form(text))
  }

  mutating func addBreak() { if !runs.isEmpty { runs.append(.lineBreak) } }

  private func form(_ text: String) -> Passage.Run {
    if raised > 0 { return .raised(text) }
    if let link, link.hasPrefix("http") || link.hasPrefix("mailto:") {
      return .link(text, to: link)
    }
    if code > 0 { return .code(text) }
    if strong > 0 { return .strong(text) }
    return emphasis > 0 ? .emphasis(text) : .text(text)
  }

  /// The paragraph, nil where it has no words; forms that are open go on in the next.
  mutating func finish() -> Passage? {
    defer { runs = [] }
    let passage = Passage(Self.joined(runs), line: line).tidied
    return passage.isBlank ? nil : passage
  }

  /// Neighbouring text as one.
  private static func joined(_ runs: [Passage.Run]) -> [Passage.Run] {
    var joined: [Passage.Run] = []
    var text = ""
    for run in runs {
      if case .text(let next) = run {
        text += next
        continue
      }
      if !text.isEmpty { joined.append(.text(text)) }
      text = ""
      joined.append(run)
    }
    return text.isEmpty ? joined : joined + [.text(text)]
  }
}
