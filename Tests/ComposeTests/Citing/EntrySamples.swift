/// Sources as data, and what APA 7 makes of them; stars stand around what slopes.
struct EntrySample: Sendable {
  let fields: String
  let indonesian: String
  let english: String
}

extension EntrySample {
  static let pages = [
    EntrySample(
      fields: """
        type: webpage, author: {literal: Kementerian Pertahanan}, issued: 2025-10-21, title: Sekjen
        menerima UNOPS, URL: 'https://a.go.id/x'
        """,
      indonesian:
        "Kementerian Pertahanan. (2025, 21 Oktober). *Sekjen menerima UNOPS*. https://a.go.id/x",
      english:
        "Kementerian Pertahanan. (2025, October 21). *Sekjen menerima UNOPS*. https://a.go.id/x"),
    EntrySample(
      fields: """
        type: webpage, author: {family: Utomo, given: Tri Budi}, issued: 2021-10, title: J,
        container-title: Situs, URL: 'https://a.id/x', accessed: 2025-01-02
        """,
      indonesian:
        "Utomo, T. B. (2021, Oktober). *J*. Situs. Diakses 2 Januari 2025, dari https://a.id/x",
      english:
        "Utomo, T. B. (2021, October). *J*. Situs. Retrieved 2 January 2025, from https://a.id/x"),
    EntrySample(
      fields: """
        type: post-weblog, author: {family: Ali, given: Siti}, issued: 2022-03-05, title: Catatan,
        container-title: Blog Damai, URL: 'https://b.id/1'
        """,
      indonesian: "Ali, S. (2022, 5 Maret). Catatan. *Blog Damai*. https://b.id/1",
      english: "Ali, S. (2022, March 5). Catatan. *Blog Damai*. https://b.id/1"),
    EntrySample(
      fields: """
        type: post, author: {literal: UNOPS}, issued: 2024-01-09, title: Selamat, genre: Tweet,
        container-title: X, URL: 'https://x.com/1'
        """,
      indonesian: "UNOPS. (2024, 9 Januari). *Selamat* [Tweet]. X. https://x.com/1",
      english: "UNOPS. (2024, January 9). *Selamat* [Tweet]. X. https://x.com/1"),
  ]

  static let articles = [
    EntrySample(
      fields: """
        type: article-journal, author: [{family: Rahman, given: A.}, {family: Sari, given: Dewi}],
        issued: 2020-05-01, title: Beton hijau, container-title: Jurnal Teknik, volume: 12, issue: 3,
        page: 45-67, DOI: 10.1000/jt.12.3
        """,
      indonesian: "Rahman, A., dan Sari, D. (2020). Beton hijau. *Jurnal Teknik*, *12*(3), 45–67."
        + " https://doi.org/10.1000/jt.12.3",
      english: "Rahman, A., & Sari, D. (2020). Beton hijau. *Jurnal Teknik*, *12*(3), 45–67."
        + " https://doi.org/10.1000/jt.12.3"),
    EntrySample(
      fields: """
        type: article-journal, author: {family: Burin, given: D.}, issued: 2018, title: Q?,
        container-title: PLoS ONE, volume: 13, issue: 12, number: e0209899, DOI: 'doi:10.1371/x'
        """,
      indonesian: "Burin, D. (2018). Q? *PLoS ONE*, *13*(12), Artikel e0209899."
        + " https://doi.org/10.1371/x",
      english: "Burin, D. (2018). Q? *PLoS ONE*, *13*(12), Article e0209899."
        + " https://doi.org/10.1371/x"),
    EntrySample(
      fields: """
        type: article-magazine, author: {family: Schaefer, given: N. K.}, issued: 2019-02-14,
        title: Tawa, container-title: Tempo, volume: 5, issue: 2, page: 8-9
        """,
      indonesian: "Schaefer, N. K. (2019, 14 Februari). Tawa. *Tempo*, *5*(2), 8–9.",
      english: "Schaefer, N. K. (2019, February 14). Tawa. *Tempo*, *5*(2), 8–9."),
    EntrySample(
      fields: """
        type: article-newspaper, author: {family: Carey, given: Benedict}, issued: 2019-03-22,
        title: Memori, container-title: Kompas, page: 'A1, A4'
        """,
      indonesian: "Carey, B. (2019, 22 Maret). Memori. *Kompas*, A1, A4.",
      english: "Carey, B. (2019, March 22). Memori. *Kompas*, A1, A4."),
    EntrySample(
      fields: """
        type: article-newspaper, issued: 2023-06-01, title: Jembatan baru dibuka, container-title:
        Kompas, URL: 'https://k.id/1'
        """,
      indonesian: "Jembatan baru dibuka. (2023, 1 Juni). *Kompas*. https://k.id/1",
      english: "Jembatan baru dibuka. (2023, June 1). *Kompas*. https://k.id/1"),
    EntrySample(
      fields: """
        type: article-journal, author: {family: Lim, given: B.}, title: Segera, container-title:
        Jurnal, status: in press
        """,
      indonesian: "Lim, B. (in press). Segera. *Jurnal*.",
      english: "Lim, B. (in press). Segera. *Jurnal*."),
    EntrySample(
      fields: """
        type: review-book, author: {family: Santos, given: F.}, issued: 2019-01-11, title: Kembali,
        genre: Review of the book Cry, container-title: The NYT
        """,
      indonesian: "Santos, F. (2019, 11 Januari). Kembali [Review of the book Cry]. *The NYT*.",
      english: "Santos, F. (2019, January 11). Kembali [Review of the book Cry]. *The NYT*."),
    EntrySample(
      fields: """
        type: article, author: {family: Hampton, given: S.}, issued: 2017-10-16, title: Pra-cetak,
        publisher: PsyArXiv, URL: 'https://p.org/x'
        """,
      indonesian: "Hampton, S. (2017, 16 Oktober). *Pra-cetak*. PsyArXiv. https://p.org/x",
      english: "Hampton, S. (2017, October 16). *Pra-cetak*. PsyArXiv. https://p.org/x"),
  ]

