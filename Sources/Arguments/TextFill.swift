/// Text set in lines of a width, counted in characters; for help, not for documents.
enum TextFill {
  /// Columns of the narrowest terminal in use. The terminal at hand is not asked, so that help is
  /// the same everywhere.
  static let width = 80

  /// Words in as many lines as they need; a longer word has a line of its own.
  static func lines(_ text: String, width: Int = width) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Paragraphs, filled. A line that is indented or empty stays as it is and ends a paragraph, as
  /// does one with a colon at its end.
  static func paragraphs(_ text: String) -> String {
    var output: [String] = []
    var paragraph = ""
    for line in text.split(separator: "\n" as Character, omittingEmptySubsequences: false) {
      let stays = line.isEmpty || line.first == " "
      if !stays { paragraph += (paragraph.isEmpty ? "" : " ") + line }
      if stays || line.last == ":" {
        output += lines(paragraph)
        paragraph = ""
      }
      if stays { output.append(String(line)) }
    }
    return (output + lines(paragraph)).joined(separator: "\n")
  }

  /// A table's row: a label, and words beside it or, where it is long, below.
  static func row(_ label: String, _ text: String) -> String {
    let column = 26
    let label = "  " + label
    let room = lines(text, width: width - column)
    let indent = String(repeating: " ", count: column)
    guard label.count + 2 <= column, let first = room.first else {
      return ([label] + room.map { indent + $0 }).joined(separator: "\n")
    }
    let gap = String(repeating: " ", count: column - label.count)
    return ([label + gap + first] + room.dropFirst().map { indent + $0 }).joined(separator: "\n")
  }
}
