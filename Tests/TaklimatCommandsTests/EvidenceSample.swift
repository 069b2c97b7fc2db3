/// A file in which two rules of evidence find something: a zero before a day, and a home page.
enum EvidenceSample {
  static let meeting = """
    schema: taklimat/meeting/1
    id: rapat
    language: id
    title: Rapat
    summary: Pada 02 Mei 2024 rapat diadakan[@nota].
    references: [{id: nota, title: Nota, URL: "https://example.org"}]

    """
}
