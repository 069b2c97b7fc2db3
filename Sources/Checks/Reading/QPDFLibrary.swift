package import CQPDF

/// The PDF library, loaded when the first file is read and not before.
///
/// A program that only builds never pays for its start.
package struct QPDFLibrary: Sendable {
  /// The oldest and the newest version that are known to read as expected.
  let table: TaklimatQPDFTable

  /// Nil where the library is not installed, or not of the series that the program was built for.
  package static let shared: QPDFLibrary? = {
    var table = TaklimatQPDFTable()
    return taklimat_load_qpdf(&table) == 1 ? QPDFLibrary(table: table) : nil
  }()
}

/// C function pointers, which never change once set.
extension TaklimatQPDFTable: @retroactive @unchecked Sendable {}
