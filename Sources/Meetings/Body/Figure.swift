package import Diagnostics
package import Fields
import Markup

/// A number that counts, with what it says and where it comes from.
package struct Figure: Sendable {
  /// What the number is a number of.
  package enum Unit: Sendable {
    case percent
    /// Printed behind the number as it is written.
    case other(RichText)
  }

  /// How it is shown.
  package enum Display: String, CaseIterable, Sendable {
    case bigNumber = "big-number"
    case plain
  }

  /// A number as a value and in the author's digits.
  package struct Number: Sendable {
    package let value: Double
    package let written: SourceText
  }

  package let id: Located<String>
  package let number: Number
  package let unit: Unit?
  /// A few words beside the number.
  package let label: RichText?
  /// The whole of which the number is a part.
  package let of: RichText?
  /// What the number says, as a sentence.
  package let statement: RichText?
  package let asOf: PartialDate?
  /// Ids of the meeting's references.
  package let cite: [Located<String>]
  package let display: Display
  /// What stands for the drawing when it is read aloud.
  package let alternative: RichText?
  package let span: SourceSpan

  static func record(_ context: MeetingContext) -> RecordType<Figure> {
    RecordType("figure", doc: "A number that counts") { r in
      let text = TextTypes(context, &r)
      return Figure(
        id: r.required("id", .id(of: .figure, context), doc: "Names the figure among others"),
        number: r.required("value", Number.type, doc: "The number"),
        unit: r.optional("unit", Unit.type(text), doc: "\"percent\", or words behind the number"),
        label: r.optional("label", text.inline, doc: "A few words beside the number"),
        of: r.optional("of", text.inline, doc: "The whole of which it is a part"),
        statement: r.optional("statement", text.inline, doc: "What it says, as a sentence"),
        asOf: r.optional("as_of", .partialDate, doc: "The time for which it holds"),
        cite: r.optional(
          "cite", .sources(context), default: [], doc: "Its sources: ids of \"references\""),
        display: r.optional(
          "display", .choice(Display.self), default: .bigNumber, doc: "How it is shown"),
        alternative: r.optional("alt", text.line, doc: "What is read aloud for the drawing"),
        span: r.span ?? .nowhere)
    }
  }
}

extension Figure.Number {
  static var type: FieldType<Figure.Number> {
    let number = FieldType.number
    let empty = SourceText("", map: SourceMap(span: .nowhere))
    return number.converted(placeholder: Figure.Number(value: 0, written: empty)) { value, field in
      field.node.text.map { Figure.Number(value: value, written: $0) }
    }
  }
}

extension Figure.Unit {
  static func type(_ text: TextTypes) -> FieldType<Figure.Unit> {
    text.name.converted(placeholder: .percent) { unit, field in
      field.node.string == "percent" ? .percent : .other(unit)
    }
  }
}

extension FieldType where Value == [Located<String>] {
  /// Ids of references; one that stands twice is reported and taken once.
  static func sources(_ context: MeetingContext) -> Self {
    let ids: FieldType<[Located<String>]> = .oneOrMany(.use(of: .reference, context))
    return FieldType(shape: ids.shape, placeholder: []) { field in
      ids.read(field)?.reduce(into: []) { kept, id in
        guard let first = kept.first(where: { $0.value == id.value }) else {
          kept.append(id)
          return
        }
        field.sink.report(.repeatedCitation(of: id.value, at: id.span, first: first.span))
      }
    }
  }
}
