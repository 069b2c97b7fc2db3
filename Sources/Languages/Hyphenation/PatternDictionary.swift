import CHyphen
import Glibc

/// A libhyphen dictionary of hyphenation patterns, read from memory.
///
/// Loading takes milliseconds, so one is made only when a word needs it. Not Sendable: libhyphen
/// writes nothing while it hyphenates, but nobody promises so.
package final class PatternDictionary: HyphenationEngine {
  private let handle: UnsafeMutablePointer<HyphenDict>

  /// Nil where the bytes are no dictionary in UTF-8.
  ///
  /// Through a stream over the bytes, so that files are opened in one place of the program only.
  package init?(_ file: [UInt8]) {
    guard Self.isDictionary(file) else { return nil }
    var bytes = file
    let handle = bytes.withUnsafeMutableBytes { buffer -> UnsafeMutablePointer<HyphenDict>? in
      guard let stream = fmemopen(buffer.baseAddress, buffer.count, "r") else { return nil }
      defer { fclose(stream) }
      return hnj_hyphen_load_file(stream)
    }
    guard let handle else { return nil }
    self.handle = handle
  }

  deinit { hnj_hyphen_free(handle) }

  /// Whether the first line names the only encoding that our words come in.
  package static func isDictionary(_ file: [UInt8]) -> Bool {
    file.prefix { $0 != 0x0A && $0 != 0x0D }.elementsEqual("UTF-8".utf8)
  }

  package func points(in word: [UInt8]) -> [Int] {
    guard !word.isEmpty, word.count < Self.longest, !word.contains(0) else { return [] }
    let marks = marks(in: word)
    var points: [Int] = []
    var character = -1
    for (offset, byte) in word.enumerated() where byte & 0xC0 != 0x80 {
      // Marks are by character: an odd one is a hyphen behind it.
      if character >= 0, marks.indices.contains(character), marks[character] & 1 == 1 {
        points.append(offset)
      }
      character += 1
    }
    return points
  }

  /// In bytes; libhyphen itself has no limit but its own buffers on the stack for longer words.
  private static let longest = 100

  private func marks(in word: [UInt8]) -> [CChar] {
    // libhyphen takes a length and searches on to a NUL all the same.
    let text = word.map { CChar(bitPattern: $0) } + [0]
    var marks = [CChar](repeating: 0, count: word.count + 5)
    var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    var positions: UnsafeMutablePointer<CInt>?
    var cuts: UnsafeMutablePointer<CInt>?
    let status = hnj_hyphen_hyphenate3(
      handle, text, CInt(word.count), &marks, nil, &replacements, &positions, &cuts, 0, 0, 0, 0)
    defer {
      free(positions)
      free(cuts)
      free(replacements)
    }
    guard let replacements else { return status == 0 ? marks : [] }
    // A point that would change letters (old German ck) is no point for us.
    for index in word.indices {
      guard let text = replacements[index] else { continue }
      marks[index] = 0
      free(text)
    }
    return status == 0 ? marks : []
  }
}
