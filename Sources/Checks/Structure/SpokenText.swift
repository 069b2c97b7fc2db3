/// Text that is read aloud in something's place.
enum SpokenText {
  /// Whether it holds more than spaces, controls and what has no shape.
  static func says(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      let properties = scalar.properties
      return !properties.isWhitespace && !properties.isDefaultIgnorableCodePoint
        && properties.generalCategory != .control
    }
  }
}
