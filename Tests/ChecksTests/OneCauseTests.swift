import Checks
import TestSupport
import Testing

/// What has one cause is told once, and by its cause.
@Suite struct OneCauseTests {
  private func found(_ plant: (inout OpenPDF) throws -> Void) throws -> Found {
    var file = try OpenPDF.example()
    try plant(&file)
    return Found(try file.closed())
  }

  /// The entries of a page, from 1: its object, and its key of the parent tree.
  private static func page(
    _ number: Int, _ file: OpenPDF
  ) throws -> (object: Int, key: String) {
    let root = try file.object(holding: "/Type /Pages")
    let kids = try file.text(of: root, between: "/Kids [", and: "]").split(separator: "\n")
    let words = try #require(
      kids.filter { $0.hasSuffix(" R") }[number - 1].split(separator: " ").first)
    let object = try #require(Int(words))
    return (object, try file.text(of: object, between: "/StructParents ", and: "\n"))
  }

  @Test func `A parent tree that is not there`() throws {
    let found = try found { file in
      try file.replace("/ParentTree ", by: "/ParentTrex ", in: file.object(holding: "/ParentTree "))
    }
    #expect(found.ids == ["parent-tree-mismatch"], "\(found.text)")
    #expect(found.text.contains("there is no parent tree"), "\(found.text)")
  }

  @Test(arguments: [
    ("/StructParentz 1", "page 2 has marks but no /StructParents"),
    ("/StructParents 99", "page 2 has /StructParents 99, for which the parent tree has no entry"),
    ("OF PAGE 4", "which belongs to page 4"),
  ])
  func `A page's key that is wrong`(_ entry: String, _ words: String) throws {
    let found = try found { file in
      let (object, key) = try Self.page(2, file)
      let other = try Self.page(4, file).key
      try file.replace(
        "/StructParents \(key)\n",
        by: (entry == "OF PAGE 4" ? "/StructParents \(other)" : entry) + "\n", in: object)
    }
    #expect(found.ids == ["parent-tree-mismatch"], "\(found.text)")
    #expect(found.text.contains(words), "\(found.text)")
  }

  @Test func `Keys of two pages that are swapped`() throws {
    let found = try found { file in
      let (second, third) = (try Self.page(2, file), try Self.page(3, file))
      for (page, other) in [(second, third), (third, second)] {
        try file.replace(
          "/StructParents \(page.key)\n", by: "/StructParents \(other.key)\n", in: page.object)
      }
    }
    #expect(found.ids == ["parent-tree-mismatch", "parent-tree-mismatch"], "\(found.text)")
    #expect(found.text.contains("which leads to no element of it but to those of page 3"))
  }

  @Test func `A page that the page tree no longer lists`() throws {
    let found = try found { file in
      let root = try file.object(holding: "/Type /Pages")
      try file.replace("    \(try Self.page(4, file).object) 0 R\n", by: "", in: root)
    }
    #expect(found.ids.count { $0 == "missing-mark" } == 1, "\(found.text)")
    #expect(found.text.contains("the page tree does not list object"), "\(found.text)")
    #expect(
      Set(found.ids).isSubset(of: ["missing-mark", "unknown-destination"]), "\(found.text)")
  }

  @Test func `A page that the page tree lists twice`() throws {
    let found = try found { file in
      let root = try file.object(holding: "/Type /Pages")
      let line = "    \(try Self.page(2, file).object) 0 R\n"
      try file.replace(line, by: line + line, in: root)
    }
    #expect(found.ids == ["damaged-pdf"], "\(found.text)")
    #expect(found.text.contains("page 2, "), "\(found.text)")
  }

  @Test(arguments: ["/Contentx", "/Contents null /Contentx"])
  func `A page without content`(_ entry: String) throws {
    let found = try found { file in
      try file.replace("/Contents", by: entry, in: try Self.page(2, file).object)
    }
    #expect(found.ids == ["missing-mark"], "\(found.text)")
    #expect(found.text.contains("page 2: error"), "\(found.text)")
  }

  @Test func `A structure tree that lists nothing`() throws {
    let found = try found { file in
      let root = try file.object(holding: "/Type /StructTreeRoot")
      try file.replace("  /K ", by: "  /Kx ", in: root)
    }
    #expect(found.ids == ["untagged-document"], "\(found.text)")
    #expect(found.text.contains("has no elements"), "\(found.text)")
  }

  @Test func `An element that one parent lists many times`() throws {
    let found = try found { file in
      let body = try file.object(holding: "/S /TBody")
      let row = try file.text(of: body, between: "/K [\n", and: "\n") + "\n"
      try file.replace("/K [\n", by: "/K [\n" + String(repeating: row, count: 50), in: body)
    }
    #expect(found.ids == ["repeated-element"], "\(found.text)")
  }

  @Test func `An element that an earlier parent lists, too`() throws {
    let found = try found { file in
      let body = try file.object(holding: "/S /TBody")
      let row = try file.text(of: body, between: "/K [\n", and: "\n") + "\n"
      let document = try file.object(holding: "/S /Document")
      try file.replace("/K [\n", by: "/K [\n" + row, in: document)
    }
    #expect(found.ids == ["repeated-element"], "\(found.text)")
    #expect(found.text.contains("listed by Document, too, though its parent is"), "\(found.text)")
  }

  @Test func `A title that is not there`() throws {
    let found = try found { file in
      let packet = try file.object(holding: "<dc:title>")
      let title = try file.text(of: packet, between: "<dc:title>", and: "</dc:title>")
      try file.replace(title, by: "", in: packet)
    }
    #expect(found.ids == ["title-missing"], "\(found.text)")
  }

  @Test(arguments: [-5, 999])
  func `A mark that has another number than its element claims`(_ number: Int) throws {
    let found = try found { file in
      let content = try file.object(holding: "/Artifact <<", "<</MCID 5>>")
      try file.replace("<</MCID 5>>", by: "<</MCID \(number)>>", in: content)
    }
    #expect(found.ids == ["missing-mark"], "\(found.text)")
    #expect(found.text.contains("and mark \(number) has no element"), "\(found.text)")
  }
}
