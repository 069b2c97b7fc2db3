import Diagnostics
package import Fields

/// A length as a template states it: a number and a unit, turned into points where it is used.
package struct Length: Hashable, Sendable {
  package enum Unit: String, CaseIterable, Sendable {
    case points = "pt"
    case millimetres = "mm"
    case centimetres = "cm"
    case inches = "in"
    /// The type size of the style it belongs to; of a type size, that of the style `text`.
    case em
    /// The leading of the text style: one line of the baseline grid.
    case baseline = "bl"
    /// Of the measure.
    case percent = "%"
  }

  package var value: Double
  package var unit: Unit

  package init(_ value: Double, _ unit: Unit) {
    self.value = value
    self.unit = unit
  }

  package static let zero = Length(0, .points)

  /// What a relative length is relative to, in points.
  package struct Basis: Sendable {
    package var em: Double
    package var baseline: Double
    package var measure: Double

    package init(em: Double, baseline: Double, measure: Double) {
      self.em = em
      self.baseline = baseline
      self.measure = measure
    }
  }

  package func points(_ basis: Basis) -> Double {
    switch unit {
    case .em: value * basis.em
    case .baseline: value * basis.baseline
    case .percent: value / 100 * basis.measure
    case .points, .millimetres, .centimetres, .inches: absolute ?? 0
    }
  }

  /// In points, where the unit says it all.
  package var absolute: Double? {
    switch unit {
    case .points: value
    case .millimetres: value * 72 / 25.4
    case .centimetres: value * 72 / 2.54
    case .inches: value * 72
    case .em, .baseline, .percent: nil
    }
  }

  /// The length that a text names, or why it names none.
  static func parse(_ text: String) -> Result<Length, ParseFailure> {
    let number = text.utf8.prefix { (48...57).contains($0) || $0 == 46 || $0 == 45 }
    let digits = String(decoding: number, as: UTF8.self)
    let rest = text.utf8.dropFirst(number.count).drop { $0 == 32 }
    guard let value = Double(digits), value.isFinite, abs(value) <= 100_000 else {
      return .failure(.notALength)
    }
    if rest.isEmpty { return .failure(.noUnit) }
    guard let unit = Unit(rawValue: String(decoding: rest, as: UTF8.self)) else {
      return .failure(.unknownUnit(String(decoding: rest, as: UTF8.self)))
    }
    return .success(Length(value, unit))
  }

  enum ParseFailure: Error, Equatable {
    case notALength, noUnit
    case unknownUnit(String)
  }
}

extension FieldType where Value == Length {
  /// A number with its unit: `10.5pt`, `25mm`, `1.5bl`.
  package static var length: Self {
    .custom(
      TextFormat("length", pattern: "^-?[0-9]*[.]?[0-9]+ *(pt|mm|cm|in|em|bl|%)$"),
      placeholder: .zero
    ) { text, field in
      switch Length.parse(text.string) {
      case .success(let length): return length
      case .failure(.noUnit):
        return field.reject(
          TemplatesDiagnostics.badLength, "\"\(field.name)\" has no unit: \(text.string)",
          hint: "write the unit too: \(text.string)mm or \(text.string)pt")
      case .failure(.unknownUnit(let unit)):
        return field.reject(
          TemplatesDiagnostics.badLength, "unknown unit \"\(unit)\" of \"\(field.name)\"",
          hint: "known units: " + Length.Unit.allCases.map(\.rawValue).joined(separator: ", "))
      case .failure(.notALength):
        return field.reject(
          TemplatesDiagnostics.badLength, "\"\(text.string)\" is not a length",
          hint: "write a number with its unit: 10.5pt, 25mm, 1.5bl")
      }
    }
  }

}
