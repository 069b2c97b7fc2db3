package import Diagnostics

/// What can be wrong with numbered copies and signatures.
extension MeetingsDiagnostics {
  package static let copyGivenTwice = DiagnosticKind(
    "copy-given-twice", .error,
    title: "A numbered copy with two recipients",
    page: #"""
      Numbered copies are told apart so that each can be asked of the one who has it.

          distribution: [{to: Menteri, copies: 1}, {to: Arsip, copies: [1, 2]}]    # wrong
          distribution: [{to: Menteri, copies: 1}, {to: Arsip, copies: [2, 3]}]    # right

      Mend one of the two.
      """#)

  package static let copyWithoutRecipient = DiagnosticKind(
    "copy-without-recipient", .warning,
    title: "A numbered copy that nobody gets",
    page: #"""
      The distribution list of a paper with numbered copies says of each who gets it.

          copy: {number: 1, of: 3}
          distribution: [{to: Menteri, copies: 1}, {to: Arsip, copies: 2}]         # copy 3?
          distribution: [{to: Menteri, copies: 1}, {to: Arsip, copies: [2, 3]}]    # right

      Add the recipient, or mend the number of copies.
      """#)

  package static let recipientWithoutCopy = DiagnosticKind(
    "recipient-without-copy", .warning,
    title: "More recipients than numbered copies",
    page: #"""
      Each recipient gets one copy at least. Those without `copies` share what the others leave.

          copy: {number: 1, of: 2}
          distribution: [{to: Menteri}, {to: Sekretaris Jenderal}, {to: Arsip}]    # two copies

      Raise `of`, or take recipients out.
      """#)

  package static let signatureForm = DiagnosticKind(
    "signature-form", .error,
    title: "A signature for nobody, or for too many",
    page: #"""
      Who signs `a.n.` (atas nama) or `u.b.` (untuk beliau) says in whose name; `u.b.` may name two
      offices, the one in whose name it is signed and the one between. `plt.` and `plh.` name the
      office that is held, or none where it is the signer's own.

          signature: {by: kabag, as: a.n.}                                               # wrong
          signature: {by: sesdit, as: a.n., for: Direktur Jenderal}                      # right
          signature: {by: kabag, as: u.b., for: [Direktur Jenderal, Sekretaris Direktorat]}
          signature: {by: kabag, as: plt., for: Sekretaris Direktorat}
      """#)
}
