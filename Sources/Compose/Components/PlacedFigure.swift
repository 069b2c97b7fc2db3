import Layout
import Markup
import Templates

extension ComposeContext {
  /// A figure's blocks at the place that it asks for, or else at the one that the template has for
  /// figures.
  ///
  /// What keeps its place in the text is not overtaken by figures that were called before.
  func placed(_ blocks: [any Block], at place: FigurePlace?) -> [any Block] {
    guard !blocks.isEmpty else { return [] }
    guard let float = floatPlace(place) else { return [Stack([FloatBarrier()] + blocks)] }
    return [Floating(Stack(blocks), place: float)]
  }

  /// Nil for one that keeps its place.
  func floatPlace(_ place: FigurePlace?) -> FloatPlace? {
    switch place ?? template.options.figurePlace {
    case .here: nil
    case .top: .top
    case .bottom: .foot
    case .float: .either
    }
  }
}
