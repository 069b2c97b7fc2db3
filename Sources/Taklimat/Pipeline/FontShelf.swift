import Fonts
import Synchronization

/// Where a finished run leaves its loaded fonts, so that the next document of an engine need not
/// load them again.
final class FontShelf: Sendable {
  /// A font map serves one thread after another, never two at once: the shelf is empty while a run
  /// has the fonts, and a second run at the same time loads its own.
  private struct Loaded: @unchecked Sendable {
    let catalogue: FontCatalogue
  }

  private let loaded = Mutex<Loaded?>(nil)

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
}
