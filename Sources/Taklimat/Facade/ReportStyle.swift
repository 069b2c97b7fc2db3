import Diagnostics

/// How messages are written.
public enum ReportStyle: Sendable, Hashable {
  /// With the source line and a caret.
  case human(color: Bool)
  /// One line a message, as compilers write them.
  case short
  /// One object a line.
  case json
}

/// Which messages are shown.
public enum ReportLevel: Sendable {
  case all, errors
}

extension Report {
  /// All messages as text; empty where there is nothing to say.
  public func rendered(_ style: ReportStyle, level: ReportLevel = .all) -> String {
    diagnostics.filter { level == .all || $0.severity == .error }
      .map { "\($0.severity.rawValue)[\($0.kind.id)]: \($0.summary)\n" }.joined()
  }
}
