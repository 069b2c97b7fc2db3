/// What a shell offers for a value while it is typed.
package enum Completion: Sendable, Equatable {
  /// Nothing: only the user knows.
  case nothing
  case words([String])
  case file
  /// Folders, and files with one of these extensions.
  case files([String])
  case folder
  /// The first word of each line that the program prints when it is run with this verb: the list
  /// is the running program's own, never that of the day when the script was made.
  case listed(by: String)
}
