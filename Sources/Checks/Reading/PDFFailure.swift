/// Why a file cannot be examined at all.
enum PDFFailure: Error, Equatable {
  /// The PDF library is not installed.
  case noLibrary
  /// The bytes do not begin as a PDF does.
  case notPDF
  case encrypted
  case damaged(String)
  /// One of `ReadingLimits` was reached; says which.
  case tooComplex(String)
}
