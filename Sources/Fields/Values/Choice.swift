import Diagnostics

extension FieldType
where Value: CaseIterable & RawRepresentable & Sendable, Value.RawValue == String {
  /// One of an enumeration's raw values.
  package static func choice(_ type: Value.Type) -> Self {
    let all = Array(Value.allCases)
    let shape = FieldShape.choice(all.map(\.rawValue))
    return FieldType(
      shape: shape,
      placeholder: first(of: all),
      read: { field in
        guard let text = field.scalar(expected: shape)?.string else { return nil }
        if let value = Value(rawValue: text) { return value }
        return rejectChoice(text, all.map(\.rawValue), field)
      })
  }
}

extension FieldType where Value == String {
  /// One of some names.
  package static func choice(_ names: [String]) -> Self {
    let shape = FieldShape.choice(names)
    return FieldType(shape: shape, placeholder: "") { field in
      guard let text = field.scalar(expected: shape)?.string else { return nil }
      return names.contains(text) ? text : rejectChoice(text, names, field)
    }
  }
}

/// An enumeration without cases has no value to hold the field's place: a slip of the program.
private func first<Value>(of cases: [Value]) -> Value {
  guard let first = cases.first else { preconditionFailure("a choice needs cases") }
  return first
}

/// Reports a value that is none of the known ones, with the nearest, and gives nil.
package func rejectChoice<Value>(_ text: String, _ known: [String], _ field: FieldValue) -> Value? {
  let all = "known values: \(known.joined(separator: ", "))"
  let nearest = Suggestion.nearest(to: text, among: known)
  return field.reject(
    FieldsDiagnostics.unknownChoice, "unknown value \"\(excerpt(text))\" of \"\(field.name)\"",
    hint: nearest.map { "did you mean \"\($0)\"? \(all)" } ?? all)
}
