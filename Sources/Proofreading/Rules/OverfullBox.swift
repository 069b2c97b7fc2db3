import Frames
import Layout

extension ProofRule {
  static let overfullBox = ProofRule(LayoutDiagnostics.overfullBox) { proof in
    proof.pages.compactMap { page in
      let foot = page.body.maxY + visibleExcess
      let outside = page.content.filter { $0.box.maxY > foot && $0.box.minY < foot }
      guard let deepest = outside.max(by: { $0.box.maxY < $1.box.maxY }) else { return nil }
      let excess = hundredths(deepest.box.maxY - page.body.maxY)
      return Finding(
        summary: "content runs \(excess) pt over the lower margin",
        span: proof.span(of: .element(deepest.element)), page: page.number, box: deepest.box,
        hint: "use a larger page, smaller margins or smaller type")
    }
  }
}
