import PDFSyntax

/// What the lock among the attached files and the meeting's file disagree in.
enum LockFault {
  /// The lock is no JSON, or names no meeting's file.
  case unreadable(lock: AttachedFile)
  case sourceMissing(name: String)
  /// The meeting's file is there by its digest, under another name than the lock's.
  case sourceRenamed(AttachedFile, from: String)
  case sourceChanged(AttachedFile)

  /// Nil where they agree, where there is no lock, and where one of the two is damaged, which says
  /// enough by itself.
  init?(_ files: [(file: AttachedFile, isReadable: Bool)]) {
    let sound = files.filter { $0.isReadable && $0.file.damage == nil }.map(\.file)
    guard let file = sound.first(where: { $0.name == AttachedLock.fileName }) else { return nil }
    guard let lock = AttachedLock(file.bytes), let name = lock.sourceName else {
      self = .unreadable(lock: file)
      return
    }
    if let source = sound.first(where: { $0.name == name }) {
      guard lock.sourceDigest != source.digest else { return nil }
      self = .sourceChanged(source)
    } else if files.contains(where: { $0.file.name == name }) {
      return nil
    } else if let source = sound.first(where: { lock.sourceDigest == $0.digest }) {
      self = .sourceRenamed(source, from: name)
    } else {
      self = .sourceMissing(name: name)
    }
  }
}

extension LockFault {
  /// Whether a file that is there is not what it was; otherwise one is missing.
  var isDamage: Bool {
    switch self {
    case .unreadable, .sourceChanged: true
    case .sourceMissing, .sourceRenamed: false
    }
  }

  func report(to findings: Findings) {
    findings.report(
      isDamage ? ChecksDiagnostics.attachmentDamaged : ChecksDiagnostics.attachmentMissing, summary,
      at: Findings.Place(object: object), hint: hint)
  }

  private var summary: String {
    switch self {
    case .unreadable: "the lock cannot be read"
    case .sourceMissing(let name): "the document does not carry \"\(name)\""
    case .sourceRenamed(let file, let name):
      "the attachment \"\(file.name)\" is the file that the lock names \"\(name)\""
    case .sourceChanged(let file):
      "the attachment \"\(file.name)\" is not the file that the lock names: its SHA-256 differs"
    }
  }

  private var hint: String {
    switch self {
    case .unreadable: "build the document anew"
    case .sourceMissing: "somebody took it out; build the document anew"
    case .sourceRenamed: "somebody gave it another name; build the document anew"
    case .sourceChanged: "do not rely on it; get the document from where it was filed"
    }
  }

  private var object: Int? {
    switch self {
    case .unreadable(let file), .sourceRenamed(let file, _), .sourceChanged(let file):
      file.object > 0 ? file.object : nil
    case .sourceMissing: nil
    }
  }
}

extension AttachedFile {
  /// SHA-256 in lower-case hexadecimal.
  fileprivate var digest: String { Hexadecimal.text(SHA256.digest(bytes)) }
}
