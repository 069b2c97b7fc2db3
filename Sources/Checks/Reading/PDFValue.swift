/// The number under which a PDF knows an indirect object.
struct ObjectID: Hashable, Sendable {
  let number: Int
  let generation: Int
}

/// A value of PDF syntax (ISO 32000-1, 7.3); references are not followed.
enum PDFValue: Equatable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int)
  case real(Double)
  case string([UInt8])
  /// Without its solidus.
  case name(String)
  case array([PDFValue])
  case dictionary([String: PDFValue])
  case reference(ObjectID)

  var integer: Int? { if case .integer(let value) = self { value } else { nil } }

  var name: String? { if case .name(let value) = self { value } else { nil } }

  var string: [UInt8]? { if case .string(let value) = self { value } else { nil } }

  var array: [PDFValue]? { if case .array(let value) = self { value } else { nil } }

  var dictionary: [String: PDFValue]? {
    if case .dictionary(let value) = self { value } else { nil }
  }

  var reference: ObjectID? { if case .reference(let value) = self { value } else { nil } }
}

/// An indirect object.
struct PDFObject: Sendable {
  /// Of a stream its dictionary.
  let value: PDFValue
  let isStream: Bool

  static let null = PDFObject(value: .null, isStream: false)
}
