/// An element of a paragraph as the line breaker sees it (Knuth & Plass 1981: box, glue, penalty).
struct BreakItem {
  enum Kind: UInt8 {
    /// Letters; never a break.
    case box
    /// A word space; a break before it drops it.
    case glue
    /// A place between letters where a line may break at a cost.
    case penalty
    /// The line ends here whatever it costs.
    case forced
  }

  var kind: Kind
  /// May a line end here?
  var isBreak: Bool
  /// In points; of a penalty only where the line breaks there (the hyphen).
  var width: Double
  var cost: Double = 0
  /// Whether a hyphen is put there.
  var isHyphen = false
  /// What hangs into the margin where a line begins with a box, and where one ends at a break, in
  /// points.
  var hang: Double = 0
  /// Of a penalty, the type size by which a line is stretched there that does not end there, in
  /// points; 0 where it is not.
  var gap: Double = 0
  /// Of a box, whether its letters keep their distances.
  var isRigid = false
  /// Whether the line ends in a hyphen of the word's own.
  var isBehindHyphen = false
  /// The piece of the paragraph that the item belongs to.
  var piece: Int32
  /// For a hyphenation point: the byte of the piece's word before which it lies.
  var offset: Int32 = 0
}

extension BreakItem {
  /// Whether a line that ends there ends in a hyphen, whosever it is: both kinds make ladders.
  var endsInHyphen: Bool { isHyphen || isBehindHyphen }
}

/// A place where a line ends.
struct ChosenBreak: Equatable {
  /// Index into the items.
  var item: Int
  var isHyphen: Bool
}

extension [BreakItem] {
  /// The first item from `index` on that is no space: a line begins with it.
  func skippingGlue(from index: Int) -> Int {
    var index = index
    while index < count, self[index].kind == .glue { index += 1 }
    return index
  }

  /// The first item of the line behind a break.
  func lineStart(behind index: Int) -> Int {
    switch self[index].kind {
    case .glue: skippingGlue(from: index)
    // What stretches a line there does not stretch the next.
    case .penalty: self[index].gap > 0 ? index + 1 : index
    case .forced: index + 1
    case .box: index
    }
  }

  /// What hangs into the margin where a line begins with an item, in points.
  func hang(atStart index: Int) -> Double {
    index < count && self[index].kind == .box ? self[index].hang : 0
  }

  /// Where the letters of a line that begins at `start` end, going back from a break over spaces.
  func lineEnd(before index: Int, from start: Int) -> Int {
    var end = index
    while end > start, self[end - 1].kind == .glue { end -= 1 }
    return end
  }
}
