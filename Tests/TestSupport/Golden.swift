import Glibc
package import Testing

/// A result that a person once looked at and kept: `Tests/Goldens/MODULE/NAME`.
///
/// `RECORD=missing` writes goldens that are not there, `failed` also those that differ, `all` every
/// one; `CI` set to anything forbids all three. A difference leaves `expected`, `actual` and `diff`
/// in `Tests/Failures/MODULE/NAME/`.
package enum Golden {
  /// Compares a text with its golden, and records an issue at the caller where they differ.
  package static func expect(
    _ actual: String, named name: String, fileID: String = #fileID,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let place = Place(name: name, fileID: fileID)
    let outcome = try Comparison(place: place, mode: try .requested())
      .compare(Array(actual.utf8), isText: true)
    if let complaint = outcome { Issue.record("\(complaint)", sourceLocation: sourceLocation) }
  }

  /// The same for bytes of which no textual difference can be shown.
  package static func expect(
    bytes actual: [UInt8], named name: String, fileID: String = #fileID,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let place = Place(name: name, fileID: fileID)
    let outcome = try Comparison(place: place, mode: try .requested())
      .compare(actual, isText: false)
    if let complaint = outcome { Issue.record("\(complaint)", sourceLocation: sourceLocation) }
  }

  /// What a run may write.
  package enum Mode: String, Sendable {
    case none, missing, failed, all

    /// By the environment variables `RECORD` and `CI`.
    static func requested() throws -> Mode {
      try requested(
        record: getenv("RECORD").map { String(cString: $0) },
        ci: getenv("CI").map { String(cString: $0) })
    }

    package static func requested(record: String?, ci: String?) throws -> Mode {
      guard let record, !record.isEmpty else { return .none }
      guard let mode = Mode(rawValue: record) else {
        throw TestSupportError("RECORD is missing, failed or all, not '\(record)'")
      }
      guard ci?.isEmpty ?? true else {
        throw TestSupportError("goldens are never recorded in CI")
      }
      return mode
    }
  }

  /// Where a golden lies and where its failure is shown.
  package struct Place: Sendable {
    package let golden: String
    package let failures: String

    package init(golden: String, failures: String) {
      self.golden = golden
      self.failures = failures
    }

    init(name: String, fileID: String) {
      var module = String(fileID.prefix { $0 != "/" })
      if module.hasSuffix("Tests") { module.removeLast(5) }
      self.init(
        golden: Checkout.path("Tests/Goldens/\(module)/\(name)"),
        failures: Checkout.path("Tests/Failures/\(module)/\(name)"))
    }
  }

  /// One comparison, apart from where issues go, so that it can itself be tested.
  package struct Comparison {
    let place: Place
    let mode: Mode

    package init(place: Place, mode: Mode) {
      self.place = place
      self.mode = mode
    }

    /// Nil where the result is as kept, or was recorded just now.
    package func compare(_ actual: [UInt8], isText: Bool) throws -> String? {
      guard mode != .all else { return try record(actual) }
      guard FileContents.exists(place.golden) else {
        guard mode == .none else { return try record(actual) }
        try FileContents.write(actual, to: place.failures + "/actual")
        return "no golden \(place.golden); RECORD=missing writes it"
      }
      let expected = try FileContents.read(place.golden)
      guard expected != actual else { return nil }
      guard mode != .failed else { return try record(actual) }
      return try show(expected, actual, isText: isText)
    }

    private func record(_ actual: [UInt8]) throws -> String? {
      try FileContents.write(actual, to: place.golden)
      return nil
    }

    private func show(_ expected: [UInt8], _ actual: [UInt8], isText: Bool) throws -> String {
      try FileContents.write(expected, to: place.failures + "/expected")
      try FileContents.write(actual, to: place.failures + "/actual")
      guard isText else { return "\(place.golden) differs; see \(place.failures)" }
      let difference = LineDifference(
        from: String(decoding: expected, as: UTF8.self),
        to: String(decoding: actual, as: UTF8.self)
      ).text
      try FileContents.write(difference, to: place.failures + "/diff")
      return "\(place.golden) differs; see \(place.failures)\n\(difference.prefix(4000))"
    }
  }
}
