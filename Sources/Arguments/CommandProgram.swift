import Diagnostics

/// A program of several verbs, and what it answers to a command line.
package struct CommandProgram: Sendable {
  package let name: String
  /// One sentence.
  package let abstract: String
  /// As a verb's (`VerbPage.discussion`).
  package let discussion: String
  /// In the order in which the help names them.
  package let verbs: [any Verb.Type]

  package init(
    _ name: String, abstract: String, discussion: String, verbs: [any Verb.Type]
  ) {
    self.name = name
    self.abstract = abstract
    self.discussion = discussion
    self.verbs = verbs
  }

  /// What is to be done about a command line.
  package enum Answer {
    /// Data for standard output; all is well.
    case tell(String)
    /// The version is asked for.
    case version
    /// Words for standard error; the usage is wrong.
    case refuse(String)
    /// A verb with its arguments, valid.
    case run(any Verb)
  }

  /// Never fails and never prints: the words are those behind the program's name.
  package func answer(to words: [String]) -> Answer {
    guard let word = words.first else { return .tell(HelpPage(program: self).ofProgram()) }
    let rest = words.dropFirst()
    if let verb = verb(named: word) { return answer(verb, rest) }
    if word == "help" { return help(rest) }
    if ArgumentReader.isOption(word) { return answerOptions(words) }
    return refuse(unknownVerb(word))
  }

  private func verb(named name: String) -> (any Verb.Type)? {
    verbs.first { $0.page.name == name }
  }

  private func answer<Called: Verb>(_ verb: Called.Type, _ words: ArraySlice<String>) -> Answer {
    let reader = ArgumentReader(words, for: verb.declarations)
    switch reader.request {
    case .help: return .tell(HelpPage(program: self).of(verb))
    case .version: return .version
    case nil: break
    }
    if let fault = reader.fault { return refuse(fault, verb) }
    var called = verb.init()
    var form = ArgumentForm(given: reader.given)
    called.declare(&form)
    if let fault = form.fault { return refuse(fault, verb) }
    do throws(UsageError) {
      try called.validate()
    } catch {
      return refuse(error, verb)
    }
    return .run(called)
  }

  /// `help` and `help VERB`.
  private func help(_ words: ArraySlice<String>) -> Answer {
    guard let name = words.first, !ArgumentReader.isOption(name) else {
      return .tell(HelpPage(program: self).ofProgram())
    }
    guard let verb = verb(named: name) else { return refuse(unknownVerb(name)) }
    if let word = words.dropFirst().first {
      return refuse(UsageError("\"\(word)\" is one argument too many"))
    }
    return .tell(HelpPage(program: self).of(verb))
  }

  /// Options where a verb should stand.
  private func answerOptions(_ words: [String]) -> Answer {
    let reader = ArgumentReader(words[...], for: [StandardOptions.completionScript])
    switch reader.request {
    case .help: return .tell(HelpPage(program: self).ofProgram())
    case .version: return reader.fault.map { refuse($0) } ?? .version
    case nil: break
    }
    guard let fault = reader.fault else {
      return reader.given.first?.last.flatMap(completions)
        ?? .tell(HelpPage(program: self).ofProgram())
    }
    // Most likely an option of a verb that stands before it.
    guard let verb = words.first(where: { verb(named: $0) != nil }) else { return refuse(fault) }
    return refuse(UsageError(fault.message, hint: "options follow the verb: \(name) \(verb) …"))
  }

  private func completions(_ shell: String) -> Answer? {
    Shell(rawValue: shell).map { .tell(CompletionScript(program: self).text(for: $0)) }
  }

  private func unknownVerb(_ word: String) -> UsageError {
    let names = verbs.map { $0.page.name }
    let listing = "verbs are " + names.joined(separator: ", ")
    return UsageError(
      "there is no verb \"\(word)\"",
      hint: UsageError.advice(on: word, among: names, listing: listing))
  }
}

// MARK: - Words

extension CommandProgram {
  var usage: String { "\(name) <verb> [<arguments>]" }

  func usage(of verb: any Verb.Type) -> String { "\(name) \(verb.page.name) \(verb.page.usage)" }

  private func refuse(_ error: UsageError, _ verb: (any Verb.Type)? = nil) -> Answer {
    let hint = error.hint.map { "  hint: \(VisibleText.escaped($0))\n" } ?? ""
    let command = verb.map { "\(name) \($0.page.name)" } ?? name
    return .refuse(
      """
      error: \(VisibleText.escaped(error.message))
      \(hint)usage: \(verb.map(usage(of:)) ?? usage)
      see \(command) --help

      """)
  }
}
