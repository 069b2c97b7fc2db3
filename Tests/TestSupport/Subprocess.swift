import Glibc
import Synchronization

/// A program run to its end, with everything that it said.
package struct Subprocess: Sendable {
  package enum Status: Sendable, Equatable {
    case exited(Int32)
    case signalled(Int32)
    /// It was still running when its time was over, and was killed.
    case timedOut
  }

  package let status: Status
  package let output: [UInt8]
  package let errorOutput: [UInt8]
  /// Seconds of user and system time.
  package let cpuSeconds: Double
  /// Bytes; nil unless asked for.
  package let peakMemory: Int?

  package var outputText: String { String(decoding: output, as: UTF8.self) }
  package var errorText: String { String(decoding: errorOutput, as: UTF8.self) }

  /// How a program is started.
  package struct Settings: Sendable {
    /// Nil passes on this process's environment.
    package var environment: [String: String]?
    package var folder: String?
    package var input: [UInt8] = []
    package var secondsAllowed = 120
    /// Runs under `/usr/bin/time`: the kernel's own figure would include this process's memory,
    /// because a spawned child inherits the high-water mark of the one it was forked from.
    package var measuresMemory = false

    /// Whether permissions bind the program also where the tests run as root. Its capabilities to
    /// pass over them are taken away rather than its user, who still must find the program.
    package var obeysModes = false

    package init() {}

    fileprivate var prefix: [String] {
      guard obeysModes, geteuid() == 0 else { return [] }
      return ["/usr/bin/setpriv", "--bounding-set", "-dac_override,-dac_read_search"]
    }
  }

  package static func run(
    _ program: String, _ arguments: [String] = [], _ settings: Settings = Settings()
  ) throws -> Subprocess {
    guard settings.measuresMemory else {
      return try spawn(settings.prefix + [program] + arguments, settings, peakMemory: nil)
    }
    let folder = try TemporaryFolder()
    let report = folder.path("peak")
    let line =
      ["/usr/bin/time", "--quiet", "-f", "%M", "-o", report] + settings.prefix + [program]
      + arguments
    return try spawn(line, settings) {
      let text = String(decoding: try FileContents.read(report), as: UTF8.self)
      guard let kibibytes = Int(text.prefix { $0.isNumber }) else {
        throw TestSupportError("time reported '\(text)'")
      }
      return kibibytes * 1024
    }
  }

  /// Held from making the pipes to the child's start: another child started in between would
  /// inherit their ends and keep them open.
  private static let starting = Mutex(())

  private static func spawn(
    _ line: [String], _ settings: Settings, peakMemory: (() throws -> Int)?
  ) throws -> Subprocess {
    let (child, pipes) = try starting.withLock { _ in
      let pipes = try (Pipe(), Pipe(), Pipe())
      return (try start(line, settings, pipes), pipes)
    }
    let (output, errorOutput, inTime) = exchange(
      settings.input, pipes, pid: child, seconds: settings.secondsAllowed)
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0 && errno == EINTR {}
    return Subprocess(
      status: inTime ? decode(status) : .timedOut, output: output, errorOutput: errorOutput,
      cpuSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peakMemory: try peakMemory?())
  }

  private static func decode(_ status: Int32) -> Status {
    let signal = status & 0x7f
    return signal == 0 ? .exited((status >> 8) & 0xff) : .signalled(signal)
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
  }

  private static func start(
    _ line: [String], _ settings: Settings, _ pipes: (Pipe, Pipe, Pipe)
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, pipes.0.reading, 0)
    posix_spawn_file_actions_adddup2(&actions, pipes.1.writing, 1)
    posix_spawn_file_actions_adddup2(&actions, pipes.2.writing, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    resetSignals(&attributes)
    let line = (settings.folder.map { ["/usr/bin/env", "-C", $0] } ?? []) + line
    var arguments = line.map { strdup($0) } + [nil]
    var variables = settings.environment?.sorted { $0.key < $1.key }
      .map { strdup($0.key + "=" + $0.value) }
    variables?.append(nil)
    defer { for string in arguments + (variables ?? []) { free(string) } }
    var pid: pid_t = 0
    let code =
      variables.map { posix_spawnp(&pid, line[0], &actions, &attributes, &arguments, $0) }
      ?? posix_spawnp(&pid, line[0], &actions, &attributes, &arguments, environ)
    guard code == 0 else {
      throw TestSupportError("cannot start \(line[0]): \(String(cString: strerror(code)))")
    }
    return pid
  }

  /// The test runner blocks and ignores signals; the child starts as a shell would start it.
  private static func resetSignals(_ attributes: inout posix_spawnattr_t) {
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  }

  /// Feeds and drains the child until it closes both its outputs or its time is over.
  private static func exchange(
    _ input: [UInt8], _ pipes: (Pipe, Pipe, Pipe), pid: pid_t, seconds: Int
  ) -> (output: [UInt8], error: [UInt8], inTime: Bool) {
    pipes.0.closeReading()
    pipes.1.closeWriting()
    pipes.2.closeWriting()
    var rest = input[...]
    if rest.isEmpty { pipes.0.closeWriting() }
    var collected: [[UInt8]] = [[], []]
    var open = [true, true]
    let end = ContinuousClock.now + .seconds(seconds)
    while open[0] || open[1] {
      var polls = [
        pollfd(fd: pipes.0.writing, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: open[0] ? pipes.1.reading : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: open[1] ? pipes.2.reading : -1, events: Int16(POLLIN), revents: 0),
      ]
      poll(&polls, 3, 100)
      if polls[0].revents != 0 { pipes.0.feed(&rest) }
      for stream in 0...1 where polls[stream + 1].revents != 0 {
        let part = (stream == 0 ? pipes.1 : pipes.2).drain()
        open[stream] = !part.isEmpty
        collected[stream] += part
      }
      if ContinuousClock.now > end {
        kill(pid, SIGKILL)
        return (collected[0], collected[1], false)
      }
    }
    return (collected[0], collected[1], true)
  }
}

/// One pipe between a test and the program that it runs; its ends close with it.
private final class Pipe {
  private(set) var reading: Int32 = -1
  private(set) var writing: Int32 = -1

  init() throws {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw FileContents.failure("pipe", "") }
    (reading, writing) = (ends[0], ends[1])
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    signal(SIGPIPE, SIG_IGN)
  }

  deinit {
    closeReading()
    closeWriting()
  }

  func closeReading() {
    if reading >= 0 { close(reading) }
    reading = -1
  }

  func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  /// Writes what fits now; closes after the last byte, or where nobody reads any more.
  func feed(_ rest: inout ArraySlice<UInt8>) {
    let part = rest.prefix(4096)
    let count = part.withUnsafeBytes { write(writing, $0.baseAddress, $0.count) }
    if count > 0 { rest = rest.dropFirst(count) }
    if count <= 0 || rest.isEmpty { closeWriting() }
  }

  /// What is there now; empty at the end.
  func drain() -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(reading, &buffer, buffer.count)
    return Array(buffer.prefix(max(0, count)))
  }
}
