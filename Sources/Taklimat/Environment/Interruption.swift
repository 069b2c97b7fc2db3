import Glibc
import Synchronization

/// The temporary files that exist now, so that an interruption can remove them.
enum StagedFiles {
  private static let paths = Mutex<[String]>([])

  private static let count = Mutex(0)

  /// A name that no other file of this process has. It is short whatever the file's own name is,
  /// which may be as long as the file system allows.
  static func nextName() -> String {
    let number = count.withLock { count in
      defer { count += 1 }
      return count
    }
    return ".taklimat-\(getpid())-\(number).part"
  }

  static func remember(_ path: String) { paths.withLock { $0.append(path) } }

  static func forget(_ path: String) { paths.withLock { $0.removeAll { $0 == path } } }

  /// Does what an interruption has to wait for.
  static func undisturbed(_ work: () throws(FileFailure) -> Void) throws(FileFailure) {
    let failure = paths.withLock { _ -> FileFailure? in
      do throws(FileFailure) {
        try work()
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }

  /// Removes them all and keeps the lock: no further file is staged.
  static func removeAllAndEnd(_ status: Int32) -> Never {
    paths.withLock { paths in
      for path in paths { unlink(path) }
      _exit(status)
    }
  }
}

/// What happens at an interrupt, a hangup or a request to end.
enum Interruption {
  /// From here on these signals remove temporary files and end the process with 128 + the signal's
  /// number (130 for an interrupt).
  ///
  /// A thread waits for them, because a signal handler may neither lock nor allocate. Call it
  /// before any other thread starts. A signal that the caller had ignored (`nohup`) stays ignored.
  static func watch() {
    // A file that grows over the limit is a failed write like others, and not the end.
    signal(SIGXFSZ, SIG_IGN)
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
      sigaddset(&signals, number)
    }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { _ in
        var signals = sigset_t()
        pthread_sigmask(SIG_BLOCK, nil, &signals)
        var number: Int32 = 0
        while sigwait(&signals, &number) != 0 {}
        StagedFiles.removeAllAndEnd(128 + number)
      }, nil)
    pthread_detach(thread)
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
