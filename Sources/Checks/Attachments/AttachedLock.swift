import Diagnostics
import Fields

/// What a document says it was made from and with: the lock that this program attaches.
package struct AttachedLock {
  /// The name that the lock has in every document.
  package static let fileName = "taklimat-lock.json"

  let root: Node

  /// Nil where the bytes are no JSON object.
  package init?(_ bytes: [UInt8]) {
    let file = SourceFile(name: Self.fileName, bytes: bytes)
    guard let node = Node.read(file, as: .json, into: DiagnosticSink()), node.kind == .mapping
    else { return nil }
    root = node
  }

  /// The name of the meeting's file, as it is attached.
  package var sourceName: String? { root["source"]?["file"]?.string }

  /// The version of the program that built the document.
  var programVersion: String? { root["program"]?["version"]?.string }

  /// Its SHA-256, in lower-case hexadecimal.
  package var sourceDigest: String? { root["source"]?["sha256"]?.string }
}

extension Node {
  /// The value of a key.
  subscript(key: String) -> Node? { entries.first { $0.key.string == key }?.value }
}
