/// How a language joins the members of a list: `A, B, dan C`.
package struct ListForms: Sendable {
  /// Between two members that are all: ` dan `.
  package let pair: String
  /// Between members but the last: `, `.
  package let separator: String
  /// Before the last of three or more: `, dan `.
  package let last: String

  package init(pair: String, separator: String, last: String) {
    self.pair = pair
    self.separator = separator
    self.last = last
  }

  package func joined(_ members: [String]) -> String {
    var text = ""
    for (index, member) in members.enumerated() {
      if index > 0 { text += joint(before: index, of: members.count) }
      text += member
    }
    return text
  }

  /// What stands before the member at `index`, for lists whose members are not plain text.
  package func joint(before index: Int, of count: Int) -> String {
    if index <= 0 || index >= count { return "" }
    if count == 2 { return pair }
    return index == count - 1 ? last : separator
  }
}
