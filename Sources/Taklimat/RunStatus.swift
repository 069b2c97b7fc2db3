import Checks
package import Diagnostics
import Fields
import Templates

/// How a run ended, as a process tells its caller (BSD sysexits where one fits).
public enum RunStatus: Int32, Sendable, Comparable, CaseIterable {
  case success = 0
  /// The input has errors.
  case inputErrors = 1
  case usage = 64
  /// A finished document did not pass its verification.
  case verificationFailed = 65
  /// An input is not there, cannot be opened, or was refused unread: a device, a pipe, a file that
  /// is too large.
  case noInput = 66
  case internalError = 70
  case cannotCreate = 73
  case inputOutput = 74
  case interrupted = 130

  /// From the least to the gravest: of several documents the gravest ending is the run's.
  private static let byGravity: [RunStatus] = [
    .success, .inputErrors, .verificationFailed, .noInput, .cannotCreate, .inputOutput, .usage,
    .internalError, .interrupted,
  ]

  private var gravity: Int { Self.byGravity.firstIndex(of: self) ?? 0 }

  public static func < (left: RunStatus, right: RunStatus) -> Bool {
    left.gravity < right.gravity
  }

  /// The gravest that these diagnostics ask for, those below `level` left out.
  package init(_ diagnostics: [Diagnostic], failingOn level: Severity = .error) {
    self = diagnostics.filter { $0.severity >= level }.map(Self.init(_:)).max() ?? .success
  }

  /// A failure with a place in an input is that input's error: the file that it names can be
  /// mended there.
  private init(_ diagnostic: Diagnostic) {
    self =
      switch diagnostic.kind.id {
      case TaklimatDiagnostics.internalError.id: .internalError
      case _ where diagnostic.span != nil: .inputErrors
      case TaklimatDiagnostics.notFound.id, TaklimatDiagnostics.notAFile.id,
        TaklimatDiagnostics.outsideRoot.id, TaklimatDiagnostics.shareNotFound.id,
        TaklimatDiagnostics.unreadable.id, FieldsDiagnostics.fileTooLarge.id,
        ChecksDiagnostics.noPdfLibrary.id:
        .noInput
      case TaklimatDiagnostics.badSourceDate.id, TaklimatDiagnostics.outputsCollide.id,
        TemplatesDiagnostics.unknownPageSize.id:
        .usage
      case TaklimatDiagnostics.cannotCreate.id: .cannotCreate
      case TaklimatDiagnostics.cannotWrite.id, TaklimatDiagnostics.readFailed.id: .inputOutput
      case let id where ChecksDiagnostics.all.contains { $0.id == id }: .verificationFailed
      default: .inputErrors
      }
  }
}
