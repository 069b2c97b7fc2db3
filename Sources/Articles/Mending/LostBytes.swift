/// Signs whose UTF-8 was read as Greek or as Latin-1 and then lost its control characters: `β` for
/// an em dash (E2 80 94), `π―` for 🎯 (F0 9F 8E AF).
///
/// Of each sign the first byte is left, as a letter, and of the others those from A0 on. A sign is
/// put back only where one of `Signs` is likely; else the letter stays and a comment says so.
struct LostBytes {
  /// What a code page makes of a character.
  private typealias Page = (Unicode.Scalar) -> UInt8?

  private let scalars: [Unicode.Scalar]
  private var result = String.UnicodeScalarView()
  private var doubts: [Doubt] = []
  private var line = 1

  static func mended(_ text: String) -> (text: String, doubts: [Doubt]) {
    guard text.unicodeScalars.contains(where: { isLead($0) }), !isGreek(text) else {
      return (text, [])
    }
    var mending = LostBytes(text)
    mending.run()
    return (String(mending.result), mending.doubts)
  }

  private init(_ text: String) { scalars = Array(text.unicodeScalars) }

  private static func isLead(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "β" || scalar == "π" || scalar == "ο" || scalar == "â" || scalar == "ð"
      || scalar == "ï"
  }

  /// Whether Greek is what the author wrote: of words of three letters and more, as rests are not.
  private static func isGreek(_ text: String) -> Bool {
    var run = 0
    var ofWords = 0
    var letters = 0
    for scalar in text.unicodeScalars {
      run = ISOGreek.isGreek(scalar) ? run + 1 : 0
      if run == 3 { ofWords += 3 } else if run > 3 { ofWords += 1 }
      if scalar.isLetter { letters += 1 }
    }
    return ofWords * 10 > letters
  }

  private mutating func run() {
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if Self.isLead(scalar), let count = mend(at: index) {
        index += count
        continue
      }
      if scalar == "\n" { line += 1 }
      result.append(scalar)
      index += 1
    }
  }

  /// How many characters were replaced; nil where the letter stays.
  private mutating func mend(at index: Int) -> Int? {
    let isLatin = scalars[index].value < 0x100
    let page: Page = isLatin ? { Windows1252.byte($0) } : { ISOGreek.byte($0) }
    guard let lead = page(scalars[index]) else { return nil }
    if lead == 0xEF { return variation(at: index, page) }
    var bytes = [lead]
    for scalar in scalars[(index + 1)...].prefix(3) {
      guard let byte = page(scalar), (0xA0...0xBF).contains(byte) else { break }
      bytes.append(byte)
    }
    if lead == 0xF0 { return pictograph(at: index, bytes) }
    return punctuation(at: index, bytes, isLatin: isLatin)
  }

  /// The sign that makes a pictograph of what stands before it shows nothing by itself.
  private func variation(at index: Int, _ page: Page) -> Int? {
    guard index + 1 < scalars.count, page(scalars[index + 1]) == 0xB8, let last = result.last,
      last.value > 0x2000
    else { return nil }
    return 2
  }

  private mutating func pictograph(at index: Int, _ bytes: [UInt8]) -> Int? {
    guard bytes.count > 1 else { return nil }
    for count in stride(from: bytes.count, to: 1, by: -1) {
      let candidates = Signs.pictographs.filter {
        Signs.remains(of: $0).elementsEqual(bytes.prefix(count))
      }
      guard !candidates.isEmpty else { continue }
      return settle(candidates, at: index, count: count)
    }
    // In a word of another language it is that word's letter.
    guard !neighboursAreLetters(index, count: bytes.count) else { return nil }
    doubts.append(
      Doubt(
        line: line, text: "\"\(text(index, bytes.count))\" is what is left of a pictograph; which?")
    )
    return nil
  }

  private mutating func punctuation(at index: Int, _ bytes: [UInt8], isLatin: Bool) -> Int? {
    if bytes.count > 1 {
      let candidates = Signs.punctuation.filter {
        Signs.remains(of: $0).elementsEqual(bytes.prefix(2))
      }
      let context = SignContext(scalars, at: index, count: 2)
      let likely = candidates.filter { context.fits($0) }
      if !likely.isEmpty { return settle(likely, at: index, count: 2) }
    }
    let context = SignContext(scalars, at: index, count: 1)
    if let sign = context.sign(isLetterLikely: isLatin) {
      return settle([sign], at: index, count: 1)
    }
    if context.isSuspect {
      doubts.append(
        Doubt(
          line: line, text: "\"\(scalars[index])\" may be what is left of a dash or quotation mark")
      )
    }
    return nil
  }

  private mutating func settle(_ candidates: [Unicode.Scalar], at index: Int, count: Int) -> Int? {
    let wrong = text(index, count)
    guard let sign = candidates.first, candidates.count == 1 else {
      let names = candidates.map { String($0) }.joined(separator: " or ")
      doubts.append(Doubt(line: line, text: "\"\(wrong)\" is what is left of \(names)"))
      return nil
    }
    doubts.append(
      Doubt(
        line: line, text: "\"\(wrong)\" is taken as \(sign), of which bytes were lost; is it that?")
    )
    result.append(sign)
    return count
  }

  private func text(_ index: Int, _ count: Int) -> String {
    String(String.UnicodeScalarView(scalars[index..<min(scalars.count, index + count)]))
  }

  private func neighboursAreLetters(_ index: Int, count: Int) -> Bool {
    let before = index > 0 && scalars[index - 1].isLetter
    let after = index + count < scalars.count && scalars[index + count].isLetter
    return before || after
  }
}
