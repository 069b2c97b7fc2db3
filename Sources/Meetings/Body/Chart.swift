package import Diagnostics
package import Fields
package import Markup

/// Data that are drawn: a figure with a number and a caption.
package struct Chart: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case bar
    case stackedBar = "stacked-bar"
    case line, ring, field, timeline
  }

  /// Values under one name, one for each of the chart's labels.
  package struct Series: Sendable {
    /// Nil where the chart has one series without a name.
    package let label: RichText?
    /// Nil where there is no value: the chart has a gap there.
    package let values: [Figure.Number?]
    package let span: SourceSpan
  }

  /// Something that happened.
  package struct Event: Sendable {
    package let date: PartialDate
    package let label: RichText
  }

  package let id: Located<String>
  package let kind: Kind
  /// The caption.
  package let title: RichText
  package let unit: Figure.Unit?
  package let labels: [RichText]
  package let series: [Series]
  /// In order of time.
  package let events: [Event]
  /// What the parts of a ring or a field are parts of.
  package let whole: Figure.Number?
  /// Nil where the template decides.
  package let place: FigurePlace?
  package let asOf: PartialDate?
  /// Ids of the meeting's references.
  package let cite: [Located<String>]
  /// What is read aloud before the data.
  package let alternative: RichText?
  package let span: SourceSpan

  static func record(_ context: MeetingContext) -> RecordType<Chart> {
    RecordType("chart", doc: "Data that are drawn") { r in
      let text = TextTypes(context, &r)
      let data = ChartData(&r, text)
      return Chart(
        id: r.required("id", .id(of: .chart, context), doc: "Names the chart among others"),
        kind: r.required("kind", .choice(Kind.self), doc: "How the data are drawn"),
        title: r.required("title", text.inline, doc: "The caption"),
        unit: r.optional("unit", Figure.Unit.type(text), doc: "\"percent\", or words"),
        labels: data.labels, series: data.series, events: data.events,
        whole: r.optional(
          "of", Figure.Number.type, doc: "The whole of a ring or field, if not the parts' sum"),
        place: r.optional("place", .choice(FigurePlace.self), doc: FigurePlace.doc),
        asOf: r.optional("as_of", .partialDate, doc: "The time for which it holds"),
        cite: r.optional(
          "cite", .sources(context), default: [], doc: "Its sources: ids of \"references\""),
        alternative: r.optional("alt", text.line, doc: "What is read aloud before the data"),
        span: r.span ?? .nowhere)
    }
  }
}

/// The data of a chart, in whichever of its forms they are written.
private struct ChartData {
  let labels: [RichText]
  let series: [Chart.Series]
  let events: [Chart.Event]

  init(_ r: inout RecordReader, _ text: TextTypes) {
    let points = r.list(
      "points", of: .record(Point.record(text)), doc: "Values with their labels, of one series")
    let labels = r.list("labels", of: text.name, doc: "What the values of \"series\" belong to")
    let series = r.list(
      "series", of: .record(Chart.Series.record(text)), doc: "Several values for each label")
    events = r.list("events", of: .record(Chart.Event.record(text)), doc: "What happened when")
      .sorted { $0.date.isBefore($1.date) }
    if points.isEmpty {
      self.labels = labels
      self.series = series
      return
    }
    self.labels = points.map(\.label)
    self.series = [
      Chart.Series(label: nil, values: points.map(\.value), span: points[0].span)
    ]
    if !series.isEmpty || !labels.isEmpty {
      r.fail(
        MeetingsDiagnostics.chartDataMismatch, "a chart has points, or series, and not both",
        at: series.isEmpty ? "labels" : "series",
        hint: "give each series its values, and the labels once in \"labels\"")
    }
  }

  private struct Point: Sendable {
    let label: RichText
    let value: Figure.Number?
    let span: SourceSpan

    static func record(_ chart: TextTypes) -> RecordType<Point> {
      RecordType("point", doc: "A value with its label") { r in
        let text = chart.inner(&r)
        return Point(
          label: r.required("label", text.name, doc: "What the value belongs to"),
          value: r.optional("value", Figure.Number.type, doc: "The number; none is a gap"),
          span: r.span ?? .nowhere)
      }
    }
  }
}

extension Chart.Series {
  fileprivate static func record(_ chart: TextTypes) -> RecordType<Chart.Series> {
    RecordType("series", doc: "Values under one name") { r in
      let text = chart.inner(&r)
      return Chart.Series(
        label: r.required("label", text.name, doc: "The series' name"),
        values: r.list("values", of: value, doc: "One for each of \"labels\"; null is a gap"),
        span: r.span ?? .nowhere)
    }
  }

  /// A number, or nothing; what is neither was reported and is a gap, so that the others keep their
  /// labels.
  private static var value: FieldType<Figure.Number?> {
    let number = Figure.Number.type
    return FieldType(shape: .orNothing(number.shape), placeholder: nil) { field in
      .some(field.node.isNull ? nil : number.read(field))
    }
  }
}

extension Chart.Event {
  fileprivate static func record(_ chart: TextTypes) -> RecordType<Chart.Event> {
    RecordType("event", doc: "Something that happened") { r in
      let text = chart.inner(&r)
      return Chart.Event(
        date: r.required("date", .partialDate, doc: "When"),
        label: r.required("label", text.inline, doc: "What"))
    }
  }
}

extension PartialDate {
  /// A year comes before its months, and a month before its days.
  fileprivate func isBefore(_ other: PartialDate) -> Bool {
    (year, month ?? 0, day ?? 0) < (other.year, other.month ?? 0, other.day ?? 0)
  }
}