  static let books = [
    EntrySample(
      fields: """
        type: book, author: {family: Brown, given: L. S.}, issued: 2018, title: Feminisme, edition: 2,
        publisher: APA
        """,
      indonesian: "Brown, L. S. (2018). *Feminisme* (Edisi ke-2). APA.",
      english: "Brown, L. S. (2018). *Feminisme* (2nd ed.). APA."),
    EntrySample(
      fields: """
        type: book, editor: [{family: Hacker, given: K.}, {family: Torino, given: G. C.}],
        issued: 2019, title: Mikro, publisher: Wiley
        """,
      indonesian: "Hacker, K., dan Torino, G. C. (Peny.). (2019). *Mikro*. Wiley.",
      english: "Hacker, K., & Torino, G. C. (Eds.). (2019). *Mikro*. Wiley."),
    EntrySample(
      fields: """
        type: book, author: [{family: Piaget, given: Jean}, {family: Inhelder, given: Bärbel}],
        translator: {family: Weaver, given: Helen}, issued: 1969, original-date: 1966, title: Anak,
        edition: 3, volume: 2, publisher: Basic
        """,
      indonesian: "Piaget, J., dan Inhelder, B. (1969). *Anak* (H. Weaver, Penerj.; Edisi ke-3,"
        + " Vol. 2). Basic. (Karya asli terbit 1966)",
      english: "Piaget, J., & Inhelder, B. (1969). *Anak* (H. Weaver, Trans.; 3rd ed., Vol. 2)."
        + " Basic. (Original work published 1966)"),
    EntrySample(
      fields: """
        type: book, author: {family: King, given: Martin Luther, suffix: Jr.}, issued: 2011,
        title: Mimpi, edition: Revised, publisher: Beacon
        """,
      indonesian: "King, M. L., Jr. (2011). *Mimpi* (Edisi Revised). Beacon.",
      english: "King, M. L., Jr. (2011). *Mimpi* (Revised ed.). Beacon."),
    EntrySample(
      fields: """
        type: book, author: {non-dropping-particle: de la, family: Cruz, given: María}, issued: 1890,
        title: T
        """,
      indonesian: "de la Cruz, M. (1890). *T*.", english: "de la Cruz, M. (1890). *T*."),
    EntrySample(
      fields: """
        type: book, author: {family: Beethoven, given: Ludwig, dropping-particle: van},
        issued: {date-parts: [[1801]], circa: true}, title: Surat
        """,
      indonesian: "Beethoven, L. van. (sekitar 1801). *Surat*.",
      english: "Beethoven, L. van. (ca. 1801). *Surat*."),
    EntrySample(
      fields: """
        type: book, author: [{literal: A}, {literal: others}], issued: 2001, title: T, volume: 1,
        volume-title: Awal, publisher: P
        """,
      indonesian: "A, dkk. (2001). *T: Vol. 1. Awal*. P.",
      english: "A, et al. (2001). *T: Vol. 1. Awal*. P."),
    EntrySample(
      fields: """
        type: chapter, author: {family: Aron, given: L.}, issued: 2019, title: Bab, editor: {family:
        Lewis, given: A.}, container-title: Buku, edition: 2, volume: 1, page: 3--9, publisher: P
        """,
      indonesian:
        "Aron, L. (2019). Bab. Dalam A. Lewis (Peny.), *Buku* (Edisi ke-2, Vol. 1, hlm. 3–9). P.",
      english: "Aron, L. (2019). Bab. In A. Lewis (Ed.), *Buku* (2nd ed., Vol. 1, pp. 3–9). P."),
    EntrySample(
      fields: """
        type: chapter, author: {family: Weir, given: K.}, issued: 2020, title: Bab, editor: [{family:
        A, given: X.}, {family: B, given: Y.}, {family: C, given: Z.}], container-title: Buku,
        page: 7, publisher: P
        """,
      indonesian: "Weir, K. (2020). Bab. Dalam X. A, Y. B, dan Z. C (Peny.), *Buku* (hlm. 7). P.",
      english: "Weir, K. (2020). Bab. In X. A, Y. B, & Z. C (Eds.), *Buku* (p. 7). P."),
    EntrySample(
      fields: """
        type: entry-encyclopedia, author: {literal: KBBI}, title: Taklimat, container-title: Kamus
        Besar, URL: 'https://k.id/t', accessed: 2025-01-02
        """,
      indonesian: "KBBI. (t.t.). Taklimat. Dalam *Kamus Besar*. Diakses 2 Januari 2025, dari"
        + " https://k.id/t",
      english: "KBBI. (n.d.). Taklimat. In *Kamus Besar*. Retrieved 2 January 2025, from"
        + " https://k.id/t"),
  ]

