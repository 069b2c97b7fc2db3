import Diagnostics
import Fields
import Frames

/// All styles of a template, complete.
package struct StyleSheet: Sendable {
  private let styles: [StyleName: Style]

  package subscript(name: StyleName) -> Style? { styles[name] }

  package init(_ styles: [StyleName: Style]) { self.styles = styles }
}

/// Completes the declared styles, and checks what they say.
struct StyleResolver {
  let declared: FieldMap<StyleDeclaration>
  let palette: Palette
  /// In points; of the text between the margins.
  let measure: Double
  let sink: DiagnosticSink

  func resolve(at span: SourceSpan) -> StyleSheet? {
    let errors = sink.errorCount
    reportUnknownNames()
    guard let baseline = baseline(at: span) else { return nil }
    var styles: [StyleName: Style] = [:]
    for name in StyleName.allCases {
      guard let entry = entry(name.rawValue) else {
        sink.report(
          Diagnostic(
            TemplatesDiagnostics.unknownStyle, "the style \"\(name.rawValue)\" is missing",
            at: span, hint: "declare it under \"styles\", for example {like: text}"))
        continue
      }
      styles[name] = style(entry, baseline: baseline)
    }
    return sink.errorCount == errors ? StyleSheet(styles) : nil
  }

  private func entry(_ name: String) -> FieldMap<StyleDeclaration>.Entry? {
    declared.entries.first { $0.key.value == name }
  }

  private func reportUnknownNames() {
    let names = StyleName.allCases.map(\.rawValue)
    for key in declared.keys where !names.contains(key.value) {
      let nearest = Suggestion.nearest(to: key.value, among: names)
      sink.report(
        Diagnostic(
          TemplatesDiagnostics.unknownStyle, "no component asks for a style \"\(key.value)\"",
          at: key.span,
          hint: (nearest.map { "did you mean \"\($0)\"? " } ?? "")
            + "known styles: " + names.joined(separator: ", ")))
    }
  }

  /// The leading of running text, in points.
  private func baseline(at span: SourceSpan) -> Double? {
    guard let text = entry(StyleName.text.rawValue)?.value, let size = text.size?.absolute,
      let leading = text.leading?.absolute
    else {
      sink.report(
        Diagnostic(
          TemplatesDiagnostics.unknownStyle,
          "the style \"text\" needs a size and a leading in pt, mm, cm or in",
          at: entry(StyleName.text.rawValue)?.key.span ?? span,
          hint:
            "all other styles are measured by it: text: {family: …, size: 10.5pt, leading: 15pt}"))
      return nil
    }
    return size > 0 && leading > 0 ? leading : nil
  }

  private func completed(_ entry: FieldMap<StyleDeclaration>.Entry) -> StyleDeclaration? {
    var style = entry.value
    var seen = [entry.key.value]
    var next = entry.value.like
    while let like = next {
      guard !seen.contains(like.value) else {
        sink.report(
          Diagnostic(
            TemplatesDiagnostics.styleCycle,
            "the style \"\(entry.key.value)\" is like itself: "
              + (seen + [like.value]).joined(separator: " → "), at: like.span))
        return nil
      }
      guard let base = self.entry(like.value) else {
        sink.report(
          Diagnostic(
            TemplatesDiagnostics.unknownStyle, "there is no style \"\(like.value)\"",
            at: like.span,
            hint: Suggestion.nearest(
              to: like.value, among: declared.keys.map(\.value)
            ).map { "did you mean \"\($0)\"?" }))
        return nil
      }
      seen.append(like.value)
      style = style.completed(by: base.value)
      next = base.value.like
    }
    return style
  }

  private func style(_ entry: FieldMap<StyleDeclaration>.Entry, baseline: Double) -> Style? {
    guard let style = completed(entry) else { return nil }
    guard let family = style.family, let sizeLength = style.size, let leading = style.leading else {
      sink.report(
        Diagnostic(
          TemplatesDiagnostics.unknownStyle,
          "the style \"\(entry.key.value)\" lacks a family, a size or a leading",
          at: entry.key.span, hint: "write them, or {like: text}"))
      return nil
    }
    let size = sizeLength.points(Length.Basis(em: baseline, baseline: baseline, measure: measure))
    let basis = Length.Basis(em: size, baseline: baseline, measure: measure)
    guard size >= 1, leading.points(basis) >= 1 else {
      sink.report(
        Diagnostic(
          TemplatesDiagnostics.badLength,
          "size and leading of the style \"\(entry.key.value)\" are at least 1pt",
          at: entry.key.span))
      return nil
    }
    checkContrast(style, size: size, at: entry.key)
    return Style(
      family: family, size: size, leading: leading.points(basis), weight: style.weight ?? 400,
      isItalic: style.isItalic ?? false, color: palette[style.color?.value ?? .ink],
      alignment: style.alignment ?? .start, isHyphenated: style.isHyphenated ?? false,
      figures: style.figures ?? .lining, isSmallCaps: style.isSmallCaps ?? false,
      tracking: style.tracking ?? 0, spaceBefore: style.spaceBefore?.points(basis) ?? 0,
      spaceAfter: style.spaceAfter?.points(basis) ?? 0, indent: style.indent?.points(basis) ?? 0,
      span: entry.key.span)
  }

  private func checkContrast(_ style: StyleDeclaration, size: Double, at key: Located<String>) {
    let ground = style.ground ?? .paper
    let name = style.color?.value ?? .ink
    let ratio = Contrast.ratio(palette[name], palette[ground])
    let required = Contrast.required(size: size, weight: style.weight ?? 400)
    guard ratio < required else { return }
    let tenths = Int(ratio * 10)
    sink.report(
      Diagnostic(
        TemplatesDiagnostics.lowContrast,
        "\(name.rawValue) on \(ground.rawValue) has a contrast of \(tenths / 10).\(tenths % 10) : 1,"
          + " too little for the style \"\(key.value)\"",
        at: style.color?.span ?? key.span,
        hint: "it needs \(required == 3 ? "3" : "4.5") : 1: choose a darker or lighter colour"))
  }
}
