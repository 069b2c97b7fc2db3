import Fonts
import Frames
import PangoCairo

/// The glyphs of a page that no page before it has, face by face.
struct GlyphCensus {
  /// The new glyphs of one face, in the order in which they first appear.
  struct Face {
    let id: FaceID
    fileprivate(set) var glyphs: [(index: UInt32, text: [UInt8])] = []
  }

  private(set) var faces: [Face] = []
  private var seen: SeenGlyphs

  init(seen: SeenGlyphs) { self.seen = seen }

  /// Counts a page's glyphs. Those that show text of their own first: a glyph can be mapped to one
  /// text alone, and where it stands only among others it has none.
  mutating func count(_ frame: Frame) {
    count(frame, standingAlone: true)
    count(frame, standingAlone: false)
  }

  private mutating func count(_ frame: Frame, standingAlone: Bool) {
    for placed in frame.items {
      switch placed.item {
      case .group(let group): count(group.frame, standingAlone: standingAlone)
      case .glyphs(let run): count(run, standingAlone: standingAlone)
      case .path, .image, .link, .anchor, .slot: break
      }
    }
  }

  private mutating func count(_ run: GlyphRun, standingAlone: Bool) {
    guard !seen.contains(run) else { return }
    var clusters = VisualClusters(run)
    while let cluster = clusters.next() {
      guard (cluster.glyphs.count == 1) == standingAlone else { continue }
      for glyph in run.glyphs[cluster.glyphs] where seen.insert(run.face, glyph.index) {
        add(run.face, glyph.index, standingAlone ? Array(run.text[cluster.text]) : [])
      }
    }
  }

  private mutating func add(_ face: FaceID, _ glyph: UInt32, _ text: [UInt8]) {
    let place = faces.firstIndex { $0.id == face } ?? faces.count
    if place == faces.count { faces.append(Face(id: face)) }
    faces[place].glyphs.append((glyph, text))
  }
}

/// Which glyphs of each face are known, one bit a glyph.
struct SeenGlyphs {
  private var faces: [[UInt64]] = []

  /// Whether all glyphs of a run are known, as those of most are.
  func contains(_ run: GlyphRun) -> Bool {
    guard faces.indices.contains(Int(run.face.index)) else { return run.glyphs.isEmpty }
    let words = faces[Int(run.face.index)]
    return run.glyphs.allSatisfy { glyph in
      let word = Int(glyph.index / 64)
      return word < words.count && words[word] & (1 << UInt64(glyph.index % 64)) != 0
    }
  }

  /// Whether the glyph was not known before.
  mutating func insert(_ face: FaceID, _ glyph: UInt32) -> Bool {
    let (word, bit) = (Int(glyph / 64), UInt64(1) << UInt64(glyph % 64))
    let face = max(0, Int(face.index))
    while faces.count <= face { faces.append([]) }
    if faces[face].count <= word {
      faces[face] += Array(repeating: 0, count: word + 1 - faces[face].count)
    }
    guard faces[face][word] & bit == 0 else { return false }
    faces[face][word] |= bit
    return true
  }
}