  static let reports = [
    EntrySample(
      fields: """
        type: report, author: {literal: UNEP}, issued: 2021-10-11, title: Emisi, number: 12,
        publisher: UNEP, URL: 'https://u.org/r'
        """,
      indonesian: "UNEP. (2021, 11 Oktober). *Emisi* (Laporan No. 12). https://u.org/r",
      english: "UNEP. (2021, October 11). *Emisi* (Report No. 12). https://u.org/r"),
    EntrySample(
      fields: """
        type: report, author: {family: Baral, given: P.}, issued: 2019, title: Dana, genre: Working
        Paper, number: 27, publisher: World Bank
        """,
      indonesian: "Baral, P. (2019). *Dana* (Working Paper No. 27). World Bank.",
      english: "Baral, P. (2019). *Dana* (Working Paper No. 27). World Bank."),
    EntrySample(
      fields: """
        type: report, author: {literal: UNOPS}, issued: 2021-01-31, title: Kerja, genre: Press release
        """,
      indonesian: "UNOPS. (2021, 31 Januari). *Kerja* [Press release].",
      english: "UNOPS. (2021, January 31). *Kerja* [Press release]."),
    EntrySample(
      fields: """
        type: standard, author: {literal: BSN}, issued: 2019, title: Beton, number: 'SNI 2847:2019'
        """,
      indonesian: "BSN. (2019). *Beton* (SNI 2847:2019).",
      english: "BSN. (2019). *Beton* (SNI 2847:2019)."),
    EntrySample(
      fields: """
        type: thesis, author: {family: Harris, given: L.}, issued: 2014, title: Kuasa, genre:
        Doctoral dissertation, publisher: University of Virginia, URL: 'https://v.edu/1'
        """,
      indonesian: "Harris, L. (2014). *Kuasa* [Doctoral dissertation, University of Virginia]."
        + " https://v.edu/1",
      english: "Harris, L. (2014). *Kuasa* [Doctoral dissertation, University of Virginia]."
        + " https://v.edu/1"),
    EntrySample(
      fields: """
        type: thesis, author: {family: Dewi, given: L.}, issued: 2014, title: Kuasa, genre: phdthesis,
        publisher: UI
        """,
      indonesian: "Dewi, L. (2014). *Kuasa* [Disertasi doktor tidak diterbitkan]. UI.",
      english: "Dewi, L. (2014). *Kuasa* [Unpublished doctoral dissertation]. UI."),
    EntrySample(
      fields: """
        type: dataset, author: {literal: BPS}, issued: 2020-01, title: Sensus, version: 2, publisher:
        BPS, DOI: 10.3886/1
        """,
      indonesian: "BPS. (2020, Januari). *Sensus* (Versi 2) [Kumpulan data]."
        + " https://doi.org/10.3886/1",
      english: "BPS. (2020, January). *Sensus* (Version 2) [Data set]. https://doi.org/10.3886/1"),
    EntrySample(
      fields: """
        type: software, author: {family: Borenstein, given: M.}, issued: 2014, title: CMA, version:
        3.3.070, publisher: Biostat, URL: 'https://m.com/'
        """,
      indonesian: "Borenstein, M. (2014). *CMA* (Versi 3.3.070) [Perangkat lunak komputer]."
        + " Biostat. https://m.com/",
      english: "Borenstein, M. (2014). *CMA* (Version 3.3.070) [Computer software]. Biostat."
        + " https://m.com/"),
  ]

