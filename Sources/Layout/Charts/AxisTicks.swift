import Glibc

/// Round values along an axis, as whole multiples of 1, 2 or 5 times a power of ten, so that their
/// digits are exact.
package struct AxisTicks: Sendable, Hashable {
  package struct Tick: Sendable, Hashable {
    package let value: Double
    /// In the notation of the data: `-12.5`, `2000`, `3e20`.
    package let digits: String
  }

  package let ticks: [Tick]

  /// At least two ticks that enclose all `values`, about `intervals` apart; none without a number.
  ///
  /// Zero is among them unless the values lie close together and far from it.
  package init(enclosing values: some Sequence<Double>, intervals: Int) {
    let finite = values.filter(\.isFinite)
    guard let least = finite.min(), let greatest = finite.max() else {
      ticks = []
      return
    }
    let (low, high) = Self.range(least, greatest)
    // Divided before it is subtracted, so that the span of all numbers is one.
    let step = high / Double(max(1, intervals)) - low / Double(max(1, intervals))
    ticks = RoundStep(near: step).map { $0.ticks(from: low, to: high) } ?? []
  }

  private static func range(_ least: Double, _ greatest: Double) -> (low: Double, high: Double) {
    if least == 0, greatest == 0 { return (0, 1) }
    if least > 0 { return (least > greatest / 2 && least < greatest ? least : 0, greatest) }
    if greatest < 0 { return (least, greatest < least / 2 && least < greatest ? greatest : 0) }
    return (least, greatest)
  }
}

/// 1, 2 or 5 times a power of ten.
private struct RoundStep {
  let factor: Int
  let exponent: Int
  private let value: Double

  /// The least that is not much smaller than `step`; nil where no number is.
  init?(near step: Double) {
    guard step.isFinite, step > 0 else { return nil }
    var best: (factor: Int, exponent: Int, value: Double)?
    let middle = Self.magnitude(step)
    for exponent in (middle - 1)...(middle + 1) {
      for factor in [1, 2, 5] {
        guard let value = Double("\(factor)e\(exponent)"), value.isFinite, value >= step * 0.7
        else { continue }
        if best == nil { best = (factor, exponent, value) }
      }
    }
    guard let best else { return nil }
    (factor, exponent, value) = best
  }

  /// The power of ten of a number's first digit.
  private static func magnitude(_ step: Double) -> Int {
    var (rest, exponent) = (step, 0)
    while rest >= 10 {
      rest /= 10
      exponent += 1
    }
    while rest < 1 {
      rest *= 10
      exponent -= 1
    }
    return exponent
  }

  func ticks(from low: Double, to high: Double) -> [AxisTicks.Tick] {
    let first = (low / value + 1e-9).rounded(.down)
    let last = (high / value - 1e-9).rounded(.up)
    // Values far from zero and close together need more digits than numbers have.
    guard abs(first) < 1e15, abs(last) < 1e15, let from = Int(exactly: first),
      let to = Int(exactly: last), from <= to, to - from < 100
    else { return [] }
    // Beyond the greatest number there is none to write.
    return (from...to).map { AxisTicks.Tick(value: Double($0) * value, digits: digits($0)) }
      .filter(\.value.isFinite)
  }

  private func digits(_ multiple: Int) -> String {
    let number = multiple * factor
    let plain = String(number.magnitude)
    let sign = number < 0 ? "-" : ""
    if number == 0 { return "0" }
    if exponent > 15 { return "\(sign)\(plain)e\(exponent)" }
    if exponent >= 0 { return sign + plain + String(repeating: "0", count: exponent) }
    if exponent < -8 { return "\(sign)\(plain)e\(exponent)" }
    let padded = String(repeating: "0", count: max(0, 1 - exponent - plain.utf8.count)) + plain
    return "\(sign)\(padded.dropLast(-exponent)).\(padded.suffix(-exponent))"
  }
}
