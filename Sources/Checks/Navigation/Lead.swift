/// Where an annotation, a bookmark or the document's opening leads (ISO 32000-1, 12.3.2 and 12.6).
enum Lead {
  /// To a place of this file.
  case place(PDFValue)
  /// To an address on the web (12.6.4.7).
  case address([UInt8])

  /// All of them: the destination, the action and the actions that follow it; what leads to another
  /// file or to nothing is left out.
  static func all(
    of entries: [String: PDFValue], _ reader: PDFReader
  ) throws(PDFFailure) -> [Lead] {
    var leads: [Lead] = []
    if let destination = entries["Dest"] { leads.append(.place(destination)) }
    if let action = entries["A"] { leads += try of(action: action, reader) }
    return leads
  }

  /// Those of an action and of the actions that follow it, which may lead in a circle.
  static func of(action: PDFValue, _ reader: PDFReader) throws(PDFFailure) -> [Lead] {
    var leads: [Lead] = []
    var open = [action]
    var seen: Set<Int> = []
    while let value = open.popLast(), leads.count < limit {
      if let id = value.reference, !seen.insert(id.number).inserted { continue }
      let action = try reader.resolve(value)
      if let actions = action.array { open += actions.reversed() }
      guard let entries = action.dictionary else { continue }
      switch try reader.resolve(entries["S"]).name {
      case "GoTo": leads.append(.place(entries["D"] ?? .null))
      case "URI": leads.append(.address(try reader.resolve(entries["URI"]).string ?? []))
      default: break
      }
      if let next = entries["Next"] { open.append(next) }
    }
    return leads
  }

  /// Actions in a row that are looked at.
  private static let limit = 100
}
