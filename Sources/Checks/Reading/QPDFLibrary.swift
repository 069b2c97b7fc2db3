import CQPDF

/// The PDF library, loaded when the first file is read and not before.
///
/// A program that only builds never pays for its start.
///
/// Sendable though C's table is not known to be: its pointers are set once and never change.
struct QPDFLibrary: @unchecked Sendable {
  let table: TaklimatQPDFTable

  /// Nil where the library is not installed, or not of the series that the program was built for.
  static let shared: QPDFLibrary? = {
    var table = TaklimatQPDFTable()
    return taklimat_load_qpdf(&table) == 1 ? QPDFLibrary(table: table) : nil
  }()
}
