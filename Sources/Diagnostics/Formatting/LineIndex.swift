/// A place as people count it: lines from 1, columns from 1 in code points.
package struct LinePosition: Hashable, Sendable {
  package let line: Int
  package let column: Int
}

/// Where the lines of a file begin: behind LF, CR LF, or CR alone.
package struct LineIndex: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark belongs to no column.
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    bytes.withUnsafeBufferPointer { buffer in
      for (offset, byte) in buffer.enumerated() where byte == 0x0A || byte == 0x0D {
        let isHalf = byte == 0x0D && offset + 1 < buffer.count && buffer[offset + 1] == 0x0A
        if !isHalf { starts.append(offset + 1) }
      }
    }
    self.starts = starts
  }

  package func position(of offset: Int) -> LinePosition {
    let line = lineIndex(of: offset)
    let start = starts[line]
    let end = min(max(start, offset), bytes.count)
    // Before the place of a diagnostic a line is valid UTF-8, so lead bytes are code points.
    let column = bytes.withUnsafeBufferPointer { buffer in
      buffer[start..<end].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
    return LinePosition(line: line + 1, column: column)
  }

  /// The bytes of the line that holds `offset`, without its break.
  package func line(at offset: Int) -> Range<Int> {
    let line = lineIndex(of: offset)
    let start = starts[line]
    var end = line + 1 < starts.count ? starts[line + 1] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = starts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
