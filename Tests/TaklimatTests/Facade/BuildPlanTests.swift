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
      try folder.write("", to: "in/\(name)")
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
