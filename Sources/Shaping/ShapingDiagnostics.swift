package import Diagnostics

/// What can go wrong between a text and its lines.
package enum ShapingDiagnostics {
  package static let fontNotFound = DiagnosticKind(
    "font-not-found", .error, title: "No font has this family and style",
    page: """
      A text asks for a family, weight or slant that none of the fonts at hand has. Taklimat never
      puts another font in its place, so that a page looks the same on every machine. Where the
      template's styles have their fonts, it is emphasis that asks for one more: italics in a
      heading whose family has no semibold italic.

      Only the files that `Fonts/manifest.yaml` names (and those of `--font-path`) are at hand;
      `taklimat fonts` lists them. Leave the emphasis out, choose another font in the template, or
      add the font file and its line in the manifest.
      """)

  package static let missingGlyph = DiagnosticKind(
    "missing-glyph", .error, title: "The font has no such character",
    page: """
      A character of the text has no glyph in the font it would be set in. Taklimat prints no empty
      boxes and takes no glyph from another font unasked.

      The message names the character, the font, and which fonts at hand have the character. Write
      it another way, or let a font that has it step in: the template's `fallback:` lists families
      for characters that a style's own family lacks, and a font folder's `manifest.yaml` may mark
      its own by `fallback: true`. A pictograph (emoji) is better given as an icon: `icon: target`.

          fallback:
            - {family: Noto Naskh Arabic, scale: 1.1}
            - {family: Noto Serif JP, languages: [ja], beside: [Source Serif Pro]}
      """)

  package static let paragraphTooLong = DiagnosticKind(
    "paragraph-too-long", .error, title: "A paragraph is longer than a book's chapter",
    page: """
      A paragraph may have 200,000 bytes, about sixty pages. The lines of a paragraph are chosen
      together, so that one without end would take all memory; and nobody reads it.

      Part the text by empty lines, or look for a break that was lost when it was copied.
      """)

  package static let all = [fontNotFound, missingGlyph, paragraphTooLong]
}
