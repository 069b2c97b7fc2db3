extension RecordShape {
  /// How a record is written, for those who wrote something else.
  var advice: String {
    "write its fields as \"key: value\" on indented lines below, or in { … }: " + fieldList
  }

  /// The names of its fields, those first that it needs.
  var fieldList: String {
    let fields = fields.filter { $0.name != "lang" && $0.name != "schema" }
    let needed = fields.filter(\.isRequired).map(\.name)
    let others = fields.filter { !$0.isRequired }.map(\.name)
    return (needed + others).shortList
  }
}

extension FieldShape {
  /// How a mapping of such values is written, for those who wrote something else.
  func advice(keys: TextFormat) -> String {
    if let names = keys.names {
      return "write \"key: value\" on indented lines below, or in { … }: " + names.shortList
    }
    let free = "write each on an indented line below, under a name of your own instead of \"- \""
    guard case .record(let shape) = self else { return free + ": \"name: value\"" }
    return free + ": \"name: { … }\", with the fields " + shape.fieldList
  }
}
