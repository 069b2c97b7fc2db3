import Glibc

extension Double {
  /// The number with exactly two decimals, never `-0.00`: for dumps and drawings,
  /// whatever the locale.
  package var fixed: String {
    guard isFinite, magnitude < 1e12 else { return "\(self)" }
    let hundredths = Int((self * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let cents = hundredths.magnitude % 100
    return "\(sign)\(hundredths.magnitude / 100).\(cents < 10 ? "0" : "")\(cents)"
  }
}
