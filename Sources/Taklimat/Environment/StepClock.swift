import Glibc

/// The processor time that each step of a run takes; stands still unless statistics are asked for.
///
/// It measures and decides nothing: no result depends on it.
struct StepClock {
  private let isRunning: Bool
  private var last: Int
  private(set) var statistics: [Statistic] = []

  init(isRunning: Bool) {
    self.isRunning = isRunning
    last = isRunning ? Self.now() : 0
    guard isRunning else { return }
    statistics.append(Statistic(name: "start the program", value: Self.text(last)))
  }

  mutating func end(_ step: String) {
    guard isRunning else { return }
    let now = Self.now()
    statistics.append(Statistic(name: step, value: Self.text(now - last)))
    last = now
  }

  /// Microseconds of processor time since the process began.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Int(time.tv_sec) * 1_000_000 + Int(time.tv_nsec) / 1000
  }

  private static func text(_ microseconds: Int) -> String {
    "\(microseconds / 1000).\(microseconds / 100 % 10) ms"
  }
}
