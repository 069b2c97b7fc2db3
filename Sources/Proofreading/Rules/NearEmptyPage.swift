import Frames

extension ProofRule {
  /// Of the height between the margins: less on a last page is not worth its sheet.
  static let leastFill = 0.125

  static let nearEmptyPage = ProofRule(ProofDiagnostics.nearEmptyPage) { proof in
    guard proof.pages.count > 1, let last = proof.pages.last, last.body.size.height > 0 else {
      return []
    }
    guard let first = last.content.first else { return [] }
    let box = last.content.dropFirst().reduce(first.box) { $0.union($1.box) }
    let fill = (box.maxY - last.body.minY) / last.body.size.height
    guard fill < leastFill else { return [] }
    return [
      Finding(
        summary: "the last page is filled to \(Int(max(0, fill * 100))) %",
        span: last.content.lazy.compactMap { proof.span(of: .element($0.element)) }.first,
        page: last.number, box: box,
        hint: "shorten the text by these lines, or choose smaller margins or type")
    ]
  }
}
