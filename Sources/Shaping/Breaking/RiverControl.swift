import Frames

/// Breaks ties against rivers: of sets of lines that are nearly as good as the best one, takes that
/// with the least white running down.
///
/// Breaks beside a river are taken away one at a time, a few times at most; a paragraph without
/// rivers is not looked at twice.
struct RiverControl {
  let breaker: ParagraphBreaker
  let items: [BreakItem]
  /// The first search, which found the best set.
  let best: TotalFit

  private static let tries = 3
  /// What another set may cost more, as a part of what the best one costs.
  private static let tolerance = 0.1
  /// Lines may become as loose as this, and no looser than the loosest was; in spaces.
  private static let comfort = 0.5

  func calmed(_ breaks: [ChosenBreak]) -> [ChosenBreak] {
    guard breaks.count >= Rivers.least, breaker.paragraph.style.alignment != .center else {
      return breaks
    }
    var chosen = (breaks: breaks, white: 0)
    let rivers = rivers(of: breaks)
    chosen.white = Self.white(rivers)
    for place in Self.places(beside: rivers, breaks, items) where chosen.white > 0 {
      var search = best.without(place)
      guard let others = search.breaks(), others.count == breaks.count,
        search.total <= best.total * (1 + Self.tolerance),
        others.count(where: \.isHyphen) <= breaks.count(where: \.isHyphen),
        loosest(others) <= max(loosest(breaks), Self.comfort)
      else { continue }
      let white = Self.white(self.rivers(of: others))
      if white < chosen.white { chosen = (others, white) }
    }
    return chosen.breaks
  }

  /// The breaks that end the lines of rivers, the first few.
  private static func places(
    beside rivers: [River], _ breaks: [ChosenBreak], _ items: [BreakItem]
  ) -> [Int] {
    var places: [Int] = []
    for river in rivers {
      for line in river.line..<(river.line + river.lines - 1) where places.count < tries {
        let place = breaks[line].item
        if items[place].kind != .forced, !places.contains(place) { places.append(place) }
      }
    }
    return places
  }

  /// Stretch of the loosest line, in spaces.
  private func loosest(_ breaks: [ChosenBreak]) -> Double {
    breaker.spans(of: breaks, in: items).map { fit($0).space }.max() ?? 0
  }

  /// How many lines go on a river that began two lines above.
  private static func white(_ rivers: [River]) -> Int {
    rivers.reduce(0) { $0 + $1.lines - Rivers.least + 1 }
  }

  func rivers(of breaks: [ChosenBreak]) -> [River] {
    Rivers.find(in: breaker.spans(of: breaks, in: items).map(spaces))
  }

  /// Where the spaces of a line will stand, from the column's start edge, in points.
  func spaces(_ span: LineAssembler.Span) -> [Range<Double>] {
    let fit = fit(span)
    var spaces: [Range<Double>] = []
    var x =
      (span.isFirst ? breaker.paragraph.style.firstIndent : 0)
      - items.hang(atStart: span.items.lowerBound)
    for item in items[span.items] {
      switch item.kind {
      case .box: x += item.isRigid ? item.width : item.width * (1 + fit.letters)
      case .glue:
        let end = x + max(0, item.width * (1 + fit.space))
        spaces.append(x..<end)
        x = end
      case .penalty: x += item.gap * fit.gap
      case .forced: continue
      }
    }
    return spaces
  }

  private func fit(_ span: LineAssembler.Span) -> LineFit {
    guard breaker.paragraph.style.alignment == .justified, !span.isNatural else { return .natural }
    var (letters, rigid, spaces, gaps) = (0.0, 0.0, 0.0, 0.0)
    for item in items[span.items] {
      switch item.kind {
      case .box: if item.isRigid { rigid += item.width } else { letters += item.width }
      case .glue: spaces += item.width
      case .penalty: gaps += item.gap
      case .forced: continue
      }
    }
    let measure =
      breaker.measure(isFirst: span.isFirst) + items.hang(atStart: span.items.lowerBound)
      + span.breakItem.hang
    let hyphen = span.breakItem.isHyphen ? span.breakItem.width : 0
    return LineFit.justified(
      need: measure - letters - rigid - spaces - hyphen, spaces: spaces, letters: letters,
      gaps: gaps)?.capped ?? .natural
  }
}
