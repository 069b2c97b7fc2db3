/// Lengths as messages show them: one decimal, no rounding mode of the C library.
enum PointFormat {
  static func text(_ points: Double) -> String {
    guard points.isFinite, abs(points) < 1e9 else { return "very many" }
    let tenths = Int((points * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    return "\(sign)\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
  }
}
