package import Frames

/// How many columns stand beside each other, and what is between them.
package struct ColumnSetting: Sendable, Hashable {
  package var count: Int
  /// Between two columns, in points.
  package var gutter: Double
  /// In the middle of the gutter, as high as the columns.
  package var rule: Stroke?

  package init(count: Int, gutter: Double, rule: Stroke? = nil) {
    self.count = max(1, count)
    self.gutter = max(0, gutter)
    self.rule = rule
  }

  /// Of each column, in points.
  func columnWidth(in width: Double) -> Double {
    max(0, (width - gutter * Double(count - 1)) / Double(count))
  }
}

/// All that is to be set in one row of columns, however many pages these go on over.
final class ColumnMaterial: Sendable {
  let setting: ColumnSetting
  /// Of a column, in points.
  let width: Double
  /// Of the highest region, in points.
  let limit: Double
  private let units: [FlowUnit]
  /// What the boxes before each unit are high together.
  private let sums: [Double]
  /// The units that call notes.
  private let calls: [(unit: Int, notes: [Int])]

  init(_ units: [FlowUnit], setting: ColumnSetting, width: Double, limit: Double) {
    self.units = units
    self.setting = setting
    self.width = width
    self.limit = limit
    sums = units.reduce(into: [0]) { sums, unit in
      sums.append((sums.last ?? 0) + unit.box.height)
    }
    calls = units.enumerated().compactMap { index, unit in
      unit.box.notes.isEmpty ? nil : (index, unit.box.notes)
    }
  }

  /// Of all boxes, in points.
  func height(of work: Work) -> Double {
    sums[work.limit] - sums[min(work.index, work.limit)] + (work.rest?.box.height ?? 0)
  }

  /// Of the highest box, in points.
  func tallest(of work: Work) -> Double {
    let rows = units[min(work.index, work.limit)..<work.limit]
    return rows.reduce(work.rest?.box.height ?? 0) { max($0, $1.box.height) }
  }

  func notes(of work: Work) -> [Int] {
    let called = calls.filter { $0.unit >= work.index && $0.unit < work.limit }
    return (work.rest?.box.notes ?? []) + called.flatMap(\.notes)
  }
}
