import Glibc

/// Processor time that the steps of a run took, for `--stats` alone: no result depends on it.
package struct Stopwatch: Sendable {
  package struct Lap: Sendable, Equatable {
    package let step: String
    package let milliseconds: Double
  }

  package private(set) var laps: [Lap] = []
  private var last: Double?

  /// A watch that does not run costs nothing and has no laps.
  package init(running: Bool) { last = running ? Self.now() : nil }

  /// Ends the step that began at the last call or at the start.
  package mutating func lap(_ step: String) {
    guard let began = last else { return }
    let now = Self.now()
    laps.append(Lap(step: step, milliseconds: now - began))
    last = now
  }

  /// Milliseconds of processor time of this process.
  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}
