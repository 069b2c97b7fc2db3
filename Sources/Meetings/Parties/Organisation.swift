package import Diagnostics
package import Fields

/// A ministry, agency or company that takes part.
package struct Organisation: Sendable {
  package let name: RichText
  /// As it is called after the first mention: `Kemhan`.
  package let short: RichText?
  package let url: SourceText?
  /// The file of its mark, for the title page.
  package let logo: Located<String>?
  /// What a reader should know of it.
  package let profile: RichBlocks?

  static func record(_ context: MeetingContext) -> RecordType<Organisation> {
    RecordType("organisation", doc: "A ministry, agency or company") { r in
      let text = TextTypes(context, &r)
      return Organisation(
        name: r.required("name", text.name, doc: "The full name"),
        short: r.optional("short", text.name, doc: "The short name"),
        url: r.optional("url", .url, doc: "Its web address"),
        logo: r.optional("logo", .fileName, doc: "The PNG or JPEG file of its mark"),
        profile: r.optional("profile", text.blocks, doc: "What a reader should know, in Markdown"))
    }
  }
}
