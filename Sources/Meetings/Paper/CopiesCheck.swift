import Diagnostics
import Fields

extension DocumentIdentity {
  /// Reports a distribution list that disagrees with the number of copies, as far as both tell.
  func checkCopies(into sink: DiagnosticSink) {
    let given = checkNumbers(into: sink)
    guard let count = copy?.count else { return checkUncounted(into: sink) }
    guard let first = distribution.first else { return }
    let left = (1...count).filter { !given.contains($0) }
    let waiting = distribution.filter(\.copies.isEmpty)
    if waiting.isEmpty, !left.isEmpty {
      sink.report(
        Diagnostic(
          MeetingsDiagnostics.copyWithoutRecipient,
          "nobody gets \(Self.names(of: left)) of \(count)", at: first.span,
          hint: "name in \"distribution\" who gets it, or mend the number of copies"))
    } else if waiting.count > left.count, let last = waiting.last {
      sink.report(
        Diagnostic(
          MeetingsDiagnostics.recipientWithoutCopy,
          "\(Self.recipients(waiting.count)) for \(left.count) of \(count) copies", at: last.span,
          hint: "raise \"of\" in \"copy\", or take recipients out"))
    }
  }

  /// Reports numbers of copies in a paper that does not say how many there are.
  private func checkUncounted(into sink: DiagnosticSink) {
    let numbers = distribution.flatMap(\.copies)
    guard let first = numbers.first else { return }
    let least = max(numbers.map(\.value).max() ?? 1, distribution.count)
    sink.report(
      Diagnostic(
        MeetingsDiagnostics.copiesUncounted,
        "copies are numbered, and the paper does not say which of how many it is", at: first.span,
        hint:
          "add to \"document\", for example, copy: {number: 1, of: \(least)}; or take \"copies\""
          + " out"))
  }

  /// The numbers that are given away, each reported that cannot be.
  private func checkNumbers(into sink: DiagnosticSink) -> Set<Int> {
    var holders: [Int: SourceSpan] = [:]
    for number in distribution.flatMap(\.copies) {
      if let count = copy?.count, number.value > count {
        sink.report(
          Diagnostic(
            MeetingsDiagnostics.copyOverCount, "copy \(number.value) of \(count)",
            at: number.span, hint: "a copy's number is at most the number of copies"))
      } else if let holder = holders[number.value] {
        sink.report(
          Diagnostic(
            MeetingsDiagnostics.copyGivenTwice, "copy \(number.value) is given twice",
            at: number.span, notes: [Diagnostic.Note("first given here", at: holder)],
            hint: "each copy has one recipient: mend one of the two"))
      }
      if holders[number.value] == nil { holders[number.value] = number.span }
    }
    return Set(holders.keys)
  }

  private static func recipients(_ count: Int) -> String {
    count == 1 ? "1 recipient waits" : "\(count) recipients wait"
  }

  /// `copy 3`, `copies 3, 4, 5 …`
  private static func names(of copies: [Int]) -> String {
    let names = copies.prefix(8).map(String.init).joined(separator: ", ")
    return (copies.count == 1 ? "copy " : "copies ") + names + (copies.count > 8 ? " …" : "")
  }
}
