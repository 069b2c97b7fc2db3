import TestSupport
import Testing

@testable import Checks

@Suite struct LockDifferenceTests {
  private static let good = """
    {"fonts": [{"file": "Serif.ttf", "sha256": "1"}, {"file": "Sans.ttf", "sha256": "2"}],
    "languages": [{"file": "id.yaml", "sha256": "3"}], "libraries": {"cairo": "1.16.0"},
    "options": {"paper": "A4", "template": "briefing"},
    "profile": {"file": "sRGB.icc", "sha256": "4"},
    "program": {"name": "taklimat", "version": "1.0.0"},
    "source": {"file": "meeting.yaml", "sha256": "5"},
    "template": [{"file": "template.yaml", "sha256": "6"}]}
    """

  @Test(arguments: [
    ("\"1.0.0\"", "\"1.1.0\"", "another program: it was built by version 1.0.0, this is 1.1.0"),
    ("1.16.0", "1.18.4", "another library: cairo was 1.16.0, here it is 1.18.4"),
    ("\"A4\"", "\"A5\"", "another option: paper was A4, here it is A5"),
    ("\"paper\": \"A4\", ", "", "another option: paper was A4, here it is not given"),
    ("\"6\"", "\"7\"", "the template's template.yaml is another file: its SHA-256 differs"),
    ("\"3\"", "\"7\"", "the language file id.yaml is another file: its SHA-256 differs"),
    ("Sans", "Mono", "the font Mono.ttf was not used then"),
    ("\"2\"", "\"7\"", "the font Sans.ttf is another file: its SHA-256 differs"),
    ("\"4\"", "\"7\"", "another colour profile for the output intent"),
    ("\"5\"", "\"7\"", "the meeting's file is another than the lock names: its SHA-256 differs"),
    (
      "\"2\"", "\"2\", \"version\": \"3.1\"",
      "the lock's fonts[2]/version was absent, here it is \"3.1\""
    ),
    ("{\"fonts\"", "{\"more\": [], \"fonts\"", "the lock's more was absent, here it is a list"),
  ])
  func `The first difference is told in words`(
    _ old: String, _ new: String, _ expected: String
  ) throws {
    let lock = try #require(AttachedLock(Array(Self.good.utf8)))
    let other = try #require(AttachedLock(Array(Self.good.replacing(old, with: new).utf8)))
    #expect(lock.firstDifference(to: other) == expected)
  }

  @Test func `Locks that agree have no difference, and what is no lock is none`() throws {
    let lock = try #require(AttachedLock(Array(Self.good.utf8)))
    #expect(lock.firstDifference(to: lock) == nil)
    for bad in ["", "[]", "{", "3"] { #expect(AttachedLock(Array(bad.utf8)) == nil, "\(bad)") }
  }
}
