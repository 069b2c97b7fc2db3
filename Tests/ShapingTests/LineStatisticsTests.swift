import Frames
import TestSupport
import Testing

@testable import Shaping

@Suite struct LineStatisticsTests {
  @Test func `Figures are those of the lines that were added`() {
    var statistics = LineStatistics()
    for (stretch, isHyphenated) in [(0.3, true), (-0.1, false), (0.9, false), (0.5, true)] {
      statistics.add(stretch: stretch, isHyphenated: isHyphenated)
    }
    #expect(statistics.lines == 4 && statistics.hyphens == 2)
    #expect(abs(statistics.rms - (1.16 / 4).squareRoot()) < 1e-12)
    #expect(statistics.worst == 0.9 && statistics.share(above: 0.5) == 0.25)
    #expect(statistics.hyphenShare == 0.5)
  }

  @Test func `Without lines all figures are nought`() {
    let none = LineStatistics()
    #expect([none.rms, none.worst, none.share(above: 0), none.hyphenShare] == [0, 0, 0, 0])
  }

  private static let prose =
    "Sekretaris Jenderal Kementerian Pertahanan menerima kunjungan delegasi yang dipimpin oleh"
    + " direktur kawasan. Pertemuan ini membahas penjajakan kerja sama di bidang pembangunan"
    + " berkelanjutan, pengadaan, dan infrastruktur, serta langkah yang akan ditempuh oleh kedua"
    + " pihak pada tahun depan untuk mempererat hubungan yang sudah terjalin lama dan baik."

  /// The stretch of a line's spaces, seen from its glyphs: from each space to the next letter.
  private static func stretch(_ line: SetLine, natural: Double) -> Double? {
    for (_, run) in line.runs {
      let place = run.text.firstIndex(of: 0x20)
      guard let place, place + 1 < run.glyphs.count else { continue }
      return (run.glyphs[place + 1].x - run.glyphs[place].x) / natural - 1
    }
    return nil
  }

  @Test func `Prose as laid out has the stretches that its glyphs show`() throws {
    let bench = try Bench()
    bench.setter.keepProse()
    let space = bench.width(of: "a b") - bench.width(of: "a") - bench.width(of: "b")
    let lines = bench.lines([run(Self.prose)], width: 220)
    let settings = bench.setter.proseSettings(characters: [])
    let figures = try #require(settings.first?.totalFit)
    let seen = lines.dropLast().compactMap { Self.stretch($0, natural: space) }
    #expect(seen.count == lines.count - 1 && seen.count > 4)
    for (one, other) in zip(figures.stretches, seen) { #expect(abs(one - other) < 1e-6) }
    #expect(figures.lines == seen.count)
    #expect(figures.hyphens == lines.dropLast().count { $0.line.isHyphenated })
  }

  @Test func `Prose is measured anew at measures of so many characters`() throws {
    let bench = try Bench()
    bench.setter.keepProse()
    _ = bench.lines([run(Self.prose)], width: 220)
    _ = bench.lines([run("Tidak rata")], width: 220) { $0.alignment = .start }
    let settings = bench.setter.proseSettings(characters: [40, 60, 80])
    #expect(settings.map(\.characters) == [nil, 40, 60, 80])
    let counts = settings.dropFirst().map { Double($0.totalFit.lines) }
    let characters = Double(Self.prose.count)
    for (count, measure) in zip(counts, [40.0, 60, 80]) {
      #expect(abs(count - characters / measure) < 1.5, "\(count) lines of \(measure)")
    }
    for setting in settings { #expect(setting.totalFit.rms < setting.firstFit.rms) }
  }

  @Test func `Without justified prose there is nothing to measure`() throws {
    let bench = try Bench()
    _ = bench.lines([run(Self.prose)], width: 220)
    #expect(bench.setter.proseSettings(characters: [60]).isEmpty, "it was not asked to keep any")
    bench.setter.keepProse()
    _ = bench.lines([run(Self.prose)], width: 220) { $0.alignment = .start }
    #expect(bench.setter.proseSettings(characters: [60]).isEmpty)
  }
}
