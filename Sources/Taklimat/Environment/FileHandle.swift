import Glibc

/// A name that was looked up but not opened: its sort, size and place can be asked without waking
/// a device or waiting for a pipe's other end.
struct FileHandle: ~Copyable {
  private let name: String
  private let descriptor: Int32
  private let status: stat

  /// Linux's O_PATH, which Swift's Glibc does not pass on (asm-generic/fcntl.h; the same on all
  /// architectures that Swift supports).
  private static let locationOnly: Int32 = 0o10_000_000

  init(locating name: String) throws(FileFailure) {
    guard !name.isEmpty, !name.utf8.contains(0) else { throw .notFound(name) }
    let descriptor = open(name, Self.locationOnly | O_CLOEXEC)
    guard descriptor >= 0 else { throw .opening(name) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      let failure = FileFailure.opening(name)
      close(descriptor)
      throw failure
    }
    self.name = name
    self.descriptor = descriptor
    self.status = status
  }

  deinit { close(descriptor) }

  /// Nil for a regular file.
  var sort: FileSort? { FileSort(mode: status.st_mode) }

  var size: Int { Int(status.st_size) }

  /// Where the kernel found it: absolute, without links.
  func realPath() throws(FileFailure) -> String {
    guard let path = PathName.target(ofLink: "/proc/self/fd/\(descriptor)") else {
      throw .unreadable(name, reason: "/proc is not mounted")
    }
    return path
  }

  /// All bytes, whatever the size said before: a file may grow while it is read.
  func contents(limit: Int) throws(FileFailure) -> [UInt8] {
    let opened = try openForReading()
    defer { close(opened) }
    return try ByteReader.readAll(opened, named: name, expecting: size, limit: limit)
  }

  /// The first bytes, at most `count`.
  func beginning(_ count: Int) throws(FileFailure) -> [UInt8] {
    let opened = try openForReading()
    defer { close(opened) }
    return try ByteReader.readBeginning(opened, named: name, count: count)
  }

  /// A descriptor that the caller closes.
  func openForReading() throws(FileFailure) -> Int32 {
    let opened = open("/proc/self/fd/\(descriptor)", O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard opened >= 0 else { throw .opening(name) }
    return opened
  }
}

/// Reading a descriptor to its end.
enum ByteReader {
  static func readAll(
    _ descriptor: Int32, named name: String, expecting size: Int, limit: Int
  ) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(0, size), limit) + 1)
    while true {
      let count = append(to: &bytes, from: descriptor, atMost: min(65_536, limit + 1 - bytes.count))
      if count == 0 { return bytes }
      if count < 0, errno == EAGAIN {
        wait(for: descriptor)
      } else if count < 0, errno != EINTR {
        throw .readFailed(name, reason: FileFailure.reason())
      }
      guard bytes.count <= limit else { throw .tooLarge(name, limit: limit) }
    }
  }

  /// At most `count` bytes of a regular file.
  static func readBeginning(
    _ descriptor: Int32, named name: String, count: Int
  ) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let added = append(to: &bytes, from: descriptor, atMost: count - bytes.count)
      if added == 0 { break }
      if added < 0, errno != EINTR { throw .readFailed(name, reason: FileFailure.reason()) }
    }
    return bytes
  }

  private static func append(
    to bytes: inout [UInt8], from descriptor: Int32, atMost room: Int
  ) -> Int {
    var result = 0
    bytes.append(
      contentsOf: [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        result = read(descriptor, buffer.baseAddress, room)
        count = max(0, result)
      })
    return result
  }

  /// Standard input may have been left non-blocking by whoever shares it.
  private static func wait(for descriptor: Int32) {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    poll(&request, 1, -1)
  }
}
