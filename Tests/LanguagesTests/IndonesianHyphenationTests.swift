import Diagnostics
import TestSupport
import Testing

@testable import Languages

@Suite("Indonesian hyphenation")
struct IndonesianHyphenationTests {
  let hyphenator: Hyphenator

  init() throws { hyphenator = try ShippedLanguages().indonesian().hyphenator }

  private func expect(_ words: String, sourceLocation: SourceLocation = #_sourceLocation) {
    for word in words.split(whereSeparator: \.isWhitespace).map(String.init) {
      let plain = word.filter { $0 != "-" }
      #expect(hyphenator.shown(plain) == word, sourceLocation: sourceLocation)
    }
  }

  @Test("divides between two vowels, never leaving one letter")
  func hiatus() {
    expect("bu-at sa-at so-si-al kri-te-ria ke-dua ma-af ni-at ja-nu-ari se-umur-an")
  }

  @Test("keeps ai, au, ei and oi together")
  func diphthongs() {
    expect("pan-dai sau-da-ra sur-vei am-boi ran-tai pu-lau sung-kai ek-sploi-ta-si au-dit ni-lai")
  }

  @Test("divides before a single consonant, and counts ng, ny, kh and sy as one")
  func oneConsonant() {
    expect("ba-pak ke-nyang mu-ta-khir mu-sya-wa-rah ba-ngun ma-sya-ra-kat ang-kat isya-rat akhir")
  }

  @Test("divides between two consonants, and after the first of more")
  func clusters() {
    expect("cap-lok makh-luk man-di sang-gup som-bong swas-ta ap-ril")
    expect("ul-tra ben-trok in-stru-men bang-krut ikh-las in-fra-struk-tur kon-struk-si")
    expect("prog-ram sek-re-ta-ris dip-lo-mat lo-gis-tik ad-mi-nis-tra-si stra-te-gi")
  }

  @Test("divides at the seams of prefixes that keep the stem")
  func prefixes() {
    expect("ber-ope-ra-si ber-asal ber-ada ter-atur per-ubah-an per-usa-ha-an di-am-bil di-pro-ses")
    expect("mem-per-oleh di-klaim ke-in-dah-an se-im-bang")
    expect("be-run-ding be-ru-pa pe-rin-tah te-ri-ma")
    expect("be-ri-ta pe-rang-kat be-rang-kat per-alat-an pe-ra-wat-an pe-ra-sa-an ke-ber-ada-an")
  }

  @Test("divides before the nasal that took the stem's first letter")
  func nasals() {
    expect("me-nu-tup me-ma-kai me-nya-pu pe-mi-kir-an pe-no-long me-nga-tur pe-nga-wal-an")
    expect("mem-ban-tu men-du-kung meng-gan-ti meng-ha-dir-kan me-lin-dungi")
    expect("me-me-rin-tah pe-me-rin-tah-an pe-ngem-bang-an me-nye-leng-ga-ra-kan")
  }

  @Test("divides at the seams of suffixes")
  func suffixes() {
    expect("le-tak-kan gu-na-kan me-nga-ta-kan ke-ku-at-an")
    expect("pa-sok-an tin-dak-an ke-bi-jak-an ke-ru-sak-an per-bank-an ma-kan-an ba-ngun-an")
    expect("ke-ha-dir-an-nya ru-mah-nya ku-at-lah ting-kat-kan me-nga-mati meng-ha-dapi")
    expect("per-sa-ing-an ke-ba-ik-an per-ma-in-an la-ut-an ke-ma-nu-sia-an ke-se-dia-an")
  }

  @Test("knows stems that end in -an")
  func stems() {
    expect("ha-la-man se-la-tan sem-bi-lan jem-ba-tan te-la-dan re-le-van war-ta-wan per-ta-han-an")
  }

  @Test("leaves out what sounds cannot tell")
  func doubt() {
    // Per-umpak or pe-rumpak, -an or -kan: no list has these.
    expect("perum-pak zum-bakan zum-baran dipla-ka")
  }

  @Test("agrees with every word of the first briefing, as reviewed by hand")
  func seed() throws {
    let golden = try Checkout.text("Tests/Goldens/Languages/briefing-words.id.txt")
    let words = golden.split(separator: "\n").map { $0.filter { $0 != "-" } }
    #expect(words.count == 198)
    let shown = words.map { hyphenator.shown($0) + "\n" }.joined()
    try Golden.expect(shown, named: "briefing-words.id.txt")
  }

  @Test("never leaves a part of one letter or without a vowel, whatever the word")
  func property() {
    var generator = SeededGenerator(seed: 20_251_021)
    let letters = Array("aaeeiioouubcdfghjklmnprstwyngngkhsymepebertekan".utf8)
    for _ in 0..<6_000 {
      let length = Int.random(in: 1...24, using: &generator)
      let bytes = (0..<length).map { _ in letters.randomElement(using: &generator) ?? 0x61 }
      let word = String(decoding: bytes, as: UTF8.self)
      let parts = hyphenator.shown(word).split(separator: "-", omittingEmptySubsequences: false)
      guard parts.count > 1 else { continue }
      let isSound = parts.allSatisfy { $0.count > 1 && $0.contains { "aeiou".contains($0) } }
      #expect(isSound, "\(parts.joined(separator: "-"))")
    }
  }

  @Test("never divides ng, ny, kh or sy")
  func digraphs() {
    var generator = SeededGenerator(seed: 7)
    let sounds = [
      "a", "i", "u", "e", "o", "ng", "ny", "kh", "sy", "b", "t", "r", "an", "ber", "pe",
    ]
    for _ in 0..<2_000 {
      let word = (0..<8).map { _ in sounds.randomElement(using: &generator) ?? "a" }.joined()
      let bytes = Array(word.utf8)
      for point in hyphenator.points(in: bytes[...]) {
        let pair = String(decoding: bytes[(point - 1)...point], as: UTF8.self)
        #expect(!["ng", "ny", "kh", "sy"].contains(pair), "\(word) at \(point)")
      }
    }
  }
}
