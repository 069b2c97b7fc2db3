import Checks
import TestSupport
import Testing

@Suite struct NavigationFaultTests {
  @Test(arguments: faults)
  func `A fault in links and bookmarks is found, and only that`(_ fault: Fault) throws {
    try fault.check()
  }

  private static let faults = [
    Fault(
      name: "a missing OBJR", expected: ChecksDiagnostics.untaggedAnnotation,
      telling: "though it belongs to Document"
    ) { file in
      let element = try file.object(holding: "/Type /OBJR")
      let annotation = try file.text(of: element, between: "/Obj ", and: "\n")
      try file.replace(
        "<<\n      /Obj \(annotation)\n      /Type /OBJR\n    >>", by: "", in: element)
    },
    Fault(
      name: "an annotation that leads back to another element",
      expected: ChecksDiagnostics.annotationParent, telling: "not to the element"
    ) { file in
      let links = file.objects(holding: ["/Subtype /Link"])
      let keys = try links.map { try file.text(of: $0, between: "/StructParent ", and: "\n") }
      let other = try #require(keys.dropFirst(4).first)
      try file.replace("/StructParent \(keys[0])", by: "/StructParent \(other)", in: links[0])
    },
    Fault(
      name: "an annotation without a way back", expected: ChecksDiagnostics.annotationParent,
      telling: "has no key"
    ) { file in
      let link = try file.object(holding: "/Subtype /Link")
      try file.replace("/StructParent", by: "/StructParenx", in: link)
    },
    Fault(
      name: "an annotation of two elements", expected: ChecksDiagnostics.contestedMark,
      telling: "is claimed 2 times, also by Document/"
    ) { file in
      let elements = file.objects(holding: ["/Type /OBJR"])
      let annotation = try file.text(of: elements[0], between: "/Obj ", and: "\n")
      try file.replace(
        "<<\n      /Obj ", by: "<</Type /OBJR /Obj \(annotation)>>\n<<\n      /Obj ",
        in: elements[1])
    },
    Fault(
      name: "an annotation on two pages", expected: ChecksDiagnostics.annotationPage,
      telling: "is listed a second time; the first is on page"
    ) { file in
      let pages = file.objects(holding: ["/Annots ["])
      let link = try file.text(of: pages[0], between: "/Annots [\n", and: "\n")
      try file.replace("/Annots [\n", by: "/Annots [\n\(link)\n", in: pages[1])
    },
    Fault(
      name: "an annotation that names another page", expected: ChecksDiagnostics.annotationPage,
      telling: "says that it is on page 1"
    ) { file in
      let pages = file.objects(holding: ["/Type /Page\n"])
      let link = try file.object(holding: "/Subtype /Link")
      let page = try file.text(of: link, between: "/P ", and: "\n")
      try file.replace("/P \(page)\n", by: "/P \(pages[0]) 0 R\n", in: link)
    },
    Fault(
      name: "an annotation taken from its page", expected: ChecksDiagnostics.missingMark,
      telling: "which is no annotation of a page"
    ) { file in
      let page = try file.object(holding: "/Annots [")
      let link = try file.text(of: page, between: "/Annots [\n", and: "\n")
      try file.replace("/Annots [\n\(link)\n", by: "/Annots [\n", in: page)
    },
    Fault(
      name: "a parent tree whose limits are not its keys",
      expected: ChecksDiagnostics.unsearchableTree, telling: "a node's limit is 5000"
    ) { file in
      let leaf = try file.object(holding: "/Limits [\n    0\n")
      try file.replace("/Limits [\n    0\n", by: "/Limits [\n    5000\n", in: leaf)
    },
    Fault(
      name: "a parent tree whose keys fall", expected: ChecksDiagnostics.unsearchableTree,
      telling: "the key 2 follows 3"
    ) { file in
      let leaf = try file.object(holding: "/Nums [\n    0\n")
      let text = try file.text(of: leaf, between: "/Nums [", and: "\n    3\n")
      let (head, tail) = try #require(text.cut(at: "\n    2\n"))
      let rest = try file.text(of: leaf, between: "\n    3\n", and: "\n    4\n")
      try file.replace(
        text + "\n    3\n" + rest,
        by: head + "\n    3\n" + rest + "\n    2\n" + tail, in: leaf)
    },
    Fault(
      name: "a next key that is taken", expected: ChecksDiagnostics.unsearchableTree,
      telling: "said to be 1, but"
    ) { file in
      let root = try file.object(holding: "/ParentTreeNextKey")
      let key = try file.text(of: root, between: "/ParentTreeNextKey ", and: "\n")
      try file.replace("/ParentTreeNextKey \(key)", by: "/ParentTreeNextKey 1", in: root)
    },
    Fault(
      name: "attachments that are not in order", expected: ChecksDiagnostics.unsearchableTree,
      telling: "the tree of attachments"
    ) { file in
      let tree = try file.object(holding: "(meeting.yaml)", "(taklimat-lock.json)", "/Names [")
      try file.replace("(meeting.yaml)", by: "(zzz.yaml)", in: tree)
    },
    Fault(
      name: "a link to a name that is not there", expected: ChecksDiagnostics.unknownDestination,
      telling: "nothing is named \"nowhere\""
    ) { file in
      let link = try file.object(holding: "/Subtype /Link", "/Dest [")
      let place = try file.text(of: link, between: "/Dest [", and: "]")
      try file.replace("/Dest [\(place)]", by: "/Dest (nowhere)", in: link)
    },
    Fault(
      name: "a link to something that is no page", expected: ChecksDiagnostics.unknownDestination,
      telling: "is no page of this file"
    ) { file in
      let link = try file.object(holding: "/Subtype /Link", "/Dest [")
      let page = try file.text(of: link, between: "/Dest [\n", and: "\n")
      try file.replace(page, by: "\(link) 0 R", in: link)
    },
    Fault(
      name: "a link whose action leads elsewhere", expected: ChecksDiagnostics.unknownDestination,
      telling: "nothing is named \"nowhere\""
    ) { file in
      let link = try file.object(holding: "/Subtype /Link", "/Dest [")
      try file.replace("/Dest [", by: "/A << /S /GoTo /D (nowhere) >> /Dest [", in: link)
    },
    Fault(
      name: "a link whose second action leads nowhere",
      expected: ChecksDiagnostics.unknownDestination, telling: "nothing is named \"nowhere\""
    ) { file in
      let link = try file.object(holding: "/Subtype /Link", "/S /URI")
      try file.replace("/S /URI", by: "/S /URI /Next [<< /S /GoTo /D (nowhere) >>]", in: link)
    },
    Fault(
      name: "a link without an address", expected: ChecksDiagnostics.unknownDestination,
      telling: "it has no address"
    ) { file in
      let link = try file.object(holding: "/Subtype /Link", "/S /URI")
      let address = try file.text(of: link, between: "/URI (", and: ")")
      try file.replace("/URI (\(address))", by: "/URI ()", in: link)
    },
    Fault(
      name: "a link to a page shown in no way", expected: ChecksDiagnostics.unknownDestination,
      telling: "no page is shown as /Bogus"
    ) { file in
      let link = try file.object(holding: "/Subtype /Link", "/Dest [")
      try file.replace("/XYZ", by: "/Bogus", in: link)
    },
    Fault(
      name: "an opening that leads nowhere", expected: ChecksDiagnostics.unknownDestination,
      telling: "what happens on opening leads nowhere"
    ) { file in
      let catalog = try file.object(holding: "/Type /Catalog")
      try file.replace("/Type /Catalog", by: "/Type /Catalog /OpenAction [null /Fit]", in: catalog)
    },
    Fault(
      name: "bookmarks in a circle", expected: ChecksDiagnostics.repeatedElement,
      telling: "the bookmark is listed a second time"
    ) { file in
      let bookmark = try file.object(holding: "/Dest [", "/Title (", "/Parent ", "/Next ")
      let next = try file.text(of: bookmark, between: "/Next ", and: "\n")
      try file.replace("/Next \(next)", by: "/Next \(bookmark) 0 R", in: bookmark)
    },
    Fault(
      name: "a bookmark to nowhere", expected: ChecksDiagnostics.unknownDestination,
      telling: "the bookmark \""
    ) { file in
      let bookmark = try file.object(holding: "/Dest [", "/Title (", "/Parent ")
      let page = try file.text(of: bookmark, between: "/Dest [\n", and: "\n")
      try file.replace(page, by: "null", in: bookmark)
    },
  ]
}
