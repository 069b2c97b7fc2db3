/// In what a document and one that was built again from its data differ.
package enum RebuildDifference {
  /// The first thing that the two locks have differently, in words.
  case locks(String)
  /// The first object that the two have differently, in words; nil where all objects agree.
  case objects(String?)
  /// So many bytes stand behind what is built.
  case added(Int)
  /// One of the two cannot be compared object by object.
  case bytes(from: Int)

  /// `lock` is the old document's.
  package init(_ old: [UInt8], lock: AttachedLock, _ new: [UInt8], lock newLock: AttachedLock?) {
    if let words = newLock.flatMap(lock.firstDifference) {
      self = .locks(words)
      return
    }
    guard !old.starts(with: new) else {
      self = .added(old.count - new.count)
      return
    }
    do throws(PDFFailure) {
      self = .objects(try ObjectComparison.firstDifference(old, new))
    } catch {
      self = .bytes(from: zip(old, new).prefix { $0 == $1 }.count)
    }
  }

  var summary: String {
    switch self {
    case .locks(let words): return words
    case .objects(let words?): return "\(words), though the locks agree: it was changed afterwards"
    case .objects(nil):
      return "it holds the same objects, but another program has written them anew"
    case .added(1): return "1 byte was added behind its end"
    case .added(let count): return "\(count) bytes were added behind its end"
    case .bytes(let count): return "it differs from byte \(count) on, though the locks agree"
    }
  }

  var hint: String {
    switch self {
    case .locks: "install what the lock names: `taklimat extract` takes it out"
    case .objects, .added, .bytes: "get the document from where it was filed, or build it anew"
    }
  }
}
