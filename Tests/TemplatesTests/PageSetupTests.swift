import Diagnostics
import Frames
import TestSupport
import Testing

@testable import Templates

@Suite struct PageSetupTests {
  private static let millimetre = 72 / 25.4

  private func size(_ page: String) -> Size? {
    TemplateText(page: page).read().template?.page.size
  }

  private func isClose(_ size: Size?, _ width: Double, _ height: Double) -> Bool {
    guard let size else { return false }
    return abs(size.width - width) < 1e-9 && abs(size.height - height) < 1e-9
  }

  @Test(arguments: [
    ("A4", 210.0, 297.0), ("A5", 148, 210), ("F4", 215, 330), ("Letter", 215.9, 279.4),
    ("Legal", 215.9, 355.6),
  ])
  func `Papers have their standard's size`(_ name: String, _ width: Double, _ height: Double) {
    let page = "{size: \(name), inside: 20mm, outside: 20mm}"
    #expect(isClose(size(page), width * Self.millimetre, height * Self.millimetre))
    let paper = PaperSize(rawValue: name)?.size
    #expect(isClose(paper, width * Self.millimetre, height * Self.millimetre))
  }

  @Test func `A sheet may have a size of its own`() {
    #expect(isClose(size("{size: {width: 8in, height: 250mm}}"), 576, 250 * Self.millimetre))
  }

  @Test func `Measure and text height are what the margins leave`() throws {
    let page = try #require(
      TemplateText(
        page: "{size: A4, top: 20mm, bottom: 30mm, inside: 25mm, outside: 35mm, duplex: true}"
      ).read().template?.page)
    #expect(abs(page.measure - 150 * Self.millimetre) < 1e-9)
    #expect(abs(page.textHeight - 247 * Self.millimetre) < 1e-9)
    #expect(page.isDuplex)
  }

  @Test func `Half an inch of measure is room, less is none`() {
    let least = TemplateText(
      page: "{size: {width: 136pt, height: 400pt}, inside: 50pt, outside: 50pt}")
    #expect(least.read().template?.page.measure == 36)
    let less = TemplateText(
      page: "{size: {width: 135pt, height: 400pt}, inside: 50pt, outside: 50pt}")
    #expect(less.read().sink.diagnostics.map(\.kind.id) == ["no-room"])
    let low = TemplateText(page: "{size: {width: 400pt, height: 135pt}, top: 50pt, bottom: 50pt}")
    #expect(low.read().sink.diagnostics.map(\.kind.id) == ["no-room"])
  }

  @Test func `A run may choose its paper, and margins shrink with the sheet`() throws {
    let text = TemplateText(
      page: "{size: A4, inside: 42mm, outside: 21mm, top: 21mm, head: 10.5mm}")
    let page = try #require(text.read(paper: "A5").template?.page)
    #expect(isClose(page.size, 148 * Self.millimetre, 210 * Self.millimetre))
    #expect(abs(page.inside - 42 * Self.millimetre * 148 / 210) < 1e-9)
    #expect(abs(page.head - 10.5 * Self.millimetre * 148 / 210) < 1e-9)
    let larger = try #require(text.read(paper: "Legal").template?.page)
    #expect(abs(larger.inside - 42 * Self.millimetre) < 1e-9)
  }

  @Test func `An unknown paper is named with those known`() throws {
    let reading = TemplateText().read(paper: "B4")
    #expect(reading.template == nil)
    let found = try #require(reading.sink.diagnostics.first)
    #expect(found.kind.id == "unknown-page-size")
    #expect(found.summary == "no paper is called \"B4\"")
    #expect(found.hint == "known papers: A4, A5, Letter, Legal, F4")
  }

  @Test(arguments: [
    ("top: 50pt, head: 36pt", [String]()), ("top: 50pt, head: 36.1pt", ["no-room"]),
    ("bottom: 50pt, foot: 36pt", []), ("bottom: 50pt, foot: 36.1pt", ["no-room"]),
    ("top: 20pt", ["no-room"]), ("bottom: 20pt", ["no-room"]),
  ])
  func `A running head or foot ends where the text begins`(_ page: String, _ ids: [String]) {
    var text = TemplateText(page: "{size: A4, \(page)}")
    text.rest = "head: {start: a}\nfoot: {end: b}"
    #expect(text.read().sink.diagnostics.map(\.kind.id) == ids)
    text.rest = ""
    #expect(text.read().complaints == [])
  }

  @Test func `A paper on which the running head has no room is refused`() throws {
    var text = TemplateText(page: "{size: A4, top: 50pt, head: 34pt}")
    text.rest = "head: {start: a}"
    #expect(text.read(paper: "Legal").complaints == [])
    let reading = text.read(paper: "A5")
    #expect(reading.template == nil)
    #expect(
      reading.sink.diagnostics.map(\.summary)
        == ["the running head or foot reaches into the text on A5"])
  }

  @Test func `A paper on which the margins leave no room is refused`() {
    let text = TemplateText(
      page: "{size: {width: 210mm, height: 900mm}, top: 250mm, bottom: 250mm}")
    #expect(text.read().template != nil)
    let reading = text.read(paper: "A4")
    #expect(reading.template == nil)
    #expect(reading.sink.diagnostics.map(\.kind.id) == ["no-room"])
  }
}
