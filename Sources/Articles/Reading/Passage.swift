/// A stretch of running text with its forms, and the line on which it begins.
struct Passage {
  enum Run: Equatable {
    case text(String)
    case emphasis(String)
    case strong(String)
    case code(String)
    case link(String, to: String)
    /// What stood raised: most often a reference's number.
    case raised(String)
    case note(String)
    /// References by their places in the list, from 1.
    case citation([Int])
    case lineBreak
  }

  var runs: [Run]
  let line: Int

  init(_ runs: [Run], line: Int) {
    self.runs = runs
    self.line = line
  }

  init(_ text: String, line: Int) { self.init([.text(text)], line: line) }

  /// The words alone, with citations and notes left out.
  var plain: String { runs.map(\.words).joined() }

  var isBlank: Bool { !plain.unicodeScalars.contains { !$0.isBlank } }

  var citations: [Int] { citationPlaces.flatMap(\.numbers) }

  /// Where in the UTF-8 of `plain` sources are cited.
  var citationPlaces: [(offset: Int, numbers: [Int])] {
    var offset = 0
    var places: [(offset: Int, numbers: [Int])] = []
    for run in runs {
      if case .citation(let numbers) = run { places.append((offset, numbers)) }
      offset += run.words.utf8.count
    }
    return places
  }

  /// White space made single, and none at the ends.
  var tidied: Passage {
    var tidy: [Run] = []
    var endsInSpace = true
    for run in runs {
      let run = run.changed { text in
        let collapsed = text.collapsed
        guard !collapsed.isEmpty else { return text.isEmpty || endsInSpace ? "" : " " }
        let lead = !endsInSpace && text.startsBlank ? " " : ""
        return lead + collapsed + (text.endsBlank ? " " : "")
      }
      if run.isEmpty { continue }
      if !run.words.isEmpty { endsInSpace = run.words.endsBlank }
      if case .lineBreak = run { endsInSpace = true }
      tidy.append(run)
    }
    while let last = tidy.last {
      let cut = last.changed { $0.withoutTrailingBlanks }
      tidy.removeLast()
      if !cut.isEmpty, cut != .lineBreak {
        tidy.append(cut)
        break
      }
    }
    return Passage(tidy, line: line)
  }
}

extension Passage.Run {
  /// As a reader sees them on the page.
  var words: String {
    switch self {
    case .text(let text), .emphasis(let text), .strong(let text), .code(let text),
      .link(let text, _), .raised(let text):
      text
    case .lineBreak: " "
    case .note, .citation: ""
    }
  }

  var isEmpty: Bool {
    switch self {
    case .citation(let numbers): numbers.isEmpty
    case .note(let text): text.isEmpty
    case .lineBreak: false
    default: words.isEmpty
    }
  }

  /// The same form with other words.
  func changed(_ change: (String) -> String) -> Passage.Run {
    switch self {
    case .text(let text): .text(change(text))
    case .emphasis(let text): .emphasis(change(text))
    case .strong(let text): .strong(change(text))
    case .code(let text): .code(change(text))
    case .link(let text, let url): .link(change(text), to: url)
    case .raised(let text): .raised(change(text))
    case .note(let text): .note(text.collapsed)
    case .citation, .lineBreak: self
    }
  }
}

extension String {
  var startsBlank: Bool { unicodeScalars.first?.isBlank ?? false }
  var endsBlank: Bool { unicodeScalars.last?.isBlank ?? false }

  var withoutTrailingBlanks: String {
    guard let last = unicodeScalars.lastIndex(where: { !$0.isBlank }) else { return "" }
    return String(unicodeScalars[...last])
  }
}
