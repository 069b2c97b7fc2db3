/// The breaks of a paragraph line by line, each line as full as it goes: what most programs do.
///
/// It stands beside `TotalFit` in `build --stats`, so that what the latter gains can be seen.
struct FirstFit {
  let items: [BreakItem]
  let measures: TotalFit.Measures

  func breaks() -> [ChosenBreak] {
    var breaks: [ChosenBreak] = []
    var start = 0
    var candidate: Int?
    var width = 0.0
    var index = 0
    while index < items.count {
      let item = items[index]
      let measure = breaks.isEmpty ? measures.first : measures.other
      if item.isBreak, width + (item.isHyphen ? item.width : 0) <= measure { candidate = index }
      if item.kind == .forced, width <= measure || candidate == nil { candidate = index }
      let isOverfull = item.kind == .box && width + item.width > measure
      if item.kind == .forced || isOverfull, let end = candidate, end >= start {
        breaks.append(ChosenBreak(item: end, isHyphen: items[end].isHyphen))
        start = items[end].kind == .forced ? end + 1 : skipGlueAndPenalties(from: end)
        index = start
        candidate = nil
        width = 0
        continue
      }
      if item.kind == .box || item.kind == .glue { width += item.width }
      index += 1
    }
    return breaks
  }

  private func skipGlueAndPenalties(from index: Int) -> Int {
    var index = index
    while index < items.count, items[index].kind == .glue || items[index].kind == .penalty {
      index += 1
    }
    return index
  }
}
