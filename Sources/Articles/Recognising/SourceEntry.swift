import Fields

/// A source of an article's reference list, as far as its form shows what is what.
struct SourceEntry {
  enum Author: Equatable {
    case literal(String)
    case person(family: String, given: String)
  }

  let line: Int
  /// As it is cited, most often from 1.
  let number: Int
  var authors: [Author] = []
  var issued: PartialDate?
  var title = ""
  var publisher: String?
  var url: String?
  var accessed: CalendarDate?
  var doubts: [String] = []
  /// Words that the values say in another form: months and words around dates.
  var carried: [String] = []
  /// What its id begins with where its author has a short name.
  var keyName: String?
  /// By which texts cite it; given when all are known.
  var id = ""

  var authorName: String? {
    switch authors.first {
    case .literal(let name): name
    case .person(let family, _): family
    case nil: nil
    }
  }
}
