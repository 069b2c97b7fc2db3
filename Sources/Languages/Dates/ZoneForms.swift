/// How a language names time zones: `WIB`, `UTC+2`.
package struct ZoneForms: Sendable {
  /// By their hours east of UTC.
  private let names: [Int: String]
  private let others: Phrase

  /// - Parameters:
  ///   - names: by hours east of UTC.
  ///   - others: with the gap `distance`, `+2` or `−5:30`; empty in UTC itself.
  package init(
    names: [Int: String] = [:], others: Phrase = Phrase(parts: [.text("UTC"), .gap("distance")])
  ) {
    self.names = names
    self.others = others
  }

  /// - Parameter offset: minutes east of UTC.
  package func name(_ offset: Int) -> String {
    if offset % 60 == 0, let name = names[offset / 60] { return name }
    return others.filled { $0 == "distance" ? Self.distance(offset) : nil }
  }

  /// A time with its zone, never parted from it; the time alone where no zone is known.
  package func text(_ time: String, in offset: Int?) -> String {
    offset.map { time + "\u{A0}" + name($0) } ?? time
  }

  private static func distance(_ offset: Int) -> String {
    guard offset != 0 else { return "" }
    let (hours, minutes) = (abs(offset) / 60, abs(offset) % 60)
    let fraction = minutes == 0 ? "" : minutes < 10 ? ":0\(minutes)" : ":\(minutes)"
    return (offset < 0 ? "−" : "+") + "\(hours)" + fraction
  }
}
