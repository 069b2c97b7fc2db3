/// A text for a message: whole where short, else its beginning.
package func excerpt(_ text: String) -> String {
  text.unicodeScalars.count <= 60
    ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(57))) + "…"
}
