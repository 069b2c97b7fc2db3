import Diagnostics
import Fonts
import Frames
import PangoCairo

/// Finds which font serves each character of a text: the style's own where it has the character,
/// else the first of the families that may step in.
///
/// No family steps in unasked: those that do are named by the template or by a font manifest.
struct FontSubstitutes {
  /// A face that steps in.
  struct Font: Equatable {
    var face: FaceID
    /// Its size, as a part of the style's.
    var scale: Double
  }

  /// A place in a text from which on another font serves.
  struct Change: Equatable {
    /// In bytes from the text's start.
    var offset: Int
    /// Nil for the style's own.
    var font: Font?
  }

  private let fonts: FontCatalogue
  private let fallbacks: [FontFallback]

  init(declared: [FontFallback], fonts: FontCatalogue) {
    self.fonts = fonts
    let named = fonts.fallbackFamilies.filter { family in
      !declared.contains { $0.family == family }
    }
    fallbacks = declared + named.map { FontFallback(family: $0) }
  }

  /// The places at which the font changes; the style's own serves up to the first.
  func changes(in text: String, _ style: ResolvedStyle) -> [Change] {
    // Up to U+00FF every font of Latin has what is written.
    guard !fallbacks.isEmpty, text.utf8.contains(where: { $0 >= 0xC4 }) else { return [] }
    let candidates = candidates(for: style)
    guard !candidates.isEmpty else { return [] }
    var walk = Walk()
    for character in text {
      let candidate = candidate(for: character, own: style.font.program, candidates)
      walk.pass(character, candidate)
    }
    walk.end()
    return walk.changes
  }

  private typealias Candidate = (font: Font, program: FontProgram)

  /// All faces that may step in, the first choice first.
  private func candidates(for style: ResolvedStyle) -> [Candidate] {
    ordered(for: style).flatMap { fallback in
      fonts.faces(of: fallback.family, nearest: style.style.weight, isItalic: style.style.isItalic)
        .compactMap { face in
          (try? fonts.program(face)).map {
            (Font(face: face, scale: fallback.scale), $0)
          }
        }
    }
  }

  private func ordered(for style: ResolvedStyle) -> [FontFallback] {
    let served = fallbacks.filter {
      $0.family != style.style.family
        && ($0.beside.isEmpty || $0.beside.contains(style.style.family))
    }
    let ofLanguage = served.filter { $0.languages.contains { $0.serves(style.language) } }
    let ofAll = served.filter(\.languages.isEmpty)
    let others = served.filter { fallback in
      !fallback.languages.isEmpty && !ofLanguage.contains(fallback)
    }
    return ofLanguage + ofAll + others
  }

  /// Nil for the style's own, also where no font has the character: it is then missed there.
  private func candidate(
    for character: Character, own: FontProgram, _ candidates: [Candidate]
  ) -> Candidate? {
    own.hasAll(of: character) ? nil : candidates.first { $0.program.hasAll(of: character) }
  }

  /// A walk along a text. A space between two words of one font is that font's, too.
  private struct Walk {
    private(set) var changes: [Change] = []
    private var current: Candidate?
    private var offset = 0
    /// Where spaces begin whose font hangs on what follows them.
    private var spaces: Int?

    mutating func pass(_ character: Character, _ candidate: Candidate?) {
      defer { offset += character.utf8.count }
      if character == " ", let current, current.program.has(" ") {
        spaces = spaces ?? offset
        return
      }
      defer { spaces = nil }
      guard candidate?.font != current?.font else { return }
      if let spaces { changes.append(Change(offset: spaces, font: nil)) }
      if let candidate {
        changes.append(Change(offset: offset, font: candidate.font))
      } else if spaces == nil {
        changes.append(Change(offset: offset, font: nil))
      }
      current = candidate
    }

    mutating func end() {
      if let spaces { changes.append(Change(offset: spaces, font: nil)) }
    }
  }
}

extension FontProgram {
  /// A letter and its marks come from one font; what shows nothing may come from any.
  fileprivate func hasAll(of character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { scalar in
      has(scalar) || scalar.properties.isDefaultIgnorableCodePoint || scalar.value < 0x20
        || scalar.value == 0x2028
    }
  }
}

extension LanguageTag {
  /// Whether what is given for this language serves text of another: `zh` serves `zh-TW`.
  fileprivate func serves(_ other: LanguageTag) -> Bool {
    other == self || other.description.hasPrefix(description + "-")
  }
}
