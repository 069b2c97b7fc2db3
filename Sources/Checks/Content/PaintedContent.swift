/// What the content of a page or of a form XObject shows, as far as tags are concerned.
struct PaintedContent {
  /// A form XObject that is painted.
  struct FormCall: Hashable {
    let form: ObjectID
    /// Inside a tag or an artifact.
    let isMarked: Bool
  }

  /// How often each MCID begins.
  var marks: [Int: Int] = [:]
  /// Operators that paint outside of all tags and artifacts.
  var unmarkedCount = 0
  /// The first of them.
  var firstUnmarked = ""
  var forms: Set<FormCall> = []
  /// The content ends in the middle of a string, or could not be decoded.
  var isBroken = false
  /// Those that are used and that resources give no other meaning (ISO 32000-1, 8.6.5.6).
  var deviceColors: DeviceColors = []

  mutating func addUnmarked(_ name: @autoclosure () -> String) {
    if unmarkedCount == 0 { firstUnmarked = name() }
    unmarkedCount += 1
  }
}
