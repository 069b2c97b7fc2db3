import Diagnostics
import Fields
import Frames

/// All styles of a template, complete.
package struct StyleSheet: Sendable {
  /// By the style's name in the data.
  private let styles: [String: Style]

  package subscript(name: StyleName) -> Style? {
    styles[name.rawValue] ?? name.standIn.flatMap { self[$0] }
  }

  package init(_ styles: [String: Style]) { self.styles = styles }
}

/// Completes the declared styles, and checks what they say.
struct StyleResolver {
  let declared: FieldMap<StyleDeclaration>
  let palette: Palette
  /// In points; of the text between the margins.
  let measure: Double
  /// In points; from the upper margin to the lower.
  var textHeight = Double.infinity
  /// Sizes that components may give a style where it needs more room, in points; by its name.
  var smallest: [String: Double] = [:]
  /// Nil where they are not known.
  var fonts: FontsAtHand?
  let sink: DiagnosticSink
  let contrast: ContrastCheck

  init(
    declared: FieldMap<StyleDeclaration>, palette: Palette, measure: Double, sink: DiagnosticSink
  ) {
    self.declared = declared
    self.palette = palette
    self.measure = measure
    self.sink = sink
    contrast = ContrastCheck(palette, sink: sink)
  }

  /// Without the styles that are wrong, of which the sink then knows; nil where none can be measured.
  func resolve(at span: SourceSpan) -> StyleSheet? {
    reportUnknownNames()
    guard let running = running(at: span) else { return nil }
    var styles: [String: Style] = [:]
    for name in StyleName.allCases {
      guard let entry = entry(name.rawValue) else {
        if name.standIn != nil { continue }
        sink.report(
          Diagnostic(
            TemplatesDiagnostics.unknownStyle, "the style \"\(name.rawValue)\" is missing",
            at: span, hint: "declare it under \"styles\", for example {like: text}"))
        continue
      }
      styles[name.rawValue] = style(entry, named: name, running: running)
    }
    contrast.finish()
    return StyleSheet(styles)
  }

  func entry(_ name: String) -> FieldMap<StyleDeclaration>.Entry? {
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

  /// Size and leading of running text, in points: what relative lengths of sizes count from.
  private func running(at span: SourceSpan) -> StyleMeasures? {
    let text = entry(StyleName.text.rawValue)
    guard let text, let size = text.value.size?.value.absolute,
      let leading = text.value.leading?.value.absolute
    else {
      sink.report(
        Diagnostic(
          TemplatesDiagnostics.unknownStyle,
          "the style \"text\" needs a size and a leading in pt, mm, cm or in",
          at: text?.key.span ?? span,
          hint:
            "all other styles are measured by it: text: {family: …, size: 10.5pt, leading: 15pt}"))
      return nil
    }
    let running = StyleMeasures(size: size, leading: leading)
    if let fault = running.fault, fault != .tight {
      report(fault, running, of: text)
      return nil
    }
    return running
  }

  /// The style with all that it takes from others; nil where their chain is broken, which is
  /// reported once, at the style whose own `like` breaks it.
  func completed(_ entry: FieldMap<StyleDeclaration>.Entry) -> StyleDeclaration? {
    var style = entry.value
    var seen = [entry.key.value]
    while let like = style.like {
      if let start = seen.firstIndex(of: like.value) {
        if start == 0 { reportCycle(seen, at: entry.value.like?.span ?? like.span) }
        return nil
      }
      guard let base = self.entry(like.value) else {
        if seen.count == 1 { reportMissingBase(like) }
        return nil
      }
      seen.append(like.value)
      style = style.completed(by: base.value)
    }
    return style
  }

  /// What the style that it is like is when complete.
  func base(of entry: FieldMap<StyleDeclaration>.Entry) -> StyleDeclaration? {
    entry.value.like.flatMap { self.entry($0.value) }.flatMap { completed($0) }
  }

  /// A cycle is reported at its member that comes first in the file.
  private func reportCycle(_ names: [String], at span: SourceSpan) {
    guard declared.entries.first(where: { names.contains($0.key.value) })?.key.value == names[0]
    else { return }
    sink.report(
      Diagnostic(
        TemplatesDiagnostics.styleCycle,
        "the style \"\(names[0])\" is like itself: "
          + (names + [names[0]]).joined(separator: " → "), at: span,
        hint: "give one of them its own values instead of \"like\""))
  }

  private func reportMissingBase(_ like: Located<String>) {
    let nearest = Suggestion.nearest(to: like.value, among: declared.keys.map(\.value))
    sink.report(
      Diagnostic(
        TemplatesDiagnostics.unknownStyle, "there is no style \"\(like.value)\"", at: like.span,
        hint: nearest.map { "did you mean \"\($0)\"?" }))
  }

  private func style(
    _ entry: FieldMap<StyleDeclaration>.Entry, named name: StyleName,
    running: StyleMeasures
  ) -> Style? {
    guard let style = completed(entry) else { return nil }
    guard let family = style.family, let measures = measures(of: style, running: running) else {
      // What it takes from another style is that style's fault.
      if entry.value.like == nil { reportIncomplete(entry.key) }
      return nil
    }
    checkFont(style, of: entry)
    checkMeasures(measures, of: entry, running: running)
    if measures.fault == .size { return nil }
    let size = measures.size
    let basis = basis(em: size, running)
    StyleRoom(measure: measure, textHeight: textHeight, sink: sink)
      .check(entry, size: size, leading: measures.leading, basis: basis)
    contrast.examine(style, of: entry, size: min(size, smallest[name.rawValue] ?? size))
    return Style(
      family: family.value, size: size, leading: measures.leading,
      weight: style.weight?.value ?? StyleDeclaration.regular,
      isItalic: style.isItalic?.value ?? false, color: palette[style.color?.value ?? .ink],
      ground: palette[style.ground ?? .paper], alignment: style.alignment ?? .start,
      isHyphenated: style.isHyphenated ?? false,
      hasOpticalMargins: style.hasOpticalMargins ?? name.isProse, figures: style.figures ?? .lining,
      isSmallCaps: style.isSmallCaps ?? false, tracking: style.tracking ?? 0,
      spaceBefore: style.spaceBefore?.value.points(basis) ?? 0,
      spaceAfter: style.spaceAfter?.value.points(basis) ?? 0,
      indent: style.indent?.value.points(basis) ?? 0,
      firstIndent: style.firstIndent?.value.points(basis) ?? 0, span: entry.key.span)
  }

  private func reportIncomplete(_ key: Located<String>) {
    sink.report(
      Diagnostic(
        TemplatesDiagnostics.unknownStyle,
        "the style \"\(key.value)\" lacks a family, a size or a leading", at: key.span,
        hint: "write them, or {like: text}"))
  }
}
