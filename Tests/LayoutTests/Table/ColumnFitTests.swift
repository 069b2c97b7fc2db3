import TestSupport
import Testing

@testable import Layout

/// Content columns that cannot have all they want.
@Suite struct ColumnFitTests {
  private func fit(_ columns: [(least: Double, wanted: Double)], _ rows: [[Double]]) -> ColumnFit {
    ColumnFit(columns: columns.map { .init(least: $0.least, wanted: $0.wanted) }, rows: rows)
  }

  /// In lines, as many as the longest cell of each row has.
  private func height(_ rows: [[Double]], _ widths: [Double]) -> Double {
    rows.reduce(0) { sum, row in
      sum + zip(row, widths).reduce(1) { max($0, ($1.0 / max(1, $1.1)).rounded(.up)) }
    }
  }

  @Test func `A short text stays on one line where that makes no row higher`() {
    // 200 in two lines, with 130 points for them as with 115.
    let cheap = fit([(20, 45), (20, 200)], [[45, 200]]).widths(filling: 160)
    #expect(abs(cheap[0] - 45) < 1e-9 && abs(cheap[1] - 115) < 1e-9)
    // With 95 they would have a third.
    let dear = fit([(20, 45), (20, 200)], [[45, 200]]).widths(filling: 140)
    #expect(dear[0] < 45)
  }

  @Test func `Widths fill the measure, and no column falls below its least`() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let count = Int.random(in: 1...8, using: &random)
      let rows = (0..<Int.random(in: 1...20, using: &random)).map { _ in
        (0..<count).map { _ in Double(Int.random(in: 0...900, using: &random)) }
      }
      let columns = (0..<count).map { column in
        let wanted = rows.map { $0[column] }.max() ?? 0
        return (least: min(wanted, 30), wanted: wanted)
      }
      let measure = columns.reduce(0) { $0 + $1.least } + Double.random(in: 1...400, using: &random)
      let widths = fit(columns, rows).widths(filling: measure)
      #expect(abs(widths.reduce(0, +) - measure) < 1e-6)
      for (width, column) in zip(widths, columns) { #expect(width >= column.least - 1e-9) }
    }
  }

  @Test func `The rows are lower than with equal columns, whichever column is the long one`() {
    let rows = (0..<10).map { row in [40.0, 600, row == 0 ? 500 : 60] }
    let columns = [(least: 30.0, wanted: 40.0), (least: 40, wanted: 600), (least: 40, wanted: 500)]
    let widths = fit(columns, rows).widths(filling: 300)
    #expect(height(rows, widths) < 0.75 * height(rows, [100, 100, 100]))
    #expect(widths[1] > widths[2] && widths[2] > widths[0])
  }

  @Test func `Columns without text share what they need not`() {
    let widths = fit([(0, 0), (0, 0)], [[0, 0]]).widths(filling: 100)
    #expect(widths == [50, 50])
  }

  @Test func `The same table has the same columns`() {
    let rows = (0..<40).map { row -> [Double] in
      [row * 7 % 90, row * 31 % 700, row * 13 % 300].map(Double.init)
    }
    let columns = [(least: 20.0, wanted: 90.0), (least: 30, wanted: 700), (least: 30, wanted: 300)]
    let widths = fit(columns, rows).widths(filling: 320)
    #expect(widths == fit(columns, rows).widths(filling: 320))
  }
}
