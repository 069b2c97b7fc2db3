/// Widths for content columns that cannot have all they want, so that the rows together are least
/// high.
///
/// A cell of length `l` in a column `w` wide has about `l / w` lines, and the highest cell makes its
/// row. While it is known which cell that is in each row, the sum of heights is least where widths are
/// as the square roots of the lengths that each column answers for (Lagrange). Widths that follow
/// change which cell is the highest, so both are found in turn, by half steps; the best that was met
/// counts. The work is in proportion to rows times columns; at the end, a few times that.
struct ColumnFit {
  /// Of the content, without padding.
  struct Column {
    /// No word is cut down to here.
    var least: Double
    /// On one line.
    var wanted: Double
  }

  let columns: [Column]
  /// Of each row, the lengths of its cells: as many as columns.
  let rows: [[Double]]

  private static let rounds = 24
  /// Of a column's least width: narrower, a text is one word to a line.
  private static let comfort = 1.5

  /// Widths that together fill `measure`, which the least widths do not exceed.
  func widths(filling measure: Double) -> [Double] {
    let floors = floors(measure)
    var widths = filled(columns.map { min($0.wanted, measure) }, floors, measure)
    var best = (height: height(widths), widths: widths)
    for _ in 0..<Self.rounds {
      let target = filled(shares(widths), floors, measure)
      widths = zip(widths, target).map { ($0 + $1) / 2 }
      let height = height(widths)
      if height < best.height - 1e-9 { best = (height, widths) }
    }
    return unbroken(best.widths, floors)
  }

  /// The same widths, but columns that lack little for one line get it of the widest column where no
  /// row becomes a line higher: what is short stays on one line.
  private func unbroken(_ widths: [Double], _ floors: [Double]) -> [Double] {
    var widths = widths
    let lacking = columns.indices.filter { columns[$0].wanted > widths[$0] }
      .sorted { (columns[$0].wanted, $0) < (columns[$1].wanted, $1) }
    for column in lacking {
      guard let donor = columns.indices.max(by: { (widths[$0], $1) < (widths[$1], $0) }),
        donor != column
      else { continue }
      var tried = widths
      tried[column] = columns[column].wanted
      tried[donor] -= columns[column].wanted - widths[column]
      if tried[donor] >= floors[donor], wholeLines(tried) <= wholeLines(widths) { widths = tried }
    }
    return widths
  }

  private func wholeLines(_ widths: [Double]) -> Double {
    rows.reduce(0) { sum, row in
      sum + row.indices.reduce(1) { max($0, lines(row, $1, widths).rounded(.up)) }
    }
  }

  /// Comfortable widths where the measure has room for them.
  private func floors(_ measure: Double) -> [Double] {
    let comfortable = columns.map { max($0.least, min($0.wanted, $0.least * Self.comfort)) }
    return comfortable.reduce(0, +) <= measure ? comfortable : columns.map(\.least)
  }

  /// In lines; a row has at least one.
  private func height(_ widths: [Double]) -> Double {
    rows.reduce(0) { sum, row in
      sum + row.indices.reduce(1) { max($0, lines(row, $1, widths)) }
    }
  }

  private func lines(_ row: [Double], _ column: Int, _ widths: [Double]) -> Double {
    guard row[column] > widths[column] else { return 1 }
    // Lines end before they are full: by half a word, of which the longest has twice the usual width.
    return row[column] / max(1, widths[column] - columns[column].least / 4)
  }

  /// What each column would take by the rows whose highest cell it has.
  private func shares(_ widths: [Double]) -> [Double] {
    var lengths = [Double](repeating: 0, count: columns.count)
    for row in rows {
      var highest: (column: Int, lines: Double) = (-1, 1)
      for column in row.indices {
        let lines = lines(row, column, widths)
        if lines > highest.lines { highest = (column, lines) }
      }
      if highest.column >= 0 { lengths[highest.column] += row[highest.column] }
    }
    return lengths.map { $0.squareRoot() }
  }

  /// Widths in proportion to `shares` that fill the measure, none below its floor.
  private func filled(_ shares: [Double], _ floors: [Double], _ measure: Double) -> [Double] {
    var widths = floors
    var open = Array(columns.indices)
    var room = measure
    while !open.isEmpty {
      let sum = open.reduce(0) { $0 + shares[$1] }
      let tight = open.filter { sum <= 0 || room * shares[$0] / sum < floors[$0] }
      guard !tight.isEmpty else {
        for index in open { widths[index] = room * shares[index] / sum }
        return widths
      }
      room -= tight.reduce(0) { $0 + floors[$1] }
      open.removeAll(where: tight.contains)
    }
    // All are at their floors: what is left goes to all alike.
    return widths.map { $0 + max(0, room) / Double(max(1, widths.count)) }
  }
}
