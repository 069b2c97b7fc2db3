import Arguments
import Testing

/// What is said of a command line that says nothing.
@Suite struct UsageErrorTests {
  private static let press =
    "usage: program press <thing> <other> ... [<options>]\nsee program press --help\n"
  private static let show = "usage: program show [<name>]\nsee program show --help\n"
  private static let program = "usage: program <verb> [<arguments>]\nsee program --help\n"

  /// Words, the lines before usage, and the usage.
  private static let refusals: [([String], String, String)] = [
    (["press"], "error: <thing> is missing\n  hint: What is pressed.\n", press),
    (["press", "a"], "error: <other> is missing\n  hint: What it presses on.\n", press),
    (["press", "--", "a"], "error: <other> is missing\n  hint: What it presses on.\n", press),
    (["show", "a", "b"], "error: \"b\" is one argument too many\n", show),
    (["press", "a", "b", "--nope"], "error: there is no option \"--nope\"\n", press),
    (
      ["press", "a", "b", "--qiuet"],
      "error: there is no option \"--qiuet\"\n  hint: did you mean \"--quiet\"?\n", press
    ),
    (
      ["press", "a", "b", "--out", "c"],
      "error: there is no option \"--out\"\n  hint: did you mean \"--output\"?\n", press
    ),
    (
      ["press", "a", "b", "--hlep"],
      "error: there is no option \"--hlep\"\n  hint: did you mean \"--help\"?\n", press
    ),
    (["press", "a", "b", "--=x"], "error: there is no option \"--\"\n", press),
    (["press", "a", "b", "-z"], "error: there is no option \"-z\"\n", press),
    (["press", "a", "b", "-qz"], "error: there is no option \"-z\"\n", press),
    (["press", "a", "b", "-ü"], "error: there is no option \"-ü\"\n", press),
    (
      ["press", "a", "b", "-verbose"],
      "error: there is no option \"-e\"\n  hint: did you mean \"--verbose\"?\n", press
    ),
    (["press", "a", "b", "--quiet=yes"], "error: --quiet takes no value\n", press),
    (["press", "a", "b", "--help=yes"], "error: --help takes no value\n", press),
    (
      ["press", "a", "b", "--output"],
      "error: --output lacks its value: <file>\n  hint: Where the result's print goes.\n", press
    ),
    (
      ["press", "a", "b", "-o", "-q"],
      "error: -o lacks its value: <file>\n  hint: Where the result's print goes.\n", press
    ),
    (
      ["press", "a", "b", "-o", "--"],
      "error: -o lacks its value: <file>\n  hint: Where the result's print goes.\n", press
    ),
    (
      ["press", "a", "b", "--size"],
      "error: --size lacks its value: small|medium|large\n  hint: How large.\n", press
    ),
    (
      ["press", "a", "b", "--size", "huge"],
      "error: --size cannot be \"huge\"\n"
        + "  hint: the values are \"small\", \"medium\" and \"large\"\n", press
    ),
    (
      ["press", "a", "b", "--size=lage"],
      "error: --size cannot be \"lage\"\n"
        + "  hint: did you mean \"large\"? The values are \"small\", \"medium\" and \"large\"\n",
      press
    ),
    (
      ["press", "a", "b", "--size=Large"],
      "error: --size cannot be \"Large\"\n"
        + "  hint: did you mean \"large\"? The values are \"small\", \"medium\" and \"large\"\n",
      press
    ),
    (["press", "a", "b", "-qv"], "error: --quiet and --verbose exclude each other\n", press),
    (
      ["press", "a", "b", "-oa"], "error: a thing is not pressed on itself\n  hint: name two\n",
      press
    ),
    // Of several faults the first.
    (["press", "-x", "--quiet=1"], "error: there is no option \"-x\"\n", press),
    (
      ["pres"],
      "error: there is no verb \"pres\"\n  hint: did you mean \"press\"? The verbs are press, show\n",
      program
    ),
    (
      ["publish", "--help"],
      "error: there is no verb \"publish\"\n  hint: the verbs are press, show\n", program
    ),
    (
      ["help", "shwo"],
      "error: there is no verb \"shwo\"\n  hint: did you mean \"show\"? The verbs are press, show\n",
      program
    ),
    (["help", "show", "press"], "error: \"press\" is one argument too many\n", program),
    (["--version", "x"], "error: \"x\" is one argument too many\n", program),
    (["--version", "--nope"], "error: there is no option \"--nope\"\n", program),
    (["--nope"], "error: there is no option \"--nope\"\n", program),
    (
      ["-q", "press", "a", "b"],
      "error: there is no option \"-q\"\n  hint: options follow the verb: program press …\n",
      program
    ),
    (
      ["--generate-completion-script", "fsh"],
      "error: --generate-completion-script cannot be \"fsh\"\n"
        + "  hint: did you mean \"zsh\"? The values are \"bash\", \"zsh\" and \"fish\"\n", program
    ),
    (
      ["--generate-completion-script", "bash", "x"], "error: \"x\" is one argument too many\n",
      program
    ),
    (
      ["a\u{1B}[31m\u{202E}"],
      "error: there is no verb \"a<U+001B>[31m<U+202E>\"\n  hint: the verbs are press, show\n",
      program
    ),
    ([""], "error: there is no verb \"\"\n  hint: the verbs are press, show\n", program),
  ]

  @Test(arguments: refusals.indices)
  func `Wrong usage is named, with advice and where to read on`(_ index: Int) {
    let (words, message, usage) = Self.refusals[index]
    #expect(Outcome(words) == .refused(message + usage), "\(words)")
  }

  /// A new option must not change what an old command line means.
  @Test(arguments: ["--outpu", "--o", "--s", "--siz", "--verb", "--hel", "--vers"])
  func `A name is never shortened`(_ option: String) {
    for words in [["press", "a", "b", option], ["press", "a", "b", option + "=small"]] {
      guard case .refused(let text) = Outcome(words) else {
        Issue.record("\(words) was accepted")
        continue
      }
      #expect(text.hasPrefix("error: there is no option \"\(option)\"\n"))
    }
  }

  @Test func `No command line of odd words ends anything but with an answer`() {
    let words = [
      "-", "--", "---", "-=", "--=", "=", "-o", "--output", "-ooo", "-qvh", "é", "\u{0}",
    ]
    for a in words {
      for b in words {
        for c in words {
          let outcome = Outcome(["press", a, b, c])
          if case .refused(let text) = outcome { #expect(text.hasPrefix("error: ")) }
        }
      }
    }
  }
}