  static let talksAndLaws = [
    EntrySample(
      fields: """
        type: paper-conference, author: {family: Fistek, given: A.}, issued: {date-parts: [[2017, 8,
        2], [2017, 8, 6]]}, title: Dua gen, event-title: Konvensi APA, event-place: Denver
        """,
      indonesian:
        "Fistek, A. (2017, 2–6 Agustus). *Dua gen* [Makalah dipresentasikan]. Konvensi APA,"
        + " Denver.",
      english:
        "Fistek, A. (2017, August 2–6). *Dua gen* [Paper presentation]. Konvensi APA, Denver."),
    EntrySample(
      fields: """
        type: paper-conference, author: {family: Duckworth, given: A.}, issued: 2019, title: Self,
        container-title: Prosiding, volume: 116, issue: 47, page: 1-4
        """,
      indonesian: "Duckworth, A. (2019). Self. *Prosiding*, *116*(47), 1–4.",
      english: "Duckworth, A. (2019). Self. *Prosiding*, *116*(47), 1–4."),
    EntrySample(
      fields: """
        type: speech, author: {family: King, given: Martin Luther, suffix: Jr.}, issued: 1963-08-28,
        title: Mimpi, event-title: Pawai, event-place: Washington
        """,
      indonesian: "King, M. L., Jr. (1963, 28 Agustus). *Mimpi* [Pidato]. Pawai, Washington.",
      english: "King, M. L., Jr. (1963, August 28). *Mimpi* [Speech]. Pawai, Washington."),
    EntrySample(
      fields: """
        type: interview, author: {family: Parks, given: Rosa}, issued: 1985-11-14, title: Mata,
        interviewer: {family: Ali, given: Siti}, archive: ANRI, archive_location: Kotak 3
        """,
      indonesian:
        "Parks, R. (1985, 14 November). *Mata* [Wawancara oleh S. Ali]. (Kotak 3). ANRI.",
      english: "Parks, R. (1985, November 14). *Mata* [Interview by S. Ali]. (Kotak 3). ANRI."),
    EntrySample(
      fields: """
        type: personal_communication, author: {family: Allport, given: G. W.}, issued: 1930-12-22,
        title: Surat, recipient: {family: Clark, given: Edna}, archive: Harvard
        """,
      indonesian: "Allport, G. W. (1930, 22 Desember). Surat [Surat kepada E. Clark]. Harvard.",
      english: "Allport, G. W. (1930, December 22). Surat [Letter to E. Clark]. Harvard."),
    EntrySample(
      fields: """
        type: motion_picture, director: {family: Forman, given: M.}, issued: 1975, title: Sarang,
        publisher: United Artists
        """,
      indonesian: "Forman, M. (Sutradara). (1975). *Sarang* [Film]. United Artists.",
      english: "Forman, M. (Director). (1975). *Sarang* [Film]. United Artists."),
    EntrySample(
      fields: """
        type: legislation, issued: 2025-03-26, title: Undang-Undang Nomor 3 Tahun 2025 tentang TNI,
        container-title: Lembaran Negara Tahun 2025 Nomor 35, URL: 'https://p.go.id/3'
        """,
      indonesian:
        "Undang-Undang Nomor 3 Tahun 2025 tentang TNI, Lembaran Negara Tahun 2025 Nomor 35"
        + " (2025). https://p.go.id/3",
      english: "Undang-Undang Nomor 3 Tahun 2025 tentang TNI, Lembaran Negara Tahun 2025 Nomor 35"
        + " (2025). https://p.go.id/3"),
    EntrySample(
      fields: """
        type: legislation, issued: 1964, title: Civil Rights Act, number: Pub. L. No. 88-352, volume:
        78, container-title: Stat., page: 241, section: 2
        """,
      indonesian: "Civil Rights Act, Pub. L. No. 88-352, 78 Stat. 241, Pasal 2 (1964).",
      english: "Civil Rights Act, Pub. L. No. 88-352, 78 Stat. 241, § 2 (1964)."),
    EntrySample(
      fields: """
        type: legal_case, issued: 1954, title: Brown v. Board, volume: 347, container-title: U.S.,
        page: 483, authority: D. Kan.
        """,
      indonesian: "Brown v. Board, 347 U.S. 483 (D. Kan. 1954).",
      english: "Brown v. Board, 347 U.S. 483 (D. Kan. 1954)."),
    EntrySample(
      fields: """
        type: treaty, issued: 1989-11-20, title: Konvensi Hak Anak, URL: 'https://un.org/c'
        """,
      indonesian: "Konvensi Hak Anak, 20 November 1989. https://un.org/c",
      english: "Konvensi Hak Anak, 20 November 1989. https://un.org/c"),
  ]

  static let all = pages + articles + books + reports + talksAndLaws
}
