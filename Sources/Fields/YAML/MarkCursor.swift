/// Turns libyaml's marks, which count code points after a byte order mark, into byte offsets.
///
/// Marks come nearly in order, so it walks from the last one instead of keeping a table.
struct MarkCursor {
  private let bytes: [UInt8]
  private let isASCII: Bool
  private let start: Int
  private var mark = 0
  private var offset: Int

  init(_ bytes: [UInt8], start: Int) {
    self.bytes = bytes
    self.start = start
    isASCII = bytes.dropFirst(start).allSatisfy { $0 < 0x80 }
    offset = start
  }

  mutating func offset(of index: Int) -> Int {
    if isASCII { return min(start + max(0, index), bytes.count) }
    while mark < index, offset < bytes.count {
      offset += 1
      while offset < bytes.count, isContinuation(bytes[offset]) { offset += 1 }
      mark += 1
    }
    while mark > index, offset > start {
      offset -= 1
      while offset > start, isContinuation(bytes[offset]) { offset -= 1 }
      mark -= 1
    }
    return offset
  }
}

func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
