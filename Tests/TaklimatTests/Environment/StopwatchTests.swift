import Taklimat
import Testing

@Suite struct StopwatchTests {
  @Test func `A running watch has a lap for each step and a stopped one has none`() {
    var running = Stopwatch(running: true)
    var stopped = Stopwatch(running: false)
    for step in ["read", "compose"] {
      running.lap(step)
      stopped.lap(step)
    }
    #expect(running.laps.map(\.step) == ["read", "compose"])
    #expect(stopped.laps.isEmpty)
  }
}
