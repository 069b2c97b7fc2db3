package import Fields

/// How a language writes times of day: `pukul 15.00`, `3:00 p.m.`
///
/// The 24-hour clock where the phrase has `{hour}`, the 12-hour clock where it has `{hour12}` and
/// `{half}`. Hours have two digits by `{hour}` and one or two by `{hour12}`, minutes always two.
package struct TimeForms: Sendable {
  /// What a sentence says: `pukul 15.00`.
  package let sentence: Phrase
  /// What a table's cell says: `15.00`.
  package let short: Phrase
  /// From one time to another: `{start}–{end}`, both in the short form.
  package let range: Phrase
  /// The same in a sentence: `pukul 10.00–11.30`. It may also have `{start_sentence}` and
  /// `{end_sentence}`, the times as a sentence says them: `10:00 a.m.–1:30 p.m.`
  package let sentenceRange: Phrase
  /// Before and after noon.
  package let halves: [String]
  /// What stands behind the time of a zone.
  package var zones = ZoneForms()

  /// Nil unless `halves` has two words.
  package init?(
    sentence: Phrase, short: Phrase, range: Phrase, sentenceRange: Phrase, halves: [String]
  ) {
    guard halves.count == 2 else { return nil }
    self.sentence = sentence
    self.short = short
    self.range = range
    self.sentenceRange = sentenceRange
    self.halves = halves
  }

  package func sentence(_ time: TimeOfDay) -> String { text(sentence, time) }

  package func short(_ time: TimeOfDay) -> String { text(short, time) }

  /// `10.00–11.30`
  package func range(_ start: TimeOfDay, _ end: TimeOfDay) -> String {
    text(range, from: start, to: end)
  }

  /// `pukul 10.00–11.30`
  package func sentenceRange(_ start: TimeOfDay, _ end: TimeOfDay) -> String {
    text(sentenceRange, from: start, to: end)
  }

  private func text(_ phrase: Phrase, from start: TimeOfDay, to end: TimeOfDay) -> String {
    phrase.filled { gap in
      switch gap {
      case "start": short(start)
      case "end": short(end)
      case "start_sentence": sentence(start)
      case "end_sentence": sentence(end)
      default: nil
      }
    }
  }

  private func text(_ phrase: Phrase, _ time: TimeOfDay) -> String {
    phrase.filled { gap in
      switch gap {
      case "hour": Self.twoDigits(time.hour)
      case "hour12": String((time.hour + 11) % 12 + 1)
      case "minute": Self.twoDigits(time.minute)
      case "half": halves[time.hour < 12 ? 0 : 1]
      default: nil
      }
    }
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
