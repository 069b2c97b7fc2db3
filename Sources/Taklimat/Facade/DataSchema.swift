import Compose
import Diagnostics
import Fields
import Languages
import Meetings
import Templates

/// The kinds of data files that users write, each with a JSON Schema by which editors complete and
/// check them.
public enum DataSchema: String, CaseIterable, Sendable {
  case meeting, template, identity, language

  /// The schema (draft 2020-12) as a JSON file, made from the declarations that read such files.
  public var text: [UInt8] {
    SchemaWriter.schema(
      of: shape, identifier: "urn:taklimat:\(rawValue):1", title: "taklimat/\(rawValue)/1",
      requiredKeys: self == .template ? ["schema", "name"] : nil
    ).text
  }

  /// A reference of such files for readers, in Markdown, made from the same declarations.
  public var reference: String {
    ReferenceWriter.reference(
      of: shape, title: "What \(self == .identity ? "an" : "a") \(rawValue)'s file may hold")
  }

  private var shape: RecordShape {
    switch self {
    case .meeting: Meeting.shape
    case .identity: Identity.record.shape
    case .template: Template.shape(ComponentRegistry.catalogue)
    case .language: LanguageLibrary.shape
    }
  }
}
