import Diagnostics
import Glibc
import Taklimat
import TestSupport
import Testing

@Suite struct BuildPlanTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["b.yaml", "a.json", "unops/meeting.yaml", "unops/meeting.en.yml", "notes.txt"] {
      try folder.write("schema: taklimat/meeting/1\n", to: "in/\(name)")
    }
    try folder.write("", to: "in/.hidden/x.yaml")
  }

  private func destinations(
    _ names: [String], _ output: String?, _ format: OutputFormat = .pdf
  ) -> [Destination] {
    BuildPlan(names: names, output: output, format: format).jobs.map(\.destination)
  }

  @Test func `A result goes to output under its input's name`() {
    #expect(destinations(["in/b.yaml"], nil) == [.file("output/b.pdf")])
    #expect(destinations(["in/b.yaml"], nil, .png) == [.file("output/b.png")])
    #expect(destinations(["in/b.yaml"], nil, .dump) == [.file("output/b.txt")])
  }

  @Test func `A file called meeting takes its folder's name`() {
    let unops = folder.path("in/unops")
    #expect(destinations([unops + "/meeting.yaml"], nil) == [.file("output/unops.pdf")])
    #expect(destinations([unops + "/meeting.en.yml"], nil) == [.file("output/unops.en.pdf")])
    #expect(destinations([unops + "/./meeting.yaml"], nil) == [.file("output/unops.pdf")])
  }

  @Test func `An output is a folder if it exists, ends in a slash or takes several`() {
    #expect(destinations(["b.yaml"], "x.pdf") == [.file("x.pdf")])
    #expect(destinations(["b.yaml"], "x/") == [.file("x/b.pdf")])
    #expect(destinations(["b.yaml"], folder.path) == [.file(folder.path("b.pdf"))])
    #expect(destinations(["b.yaml", "c.yaml"], "x") == [.file("x/b.pdf"), .file("x/c.pdf")])
  }

  @Test func `Standard input goes to standard output unless a name is given`() {
    #expect(destinations(["-"], nil) == [.standardOutput])
    #expect(destinations(["-"], "-") == [.standardOutput])
    #expect(destinations(["-"], "x.pdf") == [.file("x.pdf")])
    #expect(destinations(["b.yaml"], "-") == [.standardOutput])
  }

  @Test func `A folder stands for its data files at any depth, sorted`() {
    let plan = BuildPlan(names: [folder.path("in")], output: "x", format: .pdf)
    #expect(plan.report.isEmpty)
    #expect(
      plan.jobs.map(\.input)
        == ["a.json", "b.yaml", "unops/meeting.en.yml", "unops/meeting.yaml"]
        .map { .file(folder.path("in/\($0)")) })
  }

  @Test func `Of a folder's files only those that state a meeting's schema are inputs`() throws {
    try folder.write("name: tests\non: push\n", to: "mixed/workflow.yaml")
    try folder.write("schema: taklimat/language/1\n", to: "mixed/id.yaml")
    try folder.write("# taklimat/meeting/1 schema\n", to: "mixed/comment.yaml")
    try folder.write("# A visit\n'schema' : \"taklimat/meeting/1\"\n", to: "mixed/a.yaml")
    try folder.write("{\"id\": \"b\",\n \"schema\":\"taklimat/meeting/2\"}", to: "mixed/b.json")
    let plan = BuildPlan(names: [folder.path("mixed")], output: "x/", format: .pdf)
    #expect(plan.report.isEmpty)
    #expect(
      plan.jobs.map(\.input)
        == ["a.yaml", "b.json"].map { .file(folder.path("mixed/\($0)")) })
    let named = folder.path("mixed/workflow.yaml")
    #expect(
      BuildPlan(names: [named], output: nil, format: .pdf).jobs.map(\.input) == [.file(named)])
  }

  @Test(arguments: [
    ("schema: taklimat/meting/1\n", true), ("schema: Taklimat/Meeting/1\n", true),
    ("schema: taklimat-meeting-1\n", true), ("schema: meeting/1\n", true),
    ("schema: taklimat/meeting\n", true), ("{\"schema\":\"taklimat/metting/1\"}", true),
    ("shcema: taklimat/meeting/1\nid: a\nlanguage: id\ntitle: T\n", true),
    ("id: a\nlanguage: id\ntitle: T\nparticipants: {}\n", true),
    ("schema: taklimat/template/1\n", false), ("schema: shop/order/1\n", false),
    ("[{\"id\": 1, \"language\": \"en\", \"title\": \"A book\"}]", false),
    ("# taklimat/meeting/1\nname: tests\n", false), ("", false),
  ])
  func `A file that is nearly a meeting is named when it is skipped`(
    _ text: String, _ isNamed: Bool
  ) throws {
    let name = try folder.write(text, to: "nearly/x.yaml")
    try folder.write("schema: taklimat/meeting/1\n", to: "nearly/y.yaml")
    let plan = BuildPlan(names: [folder.path("nearly")], output: "o/", format: .pdf)
    #expect(plan.jobs.map(\.input) == [.file(folder.path("nearly/y.yaml"))])
    #expect(plan.report.diagnostics.map(\.kind.id) == (isNamed ? ["skipped-file"] : []))
    #expect(plan.report.status == .success)
    let summary = plan.report.diagnostics.first?.summary
    #expect(summary?.hasPrefix("\"\(name)\" ") == (isNamed ? true : nil))
  }

  @Test func `A file that is skipped is told for its wrong schema, or because it has none`() throws
  {
    try folder.write("schema: taklimat/meting/1\n", to: "which/wrong.yaml")
    try folder.write("id: a\nlanguage: id\ntitle: T\nareas: {}\n", to: "which/without.yaml")
    try folder.write("schema: taklimat/meeting/1\n", to: "which/right.yaml")
    let plan = BuildPlan(names: [folder.path("which")], output: "o/", format: .pdf)
    let told = plan.report.diagnostics
    #expect(told.count == 2)
    #expect(told.first?.summary.hasSuffix("was skipped: it states no schema") == true)
    #expect(told.first?.hint?.hasPrefix("begin it with") == true)
    #expect(told.last?.summary.hasSuffix("no file has the schema \"taklimat/meting/1\"") == true)
    #expect(told.last?.hint?.hasPrefix("write \"schema: taklimat/meeting/1\"") == true)
  }

  @Test func `An unknown paper is said once, whatever the inputs`() {
    let names = ["a.yaml", "b.yaml"]
    let plan = BuildPlan(names: names, output: "o/", format: .pdf, paper: "b4")
    #expect(plan.report.diagnostics.map(\.summary) == ["no paper is called \"b4\""])
    #expect(plan.report.status == .usage)
    #expect(BuildPlan(names: names, output: "o/", format: .pdf, paper: "f4").report.isEmpty)
  }

  @Test func `An input named twice is one input`() {
    let name = folder.path("in/b.yaml")
    for names in [[name, name], [name, folder.path("in/./b.yaml")], ["none.yaml", "none.yaml"]] {
      let plan = BuildPlan(names: names, output: "x.pdf", format: .pdf)
      #expect(plan.report.isEmpty)
      #expect(plan.jobs.map(\.input) == [.file(names[0])])
      #expect(plan.jobs.map(\.destination) == [.file("x.pdf")])
    }
    #expect(
      BuildPlan(names: [name, folder.path("in")], output: "x", format: .pdf).jobs.count == 4)
  }

  @Test(arguments: ["one.pdf", "one.PNG", "one.txt"])
  func `Several inputs do not make a folder that is named like a file`(_ output: String) {
    let plan = BuildPlan(names: ["a.yaml", "b.yaml"], output: output, format: .pdf)
    #expect(plan.report.diagnostics.map(\.kind.id) == ["outputs-collide"])
    #expect(plan.report.status == .usage)
    let folder = BuildPlan(names: ["a.yaml", "b.yaml"], output: output + "/", format: .pdf)
    #expect(folder.report.isEmpty)
  }

  /// Whether a plan refuses an output as one that would overwrite what is read.
  private func isRefused(
    _ names: [String], _ output: String, _ format: OutputFormat = .pdf, template: String? = nil
  ) -> Bool {
    let plan = BuildPlan(names: names, output: output, format: format, template: template)
    return plan.report.status == .usage
      && plan.report.diagnostics.map(\.kind.id) == ["outputs-collide"]
  }

  @Test func `An output that would overwrite what is read is refused`() throws {
    let input = folder.path("in/b.yaml")
    let other = folder.path("in/a.json")
    try folder.makeFolder("pdfs")
    symlink("../in/a.json", folder.path("pdfs/b.pdf"))
    symlink("in/b.yaml", folder.path("link.pdf"))
    link(input, folder.path("hard.pdf"))
    for output in ["in/b.yaml", "in/../in/b.yaml", "link.pdf", "hard.pdf"] {
      #expect(isRefused([input], folder.path(output)), "\(output)")
    }
    #expect(isRefused([input, other], folder.path("pdfs/")))
    let template = try folder.write("", to: "mine/template.yaml")
    for name in [folder.path("mine"), folder.path("mine/"), template] {
      #expect(isRefused([input], template, template: name), "\(name)")
    }
    #expect(!isRefused([input], folder.path("mine/new.pdf"), template: template))
  }

  @Test func `A numbered page does not overwrite an input either`() throws {
    let input = try folder.write("", to: "visit-02.png")
    #expect(isRefused([input], folder.path("visit.png"), .png))
    #expect(!isRefused([input], folder.path("visit.pdf")))
    #expect(!isRefused([input], folder.path("visi.png"), .png))
  }

  @Test func `Links to folders are not followed`() throws {
    symlink("..", folder.path("in/unops/up"))
    #expect(BuildPlan(names: [folder.path("in")], output: "x", format: .pdf).jobs.count == 4)
  }

  @Test func `A folder without meetings is an input that is not there`() throws {
    let plan = BuildPlan(names: [try folder.makeFolder("empty")], output: nil, format: .pdf)
    #expect(plan.report.diagnostics.map(\.kind.id) == ["not-found"])
    #expect(plan.report.status == .noInput)
  }

  @Test func `Two inputs with one output are refused`() {
    let plan = BuildPlan(names: ["a/x.yaml", "b/x.yaml"], output: nil, format: .pdf)
    #expect(plan.report.diagnostics.map(\.kind.id) == ["outputs-collide"])
    #expect(plan.report.status == .usage)
    let twice = BuildPlan(names: ["a.yaml", "b.yaml"], output: "-", format: .pdf)
    #expect(twice.report.status == .usage)
  }
}
