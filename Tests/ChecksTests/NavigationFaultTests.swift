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
      name: "a bookmark to nowhere", expected: ChecksDiagnostics.unknownDestination,
      telling: "the bookmark \""
    ) { file in
      let bookmark = try file.object(holding: "/Dest [", "/Title (", "/Parent ")
      let page = try file.text(of: bookmark, between: "/Dest [\n", and: "\n")
      try file.replace(page, by: "null", in: bookmark)
    },
  ]
}
