import PangoCairo
import Synchronization

/// What belongs to a process that is nothing but this program; a host that has threads of its own
/// and calls the engine leaves it out.
public enum ProgramStart {
  /// Sets up the heap, the environment and the signals. Before all else: the heap before any thread, the signals
  /// before any thread but their own.
  public static func prepare() {
    ProcessHeap.keepWhole()
    LibraryVariables.forget()
    Interruption.watch()
  }

  private static let kept = Mutex<[BriefingEngine]>([])

  /// Keeps an engine until the process ends, which takes its memory back at once; to free it piece
  /// by piece would take two percent of a short run.
  public static func keepToTheEnd(_ engine: BriefingEngine) {
    kept.withLock { $0.append(engine) }
  }
}
