package import Diagnostics

/// What can be wrong with charts; joined in `MeetingsDiagnostics.all`.
extension MeetingsDiagnostics {
  package static let chartDataMismatch = DiagnosticKind(
    "chart-data-mismatch", .error,
    title: "Data that the chart cannot show",
    page: #"""
      A chart's data have one of three forms: `points` for one series, `labels` with `series` for
      several, each with one value for each label, and `events` for a timeline. Several series are
      shown by the kinds `stacked-bar` and `line`.

          labels: [2019, 2020, 2021]
          series: [{label: Semen, values: [3, 4]}]          # wrong: three labels, two values
          series: [{label: Semen, values: [3, 4, null]}]    # right: there is none for 2021

      Give the data the form that the chart's kind needs, or change the kind.
      """#)

  package static let chartOverWhole = DiagnosticKind(
    "chart-over-whole", .error,
    title: "Parts that are more than their whole",
    page: #"""
      A ring and a field show parts of a whole: of a hundred where the unit is percent, of `of` where
      that is given, else of the parts' sum.

          unit: percent
          points: [{label: A, value: 79}, {label: B, value: 31}]    # wrong: 110 percent
          points: [{label: A, value: 79}, {label: B, value: 21}]    # right

      Correct a value, or give the whole in `of`.
      """#)

  package static let emptyChart = DiagnosticKind(
    "empty-chart", .error,
    title: "A chart without data",
    page: #"""
      A chart has at least one value, a timeline at least one event.

          - {id: emisi, kind: bar, title: Emisi}                                          # wrong
          - {id: emisi, kind: bar, title: Emisi, points: [{label: Semen, value: 12.5}]}   # right

      Add the data, or remove the chart.
      """#)

  package static let negativePart = DiagnosticKind(
    "negative-part", .error,
    title: "A negative value among parts of a whole",
    page: #"""
      Stacked bars, rings and fields add their values up, which says nothing where one is negative.

          kind: ring
          points: [{label: Masuk, value: 12}, {label: Keluar, value: -3}]    # wrong

      Draw the values as `bar` or `line`: both go below zero.
      """#)

  package static let tooManySeries = DiagnosticKind(
    "too-many-series", .error,
    title: "More series than a chart can show",
    page: #"""
      Series and parts are told apart by lightness and pattern, so that a grey copy can be read; of
      more than eight nobody can tell which is which.

      Join the smallest under one name ("lainnya"), spread them over two charts, or draw the parts as
      `bar`, which may have any number.
      """#)

  package static let unknownChart = DiagnosticKind(
    "unknown-chart", .error,
    title: "A section places a chart that is not declared",
    page: #"""
      `charts` in a section of the background names charts by their ids, and the meeting's `charts`
      has none of that id.

          charts: [{id: emisi, kind: bar, …}]
          background: [{charts: [emissi]}]    # wrong: emisi

      Mend the id, or add the chart.
      """#)
}
