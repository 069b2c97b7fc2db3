package import Diagnostics

/// What can be wrong with numbered copies and signatures.
extension MeetingsDiagnostics {
  package static let copiesUncounted = DiagnosticKind(
    "copies-uncounted", .warning,
    title: "Numbered copies of a paper that has no number",
    page: #"""
      `distribution` says who gets which numbered copy, and `copy` prints on each sheet which one it is
      and how many there are. Without it no reader can tell whose copy lies before them.

          document: {distribution: [{to: Menteri, copies: 1}]}                                # warned of
          document: {copy: {number: 1, of: 1}, distribution: [{to: Menteri, copies: 1}]}      # right
          document: {distribution: [{to: Menteri}]}                                           # right

      Add `copy`, or leave the numbers out.
      """#)

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

  package static let repeatedRecipient = DiagnosticKind(
    "repeated-recipient", .warning,
    title: "Somebody gets the same paper twice",
    page: #"""
      `to` and `copies_to` name everybody once. Whom a paper is addressed to needs no copy of it.

          document: {to: [Menteri, Menteri]}                               # warned of
          document: {to: Menteri, copies_to: [Arsip, Menteri]}             # warned of
          document: {to: Menteri, copies_to: [Arsip, Sekretaris Jenderal]} # right

      Take one of the two out, or name who was meant.
      """#)

  package static let signatureForm = DiagnosticKind(
    "signature-form", .error,
    title: "A signature for nobody, or for too many",
    page: #"""
      Who signs `a.n.` (atas nama) or `u.b.` (untuk beliau) says in whose name; `u.b.` may name two
      offices, the one in whose name it is signed and the one between. `plt.` and `plh.` name the
      office that is held, or none where it is the signer's own `position`. Without `as` nobody signs
      for an office. A signer without a name, and one of `a.n.` and `u.b.` without a position, are
      warned of: a line of the block would be missing.

          signature: {by: kabag, as: a.n.}                                               # wrong
          signature: {by: kabag, for: Direktur Jenderal}                                 # wrong
          signature: {by: sesdit, as: a.n., for: Direktur Jenderal}                      # right
          signature: {by: kabag, as: u.b., for: [Direktur Jenderal, Sekretaris Direktorat]}
          signature: {by: kabag, as: plt., for: Sekretaris Direktorat}
      """#)
}
