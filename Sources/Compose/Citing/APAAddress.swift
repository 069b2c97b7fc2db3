import Diagnostics
import Fields
import Languages
import Meetings

/// The end of an entry: the DOI as an address, or the address with the day on which it was found,
/// and the year of the first edition.
struct APAAddress {
  let entry: APAEntry

  var text: EntryText {
    var text = EntryText(entry.tag)
    if let address = entry.reference.address {
      text.add(retrieved + " ")
      text.add(address: address)
    }
    if let date = entry.reference.originalDate?.start {
      let label = entry.language.label(.originalWork, ["date": String(date.year)])
      text.add(" (\(label))")
    }
    return text
  }

  /// Only where the data say when: what may change is dated (APA 7, 9.16).
  private var retrieved: String {
    guard let accessed = entry.reference.accessed, entry.reference.doi == nil else { return "" }
    let date = entry.language.dates.long(accessed)
    return " " + entry.language.label(.retrieved, ["date": date])
  }
}

extension Reference {
  /// The DOI's, which stays when a page moves; else the one that is given.
  var address: SourceText? {
    guard let doi else { return url }
    let prefix = "https://doi.org/"
    return SourceText(prefix + doi.string, map: doi.map.after(prefix.utf8.count))
  }
}

extension SourceMap {
  /// Behind so many bytes that stand nowhere in the file: a fault in them is told at the text.
  fileprivate func after(_ length: Int) -> SourceMap {
    let whole = span(of: 0..<1)
    var map = SourceMap(
      source: source,
      segments: [
        Segment(text: 0, file: Int(whole.start), fileLength: 0, isLinear: false)
      ])
    map.append(self, at: length)
    return map
  }
}
