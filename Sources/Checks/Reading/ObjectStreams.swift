import PDFSyntax

/// Finds the streams that hold other objects (ISO 32000-1, 7.5.7) in a file's bytes, where they
/// stand in the open: no other object refers to them.
enum ObjectStreams {
  /// Those of the type's name; what only looks like one is among them.
  static func named(in bytes: [UInt8]) -> Set<ObjectID> {
    let name = Array("/ObjStm".utf8)
    var found: Set<ObjectID> = []
    var (start, searched) = (0, 0)
    while let place = bytes[start...].firstIndex(of: name[0]) {
      start = place + 1
      guard bytes[place...].starts(with: name) else { continue }
      // Not behind the last one again: a file of such names would take long.
      if let id = object(in: bytes[max(searched, place - 400)..<place]) { found.insert(id) }
      searched = place
    }
    return found
  }

  /// Reads `12 0 obj` backwards from inside the object's dictionary.
  private static func object(in bytes: ArraySlice<UInt8>) -> ObjectID? {
    let keyword = Array("obj".utf8)
    let end = bytes.indices.reversed().first {
      bytes[$0] == keyword[0] && bytes[$0...].starts(with: keyword)
    }
    guard let end else { return nil }
    let words = String(decoding: bytes[..<end].suffix(24), as: UTF8.self).split {
      $0 == " " || $0.isNewline
    }
    guard words.count > 1, let generation = Int(words[words.count - 1]),
      let number = Int(words[words.count - 2])
    else { return nil }
    return ObjectID(number: number, generation: generation)
  }
}
