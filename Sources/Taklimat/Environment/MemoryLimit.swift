import Glibc

/// A bound on the memory of the whole process.
///
/// A small file can hold streams that unpack to any size. The PDF library then finds no memory and
/// says so, instead of taking all that the machine has.
public enum MemoryLimit {
  /// Fifteen times what a document of 550 pages and 40,000 elements asks for.
  public static let ofVerification = 2 << 30

  /// Lowers the limit of data and anonymous memory (setrlimit(2)); a lower one stays.
  public static func set(_ bytes: Int) {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_cur, rlim_t(bytes))
    setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit)
  }
}
