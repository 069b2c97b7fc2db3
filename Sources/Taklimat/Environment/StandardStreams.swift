import Glibc

/// The process's own input and output, which `-` stands for.
public enum StandardStreams {
  /// How messages name standard input.
  package static let inputName = "<stdin>"
  /// How messages name standard output.
  package static let outputName = "<stdout>"

  package static func readInput(limit: Int = FileLimits.bytes) throws(FileFailure) -> [UInt8] {
    try ByteReader.readAll(STDIN_FILENO, named: inputName, expecting: 0, limit: limit)
  }

  package static func writeOutput(_ bytes: [UInt8]) throws(FileFailure) {
    try ByteWriter.writeAll(bytes, to: STDOUT_FILENO, named: outputName)
  }

  /// Data as text; the answer says how the process should end.
  public static func writeData(_ text: String) -> RunStatus {
    do throws(FileFailure) {
      try writeOutput(Array(text.utf8))
      return .success
    } catch {
      return Report.failure(error.diagnostic()).status
    }
  }

  /// Words for people; there is nobody to tell where this fails.
  public static func writeMessage(_ text: String) {
    try? ByteWriter.writeAll(Array(text.utf8), to: STDERR_FILENO, named: "<stderr>")
  }
}

/// Writing to a descriptor until all is written.
enum ByteWriter {
  static func writeAll(
    _ bytes: [UInt8], to descriptor: Int32, named name: String
  ) throws(FileFailure) {
    try bytes.span.withUnsafeBytes { (bytes) throws(FileFailure) in
      try writeAll(bytes, to: descriptor, named: name)
    }
  }

  static func writeAll(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, named name: String
  ) throws(FileFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      let count = write(descriptor, part.baseAddress, part.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        poll(&request, 1, -1)
      } else if errno != EINTR {
        throw .cannotWrite(name, reason: FileFailure.reason())
      }
    }
  }
}
