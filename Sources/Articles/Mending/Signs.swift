/// The signs that press releases carry: what lost bytes may have been.
///
/// A faulty sign leaves few bytes, and thousands of characters have the same; only one that an author
/// is likely to have written counts. Pictographs are those that head lists and tables.
enum Signs {
  static let punctuation: [Unicode.Scalar] = [
    "–", "—", "‘", "’", "“", "”", "…", "•", "€", "™", "‰", "→", "✓", "✔", "★",
  ]

  static let pictographs: [Unicode.Scalar] = [
    "🎯", "💡", "📊", "📈", "📉", "📋", "📌", "📍", "📝", "📅", "📞", "📧", "📚", "📖", "📢", "🚀",
    "🌍", "🌏", "🌱", "🌐", "🔍", "🔒", "🔑", "🔧", "🔗", "🤝", "💰", "💼", "👥", "🎓", "🏆", "🏢",
    "🚢", "💬", "🔥", "🔔", "💪", "🙏", "✅", "❌", "⭐", "✨", "⚡",
  ]

  /// The bytes of a sign of which those from 0x80 to 0x9F, control characters elsewhere, are gone.
  static func remains(of sign: Unicode.Scalar) -> [UInt8] {
    String(sign).utf8.filter { !(0x80...0x9F).contains($0) }
  }
}
