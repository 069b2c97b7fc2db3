/// Tells a word's classes from its bytes.
enum WordShape {
  static func kinds(of word: ArraySlice<UInt8>) -> WordKinds {
    guard let first = word.first else { return [] }
    if isDash(word) { return [any, dash] }
    if isInitial(word) { return [any, initial] }
    guard WordEdges.core(of: word).count == word.count else { return any }
    if word.contains(where: \.isDigitASCII) { return numberKinds(word).union(any) }
    let kinds: WordKinds = word.count == 1 && first.isLetterASCII ? [any, letter] : any
    return isCapital(word) ? kinds.union(capitalKinds(word)) : kinds
  }

  private static let any = WordKinds(.any)
  private static let dash = WordKinds(.dash)
  private static let letter = WordKinds(.letter)
  private static let number = WordKinds(.number)
  private static let day = WordKinds(.day)
  private static let year = WordKinds(.year)
  private static let capitalised = WordKinds(.capitalised)
  private static let roman = WordKinds(.roman)
  private static let acronym = WordKinds(.acronym)
  private static let initial = WordKinds(.initial)

  private static func isDash(_ word: ArraySlice<UInt8>) -> Bool {
    word.elementsEqual([0x2D]) || word.elementsEqual([0xE2, 0x80, 0x93])
      || word.elementsEqual([0xE2, 0x80, 0x94])
  }

  private static func numberKinds(_ word: ArraySlice<UInt8>) -> WordKinds {
    guard isNumber(word) else { return [] }
    guard word.count <= 4, word.allSatisfy(\.isDigitASCII) else { return number }
    let value = word.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    if value >= 1000 { return [number, year] }
    return (1...31).contains(value) ? [number, day] : number
  }

  /// Letters only before the first digit (`Rp`, `US$`), none after it.
  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    guard let start = word.firstIndex(where: \.isDigitASCII) else { return false }
    return word[..<start].count <= 5 && !word[start...].contains(where: \.isLetterASCII)
  }

  /// A capital of ASCII, Latin-1, Greek or Cyrillic first.
  private static func isCapital(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    if !first.isBeyondASCII { return first.isUpperASCII }
    let scalar = String(decoding: word.prefix(4), as: UTF8.self).unicodeScalars.first
    return scalar?.properties.isUppercase ?? false
  }

  private static func capitalKinds(_ word: ArraySlice<UInt8>) -> WordKinds {
    var kinds = capitalised
    if (2...8).contains(word.count), word.allSatisfy(\.isUpperASCII) { kinds.insert(acronym) }
    if word.allSatisfy(isRomanDigit) { kinds.insert(roman) }
    return kinds
  }

  /// Capital and stop, over and over.
  private static func isInitial(_ word: ArraySlice<UInt8>) -> Bool {
    word.count.isMultiple(of: 2) && word.last == UInt8(ascii: ".")
      && word.enumerated().allSatisfy { index, byte in
        index.isMultiple(of: 2) ? byte.isUpperASCII : byte == UInt8(ascii: ".")
      }
  }

  private static func isRomanDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "L"),
      UInt8(ascii: "C"), UInt8(ascii: "D"), UInt8(ascii: "M"):
      true
    default: false
    }
  }
}
