/// A page's content while it is written, and what the page needs for it.
struct ContentStream {
  var output = PDFBytes()
  var state = GraphicsState()
  var isTextOpen = false
  /// Numbers of fonts and of forms, each once, in the order of their first use.
  private(set) var fonts: [Int] = []
  private(set) var forms: [Int] = []

  mutating func note(font: Int) { if !fonts.contains(font) { fonts.append(font) } }

  mutating func note(form: Int) { if !forms.contains(form) { forms.append(form) } }
}
