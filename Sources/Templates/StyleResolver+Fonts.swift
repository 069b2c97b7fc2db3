import Diagnostics
import Fields

extension StyleResolver {
  /// Reports a font that is not at hand at the style that asks for it, and not again at those that
  /// are like it.
  func checkFont(_ style: StyleDeclaration, of entry: FieldMap<StyleDeclaration>.Entry) {
    guard let lack = lack(of: style), let wanted = style.font else { return }
    let own = entry.value
    let isOwn =
      switch lack {
      case .family: own.family != nil
      case .weight: own.weight != nil
      case .slant: own.isItalic != nil
      }
    // What the style says itself may be wrong only beside what it takes from another.
    guard isOwn || base(of: entry).flatMap({ self.lack(of: $0) }) == nil,
      let place = place(lack, own)
    else { return }
    sink.report(
      Diagnostic(
        TemplatesDiagnostics.unknownFont, summary(lack, wanted, of: entry.key.value), at: place,
        hint: hint(lack, wanted)))
  }

  private func lack(of style: StyleDeclaration) -> FontsAtHand.Lack? {
    style.font.flatMap { fonts?.lack(of: $0) }
  }

  /// The value to change; nil where the style says nothing of its font.
  private func place(_ lack: FontsAtHand.Lack, _ own: StyleDeclaration) -> SourceSpan? {
    switch lack {
    case .family: own.family?.span
    case .weight: own.weight?.span ?? own.family?.span
    case .slant: own.isItalic?.span ?? own.weight?.span ?? own.family?.span
    }
  }

  private func summary(
    _ lack: FontsAtHand.Lack, _ wanted: FontsAtHand.Font, of style: String
  ) -> String {
    let whose = "; the style \"\(style)\" asks for it"
    return switch lack {
    case .family: "there is no font family \"\(wanted.family)\"" + whose
    case .weight: "\(wanted.family) has no weight \(wanted.weight)" + whose
    case .slant:
      "\(wanted.family) has no \(Self.slant(wanted)) font of weight \(wanted.weight)" + whose
    }
  }

  private func hint(_ lack: FontsAtHand.Lack, _ wanted: FontsAtHand.Font) -> String? {
    guard let fonts else { return nil }
    switch lack {
    case .family:
      let nearest = Suggestion.nearest(to: wanted.family, among: fonts.families)
      return (nearest.map { "did you mean \"\($0)\"? " } ?? "")
        + "families at hand: " + fonts.families.joined(separator: ", ")
    case .weight:
      let sameSlant = fonts.weights(of: wanted.family, isItalic: wanted.isItalic)
      let weights = sameSlant.isEmpty ? fonts.weights(of: wanted.family) : sameSlant
      return "weights at hand: \(Self.list(weights))"
    case .slant:
      let weights = fonts.weights(of: wanted.family, isItalic: wanted.isItalic)
      return weights.isEmpty
        ? "write \"italic: \(!wanted.isItalic)\", or choose another family"
        : "weights that are \(Self.slant(wanted)): \(Self.list(weights))"
    }
  }

  private static func slant(_ font: FontsAtHand.Font) -> String {
    font.isItalic ? "italic" : "upright"
  }

  private static func list(_ weights: [Int]) -> String {
    weights.map(String.init).joined(separator: ", ")
  }
}

extension StyleDeclaration {
  /// What a complete style asks the fonts for.
  fileprivate var font: FontsAtHand.Font? {
    family.map {
      FontsAtHand.Font(
        family: $0.value, weight: weight?.value ?? StyleDeclaration.regular,
        isItalic: isItalic?.value ?? false)
    }
  }
}
