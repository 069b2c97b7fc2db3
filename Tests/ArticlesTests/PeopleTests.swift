import Diagnostics
import Testing

@testable import Articles

@Suite struct PeopleTests {
  private func found(
    _ text: String, language: LanguageTag = .indonesian
  ) throws -> (people: [FoundPerson], organisations: [FoundOrganisation]) {
    let vocabularies = try Reading.vocabularies(language)
    let tokens = Token.tokens(of: text)
    var organisations = OrganisationFinder(vocabularies)
    organisations.read(tokens, line: 1)
    organisations.findShortForms(among: tokens.map(\.core))
    var people = PeopleFinder(vocabularies, organisations.found)
    people.read(tokens, line: 1)
    return (people.people, organisations.found)
  }

  /// Rank or honorific, name, position and organisation of each.
  private func shown(_ text: String, language: LanguageTag = .indonesian) throws -> [String] {
    let found = try found(text, language: language)
    return found.people.map { person in
      let organisation = person.organisation.map { found.organisations[$0].name } ?? ""
      return [person.rank + person.honorific, person.name, person.position, organisation]
        .joined(separator: "|")
    }
  }

  @Test func `An office before a rank and a name is theirs`() throws {
    let text =
      "Sekretaris Jenderal (Sekjen) Kementerian Pertahanan Letjen TNI Tri Budi Utomo menerima tamu."
    #expect(
      try shown(text) == ["Letjen TNI|Tri Budi Utomo|Sekretaris Jenderal|Kementerian Pertahanan"])
    #expect(try found(text).people.first?.aliases == ["Sekjen"])
  }

  @Test func `An office may be parted from the name by a comma`() throws {
    let text =
      "United Nations Office for Project Services (UNOPS) dan Direktur Southeast Asia and Pacific Multi Country Office UNOPS, Ms. Samina Kadwani."
    #expect(
      try shown(text) == [
        "Ms.|Samina Kadwani|Direktur Southeast Asia and Pacific Multi Country Office|United Nations Office for Project Services"
      ])
  }

  @Test func `Degrees belong to the name, and an office may follow`() throws {
    #expect(
      try shown("Dr. Rina Hartati, M.Sc., Kepala Badan Karantina Indonesia, hadir.")
        == ["Dr.|Rina Hartati, M.Sc.|Kepala|Badan Karantina Indonesia"])
    #expect(
      try shown("Brigjen TNI (Purn) Agus Wibowo selaku Staf Khusus Menteri hadir.")
        == ["Brigjen TNI (Purn)|Agus Wibowo|Staf Khusus Menteri|"])
  }

  @Test func `Offices without a name are people with a position alone`() throws {
    let text =
      "Kementerian Pertahanan: Sekjen Kemhan didampingi tiga Direktur Jenderal kunci: Dirjen Strahan Kemhan, Dirjen Renhan Kemhan, dan Dirjen Kuatkan Kemhan."
    #expect(
      try shown(text) == [
        "||Sekjen Kemhan|Kementerian Pertahanan", "||Dirjen Strahan Kemhan|Kementerian Pertahanan",
        "||Dirjen Renhan Kemhan|Kementerian Pertahanan",
        "||Dirjen Kuatkan Kemhan|Kementerian Pertahanan",
      ])
  }

  @Test func `An office that a named person holds is no second person`() throws {
    let text =
      "Sekretaris Jenderal (Sekjen) Kementerian Pertahanan Letjen TNI Tri Budi Utomo tiba. Lalu Sekjen Kemhan pergi."
    #expect(try found(text).people.count == 1)
  }

  @Test(arguments: [
    ("Menteri Keuangan Sri Mulyani Indrawati hadir.", "Sri Mulyani Indrawati|Menteri Keuangan"),
    (
      "Menteri Kelautan dan Perikanan Sakti Wahyu Trenggono.",
      "Sakti Wahyu Trenggono|Menteri Kelautan dan Perikanan"
    ),
    ("Wakil Menteri Luar Negeri Arif Havas tiba.", "Arif Havas|Wakil Menteri Luar Negeri"),
    ("Minister of Health Budi Gunadi Sadikin met them.", "Budi Gunadi Sadikin|Minister of Health"),
    ("Menteri Luar Negeri India hadir.", "|Menteri Luar Negeri India"),
    ("Menteri Pertahanan Amerika Serikat hadir.", "|Menteri Pertahanan Amerika Serikat"),
  ])
  func `Behind the field of a ministry stands its minister's name`(
    _ text: String, _ expected: String
  ) throws {
    #expect(try found(text).people.map { $0.name + "|" + $0.position } == [expected])
  }

  @Test func `A name that only its place shows is asked about`() throws {
    let people = try found(
      "Kepala BMKG, Dwikorita Karnawati, hadir bersama Menhan Sjafrie Sjamsoeddin."
    ).people
    #expect(people.map(\.name) == ["Dwikorita Karnawati", "Sjafrie Sjamsoeddin"])
    #expect(people.map(\.position) == ["Kepala BMKG", "Menhan"])
    #expect(people.allSatisfy { $0.doubts == ["is this a name?"] })
  }

  @Test func `English offices and names are found`() throws {
    let text =
      "The Chair of the Health Council (HC), Prof. Anna Lind, met Rear Admiral Budi Santoso, Director of Ports."
    #expect(
      try shown(text, language: .english) == [
        "Prof.|Anna Lind|Chair|Health Council", "Rear Admiral|Budi Santoso|Director of Ports|",
      ])
  }

  @Test(arguments: [
    "Biro Infohan mencatat pertemuan.", "tiga Direktur Jenderal kunci hadir",
    "Pertama, pembangunan jalan.",
    "Mayor kota itu tidak datang",
  ])
  func `Other words make no people`(_ text: String) throws {
    #expect(try found(text).people.isEmpty)
  }

  @Test(arguments: [
    (
      "delegasi United Nations Office for Project Services (UNOPS) di",
      "United Nations Office for Project Services", "UNOPS"
    ),
    ("the European Maritime Safety Agency (EMSA) said", "European Maritime Safety Agency", "EMSA"),
    (
      "Badan Pengelola Dana Lingkungan Hidup (BPDLH)", "Badan Pengelola Dana Lingkungan Hidup",
      "BPDLH"
    ),
    ("Kementerian Luar Negeri (Kemlu)", "Kementerian Luar Negeri", "Kemlu"),
    ("Kementerian Pertahanan menyambut; Kemhan senang", "Kementerian Pertahanan", "Kemhan"),
  ])
  func `An organisation has its name and its short form`(
    _ text: String, _ name: String, _ short: String
  ) throws {
    let found = try found(text).organisations
    #expect(found.map(\.name) == [name])
    #expect(found.map(\.short) == [short])
  }

  @Test func `Brackets that hold no short form make no organisation`() throws {
    #expect(
      try found("kunjungan kehormatan (Courtesy Call) dan Sekretaris Jenderal (Sekjen)")
        .organisations.isEmpty)
  }

  @Test func `A short form of syllables fits its name alone`() {
    #expect(SyllableName.fits("Kemhan", "Kementerian Pertahanan"))
    #expect(SyllableName.fits("Kemenkeu", "Kementerian Keuangan"))
    #expect(!SyllableName.fits("Kemhan", "Kementerian Keuangan"))
    #expect(!SyllableName.fits("Kementerian", "Kementerian Pertahanan"))
    #expect(!SyllableName.fits("KEMHAN", "Kementerian Pertahanan"))
  }
}
