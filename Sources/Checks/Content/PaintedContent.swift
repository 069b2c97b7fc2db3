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
  /// Images by their object numbers that are painted outside of all tags and artifacts: an element
  /// may refer to one as a whole.
  var bareImages: Set<Int> = []
  var forms: Set<FormCall> = []
  /// The content ends in the middle of a string, or could not be decoded.
  var isBroken = false
  /// A colour space whose colours depend on the device.
  var usesDeviceColor = false

  mutating func addUnmarked(_ name: @autoclosure () -> String) {
    if unmarkedCount == 0 { firstUnmarked = name() }
    unmarkedCount += 1
  }
}
