import Glibc

/// How well two colours are told apart (WCAG 2.1, relative luminance and contrast ratio).
package enum Contrast {
  /// From 1 to 21.
  package static func ratio(_ one: Color, _ other: Color) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// What text of a size and weight needs for level AA.
  package static func required(size: Double, weight: Int) -> Double {
    size >= 18 || size >= 14 && weight >= 700 ? 3 : 4.5
  }

  /// As a printer without colours makes it: the weighted sum of the coded parts (ITU-R BT.601).
  ///
  /// It keeps lightness only roughly, so that colours that are told apart on a screen may not be on
  /// such a print.
  package static func grey(_ color: Color) -> Color {
    let part = 0.299 * color.red + 0.587 * color.green + 0.114 * color.blue
    return Color(red: part, green: part, blue: part)
  }

  private static func luminance(_ color: Color) -> Double {
    0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  private static func linear(_ part: Double) -> Double {
    part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
}
