import Frames

extension ProofRule {
  static let coarseImage = ProofRule(ProofDiagnostics.coarseImage) { proof in
    proof.pages.flatMap { page in
      page.images.filter { $0.resolution < Image.leastResolution - 0.5 }.map { image in
        Finding(
          summary: "a picture has \(Int(image.resolution.rounded())) pixels to the inch",
          span: proof.span(of: image.tag), page: page.number, box: image.box,
          hint: "use a picture with more pixels, or set it smaller")
      }
    }
  }
}
