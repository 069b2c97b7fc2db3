import Diagnostics
import Fields
import TestSupport
import Testing

@testable import Articles

@Suite struct FixtureTests {
  static let names = [
    "embassy.html", "health-note.md", "mojibake-twice.txt", "mojibake.txt", "panen-raya.txt",
    "port-visit.txt",
    "unops-courtesy-call.txt", "windows.txt",
  ]

  @Test(arguments: names)
  func `The file made of an article is as it was looked at`(_ name: String) throws {
    let result = try Reading.meeting(try Reading.fixture(name), named: name, ArticleForm(of: name))
    #expect(result.ids.isEmpty)
    try Golden.expect(try #require(result.text), named: name + ".yaml")
  }

  @Test(arguments: names)
  func `An article gives the same file twice`(_ name: String) throws {
    let bytes = try Reading.fixture(name)
    #expect(
      try Reading.meeting(bytes, ArticleForm(of: name))
        == (try Reading.meeting(bytes, ArticleForm(of: name))))
  }

  @Test func `A name stands in the file without its folder, on one line`() throws {
    let text = try #require(
      try Reading.meeting(Array("Kata\nlain di sini.".utf8), named: "a\n\"b\".txt").text)
    #expect(text.hasPrefix("# Made by taklimat import from \"a \"b\".txt\"."))
  }
}
