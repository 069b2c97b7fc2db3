package import Diagnostics
package import Fields

/// Who signs a paper, and in whose name.
package struct Signature: Sendable {
  /// How somebody signs for somebody else, as Indonesian offices write it.
  package enum Capacity: String, CaseIterable, Sendable {
    /// Atas nama: by a direct subordinate.
    case onBehalf = "a.n."
    /// Untuk beliau: by a subordinate of that subordinate.
    case forHim = "u.b."
    /// Pelaksana tugas: the office is vacant.
    case acting = "plt."
    /// Pelaksana harian: its holder is away.
    case daily = "plh."
  }

  /// An id of the meeting's people.
  package let by: Located<String>
  package let capacity: Capacity?
  /// Where the file says how it is signed for somebody else.
  let capacitySpan: SourceSpan?
  /// The office in whose name it is signed; of `u.b.` also the office between.
  package let principals: [RichText]
  /// The city before the date.
  package let place: RichText?
  /// Below the name: a number of service, with or without its kind.
  package let serviceNumber: SourceText?

  static func record(_ context: MeetingContext) -> RecordType<Signature> {
    RecordType("signature", doc: "Who signs the paper") { r in
      let text = TextTypes(context, &r)
      let signature = Signature(
        by: r.required("by", .use(of: .person, context), doc: "An id of \"people\""),
        capacity: r.optional(
          "as", .choice(Capacity.self), doc: "How it is signed for somebody else"),
        capacitySpan: r.keySpan("as"),
        principals: r.optional(
          "for", .oneOrMany(text.line), default: [],
          doc: "The office in whose name it is signed; of u.b. first that, then the one between"),
        place: r.optional("place", text.name, doc: "The city before the date"),
        serviceNumber: r.optional("service_number", .line, doc: "NIP or NRP, below the name"))
      signature.check(&r)
      return signature
    }
  }

  /// Reports what no form of signing has: an a.n. of nobody, an office that is named for no reason,
  /// or more offices than the form names.
  private func check(_ r: inout RecordReader) {
    guard !r.hasFailed else { return }
    guard let capacity else {
      if !principals.isEmpty { failWithoutCapacity(&r) }
      return
    }
    let mark = capacity.rawValue
    if principals.isEmpty, capacity == .onBehalf || capacity == .forHim {
      r.fail(
        MeetingsDiagnostics.signatureForm, "\"\(mark)\" does not say in whose name", at: "as",
        hint: "name the office in \"for\"")
    }
    guard principals.count > (capacity == .forHim ? 2 : 1) else { return }
    r.fail(
      MeetingsDiagnostics.signatureForm,
      "a signature \"\(mark)\" of \(principals.count) offices", at: "for",
      hint: capacity == .forHim
        ? "name the office in whose name it is signed and the one between, no more"
        : "name one office; two are named by \"as: u.b.\" alone")
  }

  private func failWithoutCapacity(_ r: inout RecordReader) {
    r.fail(
      MeetingsDiagnostics.signatureForm,
      "\"for\" names an office, and nothing says how it is signed for it", at: "for",
      hint: "say how in \"as\": "
        + Capacity.allCases.map(\.rawValue).joined(separator: ", ")
        + "; who signs in their own office has it as \"position\"")
  }
}
