import Fonts
import Synchronization

/// Where a finished run leaves its loaded fonts, so that the next document of an engine need not
/// load them again, and its document, which the next one frees: at a process's end nobody waits for
/// that.
final class Shelf: Sendable {
  /// A font map serves one thread after another, never two at once: the shelf is empty while a run
  /// has the fonts, and a second run at the same time loads its own.
  private struct Loaded: @unchecked Sendable {
    let catalogue: FontCatalogue
  }

  /// Nothing reads it again; it waits to be freed.
  struct Remains: @unchecked Sendable {
    let briefing: SetBriefing
  }

  private let loaded = Mutex<Loaded?>(nil)
  let remains = Mutex<Remains?>(nil)

  init() {}

  /// The fonts that were left, if they are exactly these.
  func take(_ faces: [FontFace]) -> FontCatalogue? {
    let left = loaded.withLock { loaded -> Loaded? in
      guard let left = loaded, left.catalogue.faces == faces else { return nil }
      loaded = nil
      return left
    }
    return left?.catalogue
  }

  func put(_ catalogue: FontCatalogue) {
    let left = Loaded(catalogue: catalogue)
    loaded.withLock { $0 = left }
  }

  /// Takes a document that is finished.
  func leave(_ briefing: SetBriefing) {
    let left = Remains(briefing: briefing)
    remains.withLock { $0 = left }
  }

  /// Frees what the last document left; its fonts come back to the shelf.
  func clear() {
    let left = remains.withLock { remains -> Remains? in
      defer { remains = nil }
      return remains
    }
    withExtendedLifetime(left) {}
  }
}
