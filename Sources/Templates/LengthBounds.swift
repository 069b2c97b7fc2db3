import Diagnostics
package import Fields

extension FieldType where Value == Length {
  /// A length on a sheet, from nothing to the largest page of a PDF (200 inches: ISO 32000-1,
  /// annex C.2): its unit needs nothing else, no `em`, `bl` or `%`.
  package static var absoluteLength: Self { absoluteLength(in: 0...14_400) }

  /// A length in points, or a unit that is a number of them, within bounds.
  static func absoluteLength(in bounds: ClosedRange<Double>) -> Self {
    length.converted(placeholder: .zero) { length, field in
      guard let points = length.absolute else {
        return field.reject(
          TemplatesDiagnostics.badLength,
          "\"\(field.name)\" cannot be given in \(length.unit.rawValue)",
          hint: "use pt, mm, cm or in")
      }
      return bounds.contains(points) ? length : rejectBounds(points, bounds, field)
    }
  }

  /// What is drawn has a size that can be seen.
  static var drawingSize: Self { absoluteLength(in: 1...14_400) }

  /// A length that moves text away from something, in any unit.
  static var distance: Self {
    length.converted(placeholder: .zero) { length, field in
      if length.value >= 0 { return length }
      return field.reject(
        TemplatesDiagnostics.badLength,
        "\"\(field.name)\" is less than nothing: text would leave its column or cover other text",
        hint: "write 0pt or more")
    }
  }

  /// A height, as a share of the sheet's or in another unit.
  static var partOfSheet: Self {
    length.converted(placeholder: .zero) { length, field in
      let isTooMuch = length.unit == .percent && length.value > 100
      if length.value >= 0, !isTooMuch { return length }
      return field.reject(
        TemplatesDiagnostics.badLength,
        "\"\(field.name)\" is \(isTooMuch ? "more than the whole sheet" : "less than nothing")",
        hint: "write a share of the sheet's height from 0% to 100%")
    }
  }
}

private func rejectBounds(
  _ points: Double, _ bounds: ClosedRange<Double>, _ field: FieldValue
) -> Length? {
  let (least, most) = (inPoints(bounds.lowerBound), inPoints(bounds.upperBound))
  let fault =
    if points < 0 { "less than nothing" } else {
      points < bounds.lowerBound ? "less than \(least)" : "more than \(most)"
    }
  return field.reject(
    TemplatesDiagnostics.badLength, "\"\(field.name)\" is \(fault)",
    hint: "write a length from \(least) to \(most)")
}

/// `10.5pt`, to a tenth of a point.
func inPoints(_ points: Double) -> String {
  let tenths = Int((points * 10).rounded())
  let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
  return (tenths < 0 ? "-" : "") + "\(whole)" + (rest == 0 ? "" : ".\(rest)") + "pt"
}
