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
        principals: r.optional(
          "for", .oneOrMany(text.line), default: [],
          doc: "The office in whose name it is signed; of u.b. first that, then the one between"),
        place: r.optional("place", text.line, doc: "The city before the date"),
        serviceNumber: r.optional("service_number", .line, doc: "NIP or NRP, below the name"))
      signature.check(&r)
      return signature
    }
  }

  /// Reports what no form of signing has: an a.n. of nobody, or more offices than it names.
  private func check(_ r: inout RecordReader) {
    guard !r.hasFailed else { return }
    let mark = capacity?.rawValue ?? ""
    if principals.isEmpty, capacity == .onBehalf || capacity == .forHim {
      r.fail(
        MeetingsDiagnostics.signatureForm, "\"\(mark)\" does not say in whose name", at: "as",
        hint: "name the office in \"for\"")
    }
    let most = capacity == .forHim ? 2 : 1
    guard principals.count > most else { return }
    r.fail(
      MeetingsDiagnostics.signatureForm,
      mark.isEmpty
        ? "a signature for \(principals.count) offices"
        : "a signature \"\(mark)\" of \(principals.count) offices", at: "for",
      hint: capacity == .forHim
        ? "name the office in whose name it is signed and the one between, no more"
        : "name one office; two are named by \"as: u.b.\" alone")
  }
}
