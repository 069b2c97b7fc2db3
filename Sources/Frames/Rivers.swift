/// White that runs down a paragraph: spaces that stand over each other, line after line.
package struct River: Hashable, Sendable {
  /// The first of its lines.
  package let line: Int
  /// How many lines it runs through.
  package let lines: Int
  /// Its middle, in points, in the last of its lines.
  package let x: Double
}

package enum Rivers {
  /// Two spaces over each other are no river.
  package static let least = 3
  /// Two spaces stand over each other where they share so much of the narrower one.
  private static let share = 2.0 / 3

  /// A space and the spaces that lead down to it.
  private struct Chain {
    let space: Range<Double>
    let length: Int
    var goesOn = false
  }

  /// The rivers of a paragraph, by where they end, from line to line and from left to right.
  ///
  /// - Parameter lines: where the spaces of each line are, from left to right, in points.
  package static func find(in lines: [[Range<Double>]]) -> [River] {
    guard lines.count >= least else { return [] }
    var rivers: [River] = []
    var above: [Chain] = []
    for (index, spaces) in lines.enumerated() {
      let chains = continued(&above, by: spaces)
      collect(above, endingAt: index - 1, into: &rivers)
      above = chains
    }
    collect(above, endingAt: lines.count - 1, into: &rivers)
    return rivers
  }

  private static func continued(_ above: inout [Chain], by spaces: [Range<Double>]) -> [Chain] {
    var first = 0
    return spaces.map { space in
      while first < above.count, above[first].space.upperBound <= space.lowerBound { first += 1 }
      var length = 0
      var index = first
      while index < above.count, above[index].space.lowerBound < space.upperBound {
        if stands(space, under: above[index].space) {
          above[index].goesOn = true
          length = max(length, above[index].length)
        }
        index += 1
      }
      return Chain(space: space, length: length + 1)
    }
  }

  private static func stands(_ space: Range<Double>, under other: Range<Double>) -> Bool {
    let common =
      min(space.upperBound, other.upperBound) - max(space.lowerBound, other.lowerBound)
    let narrower = min(
      space.upperBound - space.lowerBound, other.upperBound - other.lowerBound)
    return narrower > 0 && common >= share * narrower
  }

  private static func collect(_ chains: [Chain], endingAt line: Int, into rivers: inout [River]) {
    for chain in chains where !chain.goesOn && chain.length >= least {
      rivers.append(
        River(
          line: line - chain.length + 1, lines: chain.length,
          x: (chain.space.lowerBound + chain.space.upperBound) / 2))
    }
  }
}
