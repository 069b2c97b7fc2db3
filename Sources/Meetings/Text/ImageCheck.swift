import Diagnostics
import Fields
import Markup

/// What is asked of the images in one field's texts, which say the same in several languages.
struct ImageCheck {
  let context: MeetingContext
  let sink: DiagnosticSink

  func check(_ texts: [some InlineHolder]) {
    var known: Set<String> = []
    for text in texts {
      var own: Set<String> = []
      text.eachImage { image in
        checkWords(of: image)
        guard let id = image.id else { return }
        // The same picture in another language has the same id.
        if !known.contains(id.string) {
          context.define(Located(id.string, at: id.span), as: .image)
        }
        own.insert(id.string)
      }
      known.formUnion(own)
    }
  }

  private func checkWords(of image: MarkupImage) {
    guard image.alternative.plainText.utf8.allSatisfy({ $0 == 0x20 }) else { return }
    sink.report(
      Diagnostic(
        MeetingsDiagnostics.pictureWithoutWords,
        "an image without words for those who cannot see", at: image.span,
        hint: "say between the brackets what it shows; what only decorates is declared in"
          + " \"pictures\""))
  }
}
