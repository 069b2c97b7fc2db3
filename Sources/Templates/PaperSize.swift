package import Diagnostics
package import Fields
package import Frames

/// The sheets that have a name.
package enum PaperSize: String, CaseIterable, Sendable {
  // ISO 216.
  case a4 = "A4"
  case a5 = "A5"
  // ANSI/ASME Y14.1.
  case letter = "Letter"
  case legal = "Legal"
  /// Folio as Indonesian offices buy it.
  case f4 = "F4"

  /// As it is typed on a command line: `a4` is A4.
  package init?(anyCase name: String) {
    let typed = name.lowercased()
    guard let paper = Self.allCases.first(where: { $0.rawValue.lowercased() == typed }) else {
      return nil
    }
    self = paper
  }

  /// What to say of a name, typed on a command line, that no paper has.
  package static func unknown(_ name: String) -> Diagnostic {
    Diagnostic(
      TemplatesDiagnostics.unknownPageSize, "no paper is called \"\(name)\"", at: nil,
      hint: "known papers: " + allCases.map(\.rawValue).joined(separator: ", "))
  }

  /// In points, upright.
  package var size: Size {
    switch self {
    case .a4: Self.millimetres(210, 297)
    case .a5: Self.millimetres(148, 210)
    case .letter: Size(width: 612, height: 792)
    case .legal: Size(width: 612, height: 1008)
    case .f4: Self.millimetres(215, 330)
    }
  }

  /// The name of a sheet of this size, to half a point; nil for one that has none.
  package static func name(of size: Size) -> String? {
    allCases.first { paper in
      abs(paper.size.width - size.width) < 0.5 && abs(paper.size.height - size.height) < 0.5
    }?.rawValue
  }

  private static func millimetres(_ width: Double, _ height: Double) -> Size {
    Size(width: width * 72 / 25.4, height: height * 72 / 25.4)
  }
}

extension FieldType where Value == Size {
  /// A paper's name, or a width and a height.
  package static var paper: Self {
    let names = FieldShape.choice(PaperSize.allCases.map(\.rawValue))
    let shape = FieldShape.either([names, .record(customPaper.shape)])
    return FieldType(shape: shape, placeholder: PaperSize.a4.size) { field in
      guard field.node.kind == .scalar else {
        let type: FieldType<Size> = .record(customPaper)
        return type.read(field)
      }
      guard let name = field.scalar(expected: names)?.string else { return nil }
      if let paper = PaperSize(rawValue: name) { return paper.size }
      return field.reject(
        TemplatesDiagnostics.unknownPageSize, "no paper is called \"\(name)\"",
        hint: "known papers: \(PaperSize.allCases.map(\.rawValue).joined(separator: ", "));"
          + " or {width: 200mm, height: 250mm}")
    }
  }

  private static var customPaper: RecordType<Size> {
    RecordType("paper", doc: "A sheet of its own size") { (r: inout RecordReader) in
      return Size(
        width: r.required("width", .absoluteLength, doc: "Of the sheet").absolute ?? 0,
        height: r.required("height", .absoluteLength, doc: "Of the sheet").absolute ?? 0)
    }
  }
}
