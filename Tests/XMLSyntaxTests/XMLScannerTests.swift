import Testing
import XMLSyntax

@Suite struct XMLScannerTests {
  @Test func `XML with types of its own, and broken XML, are refused`() {
    for bad in [
      "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "<a", "<a b=c/>", "</a>", "<a b='c",
      String(repeating: "<a>", count: 300), "<a></b>", "<a><b></a></b>", "<a><b></b>", "<a>x",
      "<x:a xmlns:x='u'></a>", "<a></a x>",
    ] {
      var scanner = XMLScanner(Array(bad.utf8), attributeLimit: 100)
      while scanner.next() != nil {}
      #expect(scanner.isBroken, "\(bad.prefix(40))")
    }
  }

  @Test func `A prefix means what the innermost element says`() {
    var scanner = XMLScanner(
      Array("<p:a xmlns:p='u'><p:b xmlns:p='v'/><p:b></p:b ></p:a><!-- end -->".utf8),
      attributeLimit: 100)
    var names: [XMLName] = []
    while let event = scanner.next() {
      if case .start(let name, _) = event { names.append(name) }
    }
    #expect(names.map(\.namespace) == ["u", "v", "u"] && names.map(\.local) == ["a", "b", "b"])
    #expect(!scanner.isBroken)
  }

  @Test(arguments: [
    ("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/a.dtd\"><a/>", true),
    ("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", false),
    ("<a><!DOCTYPE a><b/></a>", false),
  ])
  func `A type that is declared elsewhere may be named where that is allowed`(
    text: String, isRead: Bool
  ) {
    var scanner = XMLScanner(Array(text.utf8), attributeLimit: 100, allowsDocumentType: true)
    while scanner.next() != nil {}
    #expect(scanner.isBroken != isRead)
  }
}
