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
  /// Patterns and soft masks, which paint but are no content of elements.
  var asides: Set<ObjectID> = []
  /// The first text shown in a font that the resources do not have: the font's name.
  var undefinedFont: String?
  /// How often each form is painted, by its object number.
  var formCounts: [Int: Int] = [:]
  /// Beginnings of marked content that do not end, and ends that have no beginning.
  var unbalancedCount = 0
  /// Where tagged content and artifacts first stand in each other, in words.
  var firstMixture: String?
  /// MCIDs that artifacts have.
  var artifactNumbers: Set<Int> = []
  /// The content ends in the middle of a string, or could not be decoded.
  var isBroken = false
  /// Those that are used and that resources give no other meaning (ISO 32000-1, 8.6.5.6).
  var deviceColors: DeviceColors = []

  mutating func addUnmarked(_ name: @autoclosure () -> String) {
    if unmarkedCount == 0 { firstUnmarked = name() }
    unmarkedCount += 1
  }
}
