import Glibc

/// The processor time that each step of a run takes; stands still unless statistics are asked for.
///
/// It measures and decides nothing: no result depends on it.
final class StepClock {
  private let isRunning: Bool
  private var last: Int
  /// In the order in which they first ended.
  private var steps: [(name: String, microseconds: Int)] = []

  init(isRunning: Bool) {
    self.isRunning = isRunning
    last = 0
    end("start the program")
  }

  /// Steps that take turns are ended by their names each time, and their times are added.
  func end(_ step: StaticString) {
    guard isRunning else { return }
    let now = Self.now()
    let name = "\(step)"
    if let index = steps.firstIndex(where: { $0.name == name }) {
      steps[index].microseconds += now - last
    } else {
      steps.append((name, now - last))
    }
    last = now
  }

  var statistics: [Statistic] {
    steps.map { Statistic(name: $0.name, value: Self.text($0.microseconds)) }
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
