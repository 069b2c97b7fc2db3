package import Diagnostics

/// What can be wrong with a finished document.
package enum ChecksDiagnostics {
  package static let alternativeMissing = DiagnosticKind(
    "alternative-missing", .error, title: "A figure or formula has no alternative text",
    page: """
      Who cannot see a picture hears its alternative text. This figure has neither `/Alt` nor
      `/ActualText`, or only spaces in it, so nothing is said in its place.

      Wrong: `<< /S /Figure /K 3 >>`
      Right: `<< /S /Figure /K 3 /Alt (Bar chart: budget by year) >>`

      Say what the picture shows, or make it an artifact where it only adorns.
      """)

  package static let annotationParent = DiagnosticKind(
    "annotation-parent", .error, title: "An annotation and its element do not agree",
    page: """
      An element refers to the annotation, but the annotation's `/StructParent` is missing, or the
      parent tree leads from it to another element. Who activates the link lands in the wrong text.

      Wrong: `/StructParent 7` where the parent tree's 7 is another element
      Right: `/StructParent 7` where the parent tree's 7 is the element with the annotation's OBJR

      Write the file anew with the program that made it.
      """)

  package static let attachmentDamaged = DiagnosticKind(
    "attachment-damaged", .error, title: "An attached file is not what it was",
    page: """
      The data of an attachment do not agree with the size, the checksum or the digest that was
      noted when it was attached: somebody changed the file afterwards, or a copy went wrong. Or its
      two names (`/F` and `/UF`) stand for two files, and it depends on the program which one is taken
      out.

      Do not rely on the attachment. Get the file from where it was filed, or build it anew.
      """)

  package static let attachmentMissing = DiagnosticKind(
    "attachment-missing", .error, title: "Something of an attachment is missing",
    page: """
      A document of this program carries the data that it was built from and `taklimat-lock.json`,
      both listed in the catalog's `/AF` with a relationship, a media type, a size, a checksum and a
      date. One of these is not there, so that nobody can tell what the document was made from; or
      there is a file that the catalog does not list.

      Build the document anew, and hand it on as it is.
      """)

  package static let characterUnknown = DiagnosticKind(
    "character-unknown", .error, title: "Text is shown whose characters are unknown",
    page: """
      A font shows glyphs that nothing connects to characters: its `/ToUnicode` map is missing or
      has gaps or leads to no character (U+0000), and its encoding does not help. The page looks right, but cannot be read aloud,
      searched or copied.

      Write the file anew with a program that adds ToUnicode maps.
      """)

  package static let contestedMark = DiagnosticKind(
    "contested-mark", .error, title: "Two elements claim the same content",
    page: """
      A mark of a page's content, or an annotation, is listed by more than one structure element, so
      it is read aloud twice.

      Wrong: `/K 3` in two elements of one page
      Right: every MCID in the `/K` of one element

      Write the file anew with the program that made it.
      """)

  package static let damagedPdf = DiagnosticKind(
    "damaged-pdf", .error, title: "The PDF is damaged",
    page: """
      The file begins as a PDF does, but cannot be read to its end: it was cut off, changed as text,
      or written wrongly. It is not repaired here: what is filed must be whole, and a repair would
      hide what is lost.

      Copy or download the file again, or build it anew.
      """)

  package static let duplicateMark = DiagnosticKind(
    "duplicate-mark", .error, title: "A mark is used twice on a page",
    page: """
      Marked content is found by its number (MCID), which may stand once in a content stream. Here
      it stands more often, so that it is open which text an element means.

      Wrong: `/P <</MCID 4>> BDC … EMC /P <</MCID 4>> BDC … EMC`
      Right: `/P <</MCID 4>> BDC … EMC /P <</MCID 5>> BDC … EMC`

      Write the file anew with the program that made it.
      """)

  package static let encryptedPdf = DiagnosticKind(
    "encrypted-pdf", .error, title: "The PDF is encrypted",
    page: """
      The file is protected by a password, perhaps only against changes, so that it opens without
      one. PDF/A forbids encryption: an archive must be able to read the file when nobody knows the
      password any more.

      Remove the protection: `qpdf --decrypt in.pdf out.pdf`, or build the file anew.
      """)

  package static let fontNotEmbedded = DiagnosticKind(
    "font-not-embedded", .error, title: "A font is not embedded",
    page: """
      The file names a font that it does not carry, or carries something else in its place. Every
      machine takes another one, and the pages do not look as they were made.

      Write the file anew with all fonts embedded; print drivers often leave out the common ones.
      """)

  package static let headingOrder = DiagnosticKind(
    "heading-order", .error, title: "A heading's level is left out",
    page: """
      Headings are how one moves through a document by ear. They begin at H1, and one that goes
      deeper goes one level deeper.

      Wrong: H1, H3
      Right: H1, H2, H3

      Change the heading's level, or add the one that is missing.
      """)

  package static let languageMissing = DiagnosticKind(
    "language-missing", .error, title: "The language of text is not known",
    page: """
      A reader's voice is chosen by the language. Neither the catalog nor the element or one above it
      states one in `/Lang`, or what stands there names none, so the text is read with whatever voice
      is at hand.

      Wrong: `/Lang (english_UK)`
      Right: `/Lang (en-GB)`

      State the document's language; in a meeting file that is `language:`.
      """)

  package static let metadataDisagree = DiagnosticKind(
    "metadata-disagree", .error, title: "The file says two things of itself",
    page: """
      Title, author, dates and so on stand in the Info dictionary and in the XMP packet, the language
      in the catalog and in the packet, the standard and the program's version in the packet and in
      the lock. Here they differ, or one of them is only in Info, and it depends on the program which
      one is believed.

      Write both from one source; a program that changes only one of them breaks the file.
      """)

  package static let metadataMissing = DiagnosticKind(
    "metadata-missing", .error, title: "There is no XMP packet",
    page: """
      Archives and readers find title, author, language and standard in the XMP packet of the
      catalog's `/Metadata`. It is missing, or no XML that can be read.

      Write the file anew as PDF/A or PDF/UA, which ask for it.
      """)

  package static let missingMark = DiagnosticKind(
    "missing-mark", .error, title: "An element claims content that is not there",
    page: """
      A structure element lists a mark (MCID) that no content of its page has, or refers to an
      annotation (OBJR) that no page has. The element has lost its text, or it names the wrong page.

      Write the file anew with the program that made it.
      """)

  package static let noPdfLibrary = DiagnosticKind(
    "no-pdf-library", .error, title: "The library that reads PDF is not installed",
    page: """
      `verify` and `extract` read PDF by libqpdf, which is loaded only when it is needed. It was not
      found, or has another version than the program was built for.

      Install it: `apt-get install libqpdf29`
      """)

  package static let notAPdf = DiagnosticKind(
    "not-a-pdf", .error, title: "The file is no PDF",
    page: """
      A PDF begins with `%PDF-` within its first 1,024 bytes. This file does not; it may be empty.

      Wrong: `taklimat verify meeting.yaml`
      Right: `taklimat verify output/meeting.pdf`

      Name the finished file; `taklimat check` examines meetings.
      """)

  package static let nothingAttached = DiagnosticKind(
    "nothing-attached", .error, title: "The document carries no files",
    page: """
      There is nothing to extract. A document carries its meeting's file and the lock only as
      PDF/A-3, which is the default; other programs attach files when they are told to.

      Wrong: `taklimat build --pdf-standard ua-1,a-2a`, then `taklimat extract`
      Right: `taklimat build`, then `taklimat extract`

      Ask for the meeting's file where the document was made.
      """)

  package static let outputIntentMissing = DiagnosticKind(
    "output-intent-missing", .error, title: "A PDF/A file does not say what its colours are",
    page: """
      Colours given as plain numbers look different on each device. PDF/A asks for an output intent
      with an ICC profile that says what they mean; this file claims PDF/A and has none, or one that
      cannot be read or speaks of other colours: an RGB profile says nothing of CMYK.

      Write the file anew with the profile.
      """)

  package static let parentTreeMismatch = DiagnosticKind(
    "parent-tree-mismatch", .error, title: "The parent tree and the structure tree disagree",
    page: """
      The structure tree leads from elements to content, the parent tree from content back to
      elements. A screen reader uses both. Here one says otherwise than the other, or says nothing.

      Validators of PDF/UA do not see this. Write the file anew with the program that made it.
      """)

  package static let rebuildDiffers = DiagnosticKind(
    "rebuild-differs", .error, title: "Building the document again gives another file",
    page: """
      The meeting's file and the options are taken from the document, the rest from this
      installation; the result is not the same to the byte. The message names the first difference
      between the two locks: another program, library, option, template, language file or font.
      Where the locks agree, the file was changed after it was built: the message names the first
      object that differs, or says that another program only wrote the file anew.

      Install what the lock names, or accept that the document was made otherwise.
      """)

  package static let rebuildImpossible = DiagnosticKind(
    "rebuild-impossible", .error, title: "The document cannot be built again",
    page: """
      `verify --rebuild` needs the meeting's file and `taklimat-lock.json` in the document, and the
      template that the lock names. Documents of other programs, and those built with another
      `--pdf-standard` than the default, do not carry them.

      Wrong: `taklimat verify --rebuild letter-of-another-program.pdf`
      Right: `taklimat verify letter-of-another-program.pdf`

      Name the template with `--template` where it is not one of the program's own.
      """)

  package static let repeatedElement = DiagnosticKind(
    "repeated-element", .error, title: "An element or bookmark has two places in its tree",
    page: """
      A structure element or a bookmark is listed twice, or in a circle. Its text is read aloud more
      than once, or without end.

      Write the file anew with the program that made it.
      """)

  package static let standardUnclaimed = DiagnosticKind(
    "standard-unclaimed", .warning, title: "The file claims no standard",
    page: """
      The XMP packet states neither `pdfuaid:part` nor `pdfaid:part`. The file may be good, but those
      who file it or check it do not know by which rules.

      Build it without `--pdf-standard none`.
      """)

  package static let titleMissing = DiagnosticKind(
    "title-missing", .error, title: "The document has no title",
    page: """
      Windows, lists of files and screen readers name a document by its title, `dc:title` in the XMP
      packet. Without one they name the file, which says little.

      Give the document a title and write it anew.
      """)

  package static let titleNotShown = DiagnosticKind(
    "title-not-shown", .error, title: "Windows do not show the title",
    page: """
      `/ViewerPreferences << /DisplayDocTitle true >>` makes a window show the document's title. It is
      missing, so that the file's name is shown and read aloud.

      Write the file anew with it.
      """)

  package static let tooComplex = DiagnosticKind(
    "too-complex", .error, title: "The file is larger or deeper than any document",
    page: """
      The file has more values, pages, elements or levels than are looked at, or unpacks to far more
      than files of its size hold. The limits are far above what documents need; such a file is
      usually made to exhaust the programs that read it.

      Find out where the file comes from. If it is good, please report it with its size.
      """)

  package static let unclaimedMark = DiagnosticKind(
    "unclaimed-mark", .error, title: "Content belongs to no element",
    page: """
      A mark (MCID) of a page's content is listed by no structure element. Its text can be seen, but
      is never read aloud.

      Wrong: `/P <</MCID 9>> BDC … EMC` with no element that lists 9
      Right: an element of that page with `/K 9`, or `/Artifact BMC … EMC` for what only adorns

      Write the file anew with the program that made it.
      """)

  package static let unknownDestination = DiagnosticKind(
    "unknown-destination", .error, title: "A link or bookmark leads nowhere",
    page: """
      The link names a place that the file does not have, a page that is no longer in it, or no
      address. Usually pages were taken out, or files joined, without their links.

      Take the link away or let it lead to a page that is there.
      """)

  package static let unmarkedPainting = DiagnosticKind(
    "unmarked-painting", .error, title: "Something is painted outside of all tags",
    page: """
      Everything on a page is either an element's content or an artifact. This operator paints
      outside of both, so nobody knows whether it is to be read.

      Wrong: `BT (Page 3) Tj ET`
      Right: `/Artifact BMC BT (Page 3) Tj ET EMC`

      Write the file anew with the program that made it; stamping and joining programs cause this.
      """)

  package static let unreachableElement = DiagnosticKind(
    "unreachable-element", .error, title: "An element hangs on nothing",
    page: """
      The parent tree or another element leads to a structure element that the tree does not list, so
      its text is left out when the tree is read from the top.

      Validators of PDF/UA do not see this. Write the file anew with the program that made it.
      """)

  package static let unsafeName = DiagnosticKind(
    "unsafe-name", .error, title: "An attachment has a name that no file should have",
    page: """
      Names in a document are data from outside. One that holds a slash, begins with a dot, holds
      characters that cannot be seen, ends in a blank, means a device or a drive on some systems, or
      stands twice but for its case could be written elsewhere than you asked, or be taken for
      another file. Nothing was written.

      Find out what made the document. `qpdf --show-attachment` takes a file out under a name of
      your own.
      """)

  package static let untaggedAnnotation = DiagnosticKind(
    "untagged-annotation", .error, title: "An annotation belongs to no element",
    page: """
      A link, note or form field has no object reference (OBJR) in the structure tree. It can be
      clicked, but not reached by keyboard order or heard.

      Write the file anew with the program that made it.
      """)

  package static let untaggedDocument = DiagnosticKind(
    "untagged-document", .error, title: "The document has no tags",
    page: """
      A tagged document says what is a heading, a table, a figure, and in which order they are read.
      This one has no structure tree, or does not say that it is tagged. For a screen reader it is a
      heap of words.

      Make it anew from its source with tags; in most programs that is an option of the export.
      """)

  package static let wrongPage = DiagnosticKind(
    "wrong-page", .error, title: "An element looks for its content on the wrong page",
    page: """
      The element's `/Pg` names a page on which its mark or annotation is not. It has no text then, or
      that of another element.

      Validators of PDF/UA do not see this. Write the file anew with the program that made it.
      """)

  package static let wrongParent = DiagnosticKind(
    "wrong-parent", .error, title: "An element names another parent",
    page: """
      The element's `/P` is not the element that lists it in its `/K`. Who walks up the tree arrives
      elsewhere than who walks down: a cell lands outside its table.

      Validators of PDF/UA do not see this. Write the file anew with the program that made it.
      """)

  package static let all: [DiagnosticKind] = [
    alternativeMissing, annotationPage, annotationParent, attachmentDamaged, attachmentMissing,
    characterUnknown, contestedMark, damagedPdf, duplicateMark, encryptedPdf, fontNotEmbedded,
    headingOrder, identifierMissing, languageMissing, metadataDisagree, metadataMissing,
    missingMark, mixedMark, noPdfLibrary, notAPdf, nothingAttached, outputIntentMissing,
    parentTreeMismatch, rebuildDiffers, rebuildImpossible, repeatedElement, standardUnclaimed,
    standardUnknown, titleMissing, titleNotShown, tooComplex, unbalancedMark, unclaimedMark,
    unknownDestination, unmarkedPainting, unreachableElement, unsafeName, unsearchableTree,
    untaggedAnnotation, untaggedDocument, wrongPage, wrongParent,
  ]
}
