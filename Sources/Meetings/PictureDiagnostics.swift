package import Diagnostics

/// What can be wrong with pictures; joined in `MeetingsDiagnostics.all`.
extension MeetingsDiagnostics {
  package static let pictureWithoutWords = DiagnosticKind(
    "picture-without-words", .error,
    title: "A picture says nothing to those who cannot see it",
    page: #"""
      Briefings are read aloud. A picture's `alt` says in a sentence what it shows; a picture that
      only decorates says so, and is passed over.

          - {id: bridge, file: bridge.jpg}                                   # wrong
          - {id: bridge, file: bridge.jpg, alt: The bridge from the river.}  # right
          - {id: band, file: band.png, decorative: true}                     # right

      Add `alt`, or `decorative: true`.
      """#)

  package static let unknownPicture = DiagnosticKind(
    "unknown-picture", .error,
    title: "A section places a picture that is not declared",
    page: #"""
      `pictures` in a section of the background names pictures by their ids, two of them in brackets
      to stand side by side. The meeting's `pictures` has none of that id.

          pictures: [{id: bridge, file: bridge.jpg, alt: The bridge.}]
          background: [{pictures: [bridgge]}]    # wrong: bridge

      Mend the id, or add the picture.
      """#)

  package static let wordsOfDecoration = DiagnosticKind(
    "words-of-decoration", .error,
    title: "Decoration that has words",
    page: #"""
      A picture with `decorative: true` is passed over when the document is read aloud, and its words
      would be lost with it.

          - {id: band, file: band.png, decorative: true, alt: A band.}    # wrong

      Remove `decorative`, or the words.
      """#)
}
