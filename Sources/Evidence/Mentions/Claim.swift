import Diagnostics
import Languages
import Markup
import Meetings

/// A number that a text gives as a fact: `79 persen`, `Rp12 triliun`, `30 tahun`.
struct Claim {
  let first: Word
  let last: Word
  /// The number with what it is a number of, the same wherever the same is said.
  let key: String
}

extension Passage {
  /// Every claim, in the order of the words.
  func claims(_ dossier: Dossier) -> [Claim] {
    let isAsked = questions
    return words.indices.compactMap { index in
      guard words[index].hasDigit || self[index + 1]?.hasDigit == true,
        let data = dossier.words(beside: words[index]),
        let claim = amount(at: index, data) ?? measure(at: index, data), !isAsked[index]
      else { return nil }
      return claim
    }
  }

  /// Of each word whether its sentence is a question, which claims nothing.
  private var questions: [Bool] {
    var isAsked = [Bool](repeating: false, count: words.count)
    var asks = false
    for index in words.indices.reversed() {
      if words[index].endsSentence { asks = words[index].behind.unicodeScalars.contains("?") }
      isAsked[index] = asks
    }
    return isAsked
  }

  /// Behind a currency's sign, which may stand alone.
  private func amount(at index: Int, _ data: EvidenceWords) -> Claim? {
    let word = words[index]
    guard let sign = data.currencies.first(where: { word.text.hasPrefix($0) }) else { return nil }
    let rest = String(word.text.dropFirst(sign.count))
    let isAlone = rest.isEmpty && word.behind.isEmpty
    let place = isAlone ? index + 1 : index
    guard let last = self[place], let number = Claim.number(isAlone ? last.text : rest) else {
      return nil
    }
    let scale = scale(behind: place, data)
    return Claim(
      first: word, last: scale ?? last, key: "\(sign) \(number) \(scale?.lower ?? "")")
  }

  /// Before percent, a scale, a unit or money.
  private func measure(at index: Int, _ data: EvidenceWords) -> Claim? {
    let word = words[index]
    if word.text.hasSuffix("%"), let number = Claim.number(String(word.text.dropLast())) {
      return Claim(first: word, last: word, key: number + " %")
    }
    guard let number = Claim.number(word.text), word.behind.isEmpty else { return nil }
    let before = self[index - 1].flatMap { $0.endsSentence && $0.behind != "." ? nil : $0 }
    if let before, data.numbered.contains(before.lower) || data.currencies.contains(before.text) {
      return nil
    }
    if let last = phrase(behind: index, data.percent) {
      return Claim(first: word, last: last, key: number + " %")
    }
    let scale = scale(behind: index, data)
    let place = index + (scale == nil ? 1 : 2)
    guard let next = scale ?? self[index + 1], next.before.isEmpty else { return nil }
    let ends = scale.map { !$0.behind.isEmpty } ?? false
    let unit: Word? = ends ? nil : unit(self[place], data)
    // The number of a law, and no span of time: `12 Tahun 2024`.
    if unit?.behind.isEmpty == true, self[place + 1]?.isDigits(4...4) == true { return nil }
    let kind = [scale?.lower, unit?.lower].compactMap(\.self).joined(separator: " ")
    // Without a scale a number of four digits is a year: `sejak 2004 proyek itu`.
    let isMoney = unit.map { data.money.contains($0.lower) } ?? false
    let mayBeYear = scale == nil && word.isDigits(4...4) && !isMoney
    let isPlanned = before.map { data.planned.contains($0.lower) } ?? false
    // Who came to the meeting is known from the meeting.
    let isOwn =
      scale == nil && word.isDigits(1...2)
      && unit.map { data.attendance.contains($0.lower) } == true
    guard !kind.isEmpty, !isPlanned, !mayBeYear, !isOwn else { return nil }
    return Claim(first: word, last: unit ?? next, key: number + " " + kind)
  }

  private func unit(_ word: Word?, _ data: EvidenceWords) -> Word? {
    guard let word, word.before.isEmpty else { return nil }
    let isUnit =
      data.units.contains(word.text) || data.units.contains(word.lower)
      || data.money.contains(word.lower)
    return isUnit ? word : nil
  }

  private func scale(behind index: Int, _ data: EvidenceWords) -> Word? {
    guard words[index].behind.isEmpty, let word = self[index + 1], word.before.isEmpty,
      data.scales.contains(word.lower)
    else { return nil }
    return word
  }

  /// The last word of one of some phrases that stands right behind a word.
  private func phrase(behind index: Int, _ phrases: [String]) -> Word? {
    for phrase in phrases {
      let parts = phrase.split(separator: " ")
      let found = parts.indices.allSatisfy { part in
        guard let word = self[index + 1 + part], word.lower == parts[part] else { return false }
        return part == parts.count - 1 || word.behind.isEmpty
      }
      if found { return self[index + parts.count] }
    }
    return nil
  }
}

extension Claim {
  /// Bytes of the longest number that is compared.
  private static let longestNumber = 24

  /// Digits with points, commas and one dash among them; nil for anything else.
  static func number(_ text: String) -> String? {
    let bytes = text.utf8
    guard bytes.first?.isDigit == true, bytes.last?.isDigit == true, bytes.count <= longestNumber
    else { return nil }
    var dashes = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9", ".", ",": continue
      case "-", "–": dashes += 1
      default: return nil
      }
    }
    return dashes <= 1 ? text : nil
  }

  /// What a figure says, in the same forms: its number as either language writes it.
  static func keys(of figure: Figure) -> [String] {
    let units: [String] =
      switch figure.unit {
      case .percent?: ["%"]
      case .other(let unit)?: unit.variants.map { $0.content.plainText.lowercased() }
      case nil: []
      }
    return units.flatMap { unit in
      forms(of: figure.number.written.string).map { $0 + " " + unit }
    }
  }

  /// `12000`, `12.000`, `12,000`; `79.5`, `79,5`. A number that is too long to be found in a text
  /// stays as it is.
  static func forms(of number: String) -> [String] {
    guard number.utf8.count <= longestNumber else { return [number] }
    let parts = number.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }), parts.count <= 2 else {
      return [number]
    }
    return [(".", ","), (",", ".")].flatMap { decimal, group in
      let fraction = parts.count > 1 ? decimal + parts[1] : ""
      return [parts[0] + fraction, grouped(parts[0], group) + fraction]
    }
  }

  private static func grouped(_ digits: String, _ group: String) -> String {
    let count = digits.utf8.count
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (count - index) % 3 == 0 { text += group }
      text.append(digit)
    }
    return text
  }
}
