import Diagnostics
import Fields

/// Who may read a paper, or a part of it.
package struct Marking: Sendable, Equatable {
  /// The levels of Indonesian offices, from the lowest.
  package enum Level: String, CaseIterable, Sendable, Comparable {
    case biasa, terbatas, rahasia
    case sangatRahasia = "sangat-rahasia"

    private var rank: Int {
      switch self {
      case .biasa: 0
      case .terbatas: 1
      case .rahasia: 2
      case .sangatRahasia: 3
      }
    }

    package static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }
  }

  /// The Traffic Light Protocol 2.0 of FIRST.
  package enum TrafficLight: String, CaseIterable, Sendable, Comparable {
    case red, amber, green, clear
    case amberStrict = "amber+strict"

    private var rank: Int {
      switch self {
      case .clear: 0
      case .green: 1
      case .amber: 2
      case .amberStrict: 3
      case .red: 4
      }
    }

    package static func < (left: TrafficLight, right: TrafficLight) -> Bool {
      left.rank < right.rank
    }
  }

  package let level: Level?
  package let tlp: TrafficLight?

  /// Whether its level is one of those that offices print in red.
  package var isSecret: Bool { level.map { $0 >= .rahasia } ?? false }

  /// Whether it keeps anybody from reading.
  package var isRestricted: Bool {
    level.map { $0 > .biasa } ?? false || tlp.map { $0 > .clear } ?? false
  }

  package init(level: Level?, tlp: TrafficLight?) {
    self.level = level
    self.tlp = tlp
  }

  static let record = RecordType("marking", doc: "Who may read the paper") {
    (r: inout RecordReader) in
    Marking(
      level: r.optional("level", .choice(Level.self), doc: "The level of secrecy"),
      tlp: r.optional("tlp", .choice(TrafficLight.self), doc: "The Traffic Light Protocol's"))
  }
}

extension FieldType where Value == Marking {
  /// A level alone, or a mapping of level and traffic light.
  static var marking: Self {
    let level = FieldType<Marking.Level>.choice(Marking.Level.self)
    let record = FieldType.record(Marking.record)
    return FieldType(
      shape: .either([level.shape, record.shape]), placeholder: record.placeholder()
    ) { field in
      guard field.node.kind == .scalar else { return record.read(field) }
      return level.read(field).map { Marking(level: $0, tlp: nil) }
    }
  }
}

extension RecordReader {
  /// The `marking` of a part, by which it may be told from the rest.
  mutating func partMarking(_ context: MeetingContext) -> Located<Marking>? {
    let marking = optional("marking", .located(.marking), doc: "Who may read this part")
    if let marking { context.mark(marking) }
    return marking
  }
}
