/// A page or a form XObject: what can hold marks and has a key in the parent tree.
struct MarkedSurface {
  let kind: Claims.Surface
  let content: PaintedContent
  let parentKey: Int?
  /// From 0; of a form the page that paints it first.
  let page: Int

  func place() -> Findings.Place {
    switch kind {
    case .page: Findings.Place(page: page)
    case .form(let object): Findings.Place(page: page, object: object)
    }
  }
}

extension FinishedDocument {
  /// The pages in their order, then the forms in the order in which they are painted.
  var surfaces: [MarkedSurface] {
    pages.pages.enumerated().map { index, page in
      MarkedSurface(
        kind: .page(index), content: painted.pages[index], parentKey: page.parentKey, page: index)
    }
      + painted.forms.map { form in
        MarkedSurface(
          kind: .form(form.object), content: form.content, parentKey: form.parentKey,
          page: form.page)
      }
  }
}
