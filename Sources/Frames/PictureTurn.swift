extension Image {
  /// Pixels to an inch of paper below which a reader sees them.
  package static let leastResolution = 150.0

  /// The size before the picture is turned, in points.
  package var unturnedSize: Size {
    orientation > 4 ? Size(width: size.height, height: size.width) : size
  }

  /// Brings the unturned picture, its top left corner at the origin, to where it is seen.
  package var turn: Group.Transform {
    let (width, height) = (size.width, size.height)
    return switch orientation {
    case 2: Group.Transform(a: -1, b: 0, c: 0, d: 1, tx: width, ty: 0)
    case 3: Group.Transform(a: -1, b: 0, c: 0, d: -1, tx: width, ty: height)
    case 4: Group.Transform(a: 1, b: 0, c: 0, d: -1, tx: 0, ty: height)
    case 5: Group.Transform(a: 0, b: 1, c: 1, d: 0, tx: 0, ty: 0)
    case 6: Group.Transform(a: 0, b: 1, c: -1, d: 0, tx: width, ty: 0)
    case 7: Group.Transform(a: 0, b: -1, c: -1, d: 0, tx: width, ty: height)
    case 8: Group.Transform(a: 0, b: -1, c: 1, d: 0, tx: 0, ty: height)
    default: .identity
    }
  }
}
