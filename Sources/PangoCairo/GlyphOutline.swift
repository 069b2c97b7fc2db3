import CPangoCairo

extension FontProgram {
  /// A glyph's outline in font units, y upwards, as SVG writes paths (SVG 1.1, 8.3); empty for a
  /// space.
  package func outline(of glyph: UInt32) -> String {
    guard let drawing = hb_draw_funcs_create() else { return "" }
    defer { hb_draw_funcs_destroy(drawing) }
    hb_draw_funcs_set_move_to_func(drawing, moveTo, nil, nil)
    hb_draw_funcs_set_line_to_func(drawing, lineTo, nil, nil)
    hb_draw_funcs_set_quadratic_to_func(drawing, quadraticTo, nil, nil)
    hb_draw_funcs_set_cubic_to_func(drawing, cubicTo, nil, nil)
    hb_draw_funcs_set_close_path_func(drawing, closePath, nil, nil)
    var path = ""
    withUnsafeMutablePointer(to: &path) {
      hb_font_get_glyph_shape(shaping, glyph, drawing, UnsafeMutableRawPointer($0))
    }
    return path
  }
}

/// Adds a command to the path that HarfBuzz hands through.
private func append(_ command: String, _ numbers: [Float], to path: UnsafeMutableRawPointer?) {
  let words = numbers.map { number in
    // Font units are whole numbers; a half is a point between two others.
    let tenths = (number * 10).rounded()
    return tenths.remainder(dividingBy: 10) == 0 ? "\(Int(tenths / 10))" : "\(tenths / 10)"
  }
  path?.assumingMemoryBound(to: String.self).pointee += command + words.joined(separator: " ")
}

private let moveTo: hb_draw_move_to_func_t = { _, path, _, x, y, _ in
  append("M", [x, y], to: path)
}

private let lineTo: hb_draw_line_to_func_t = { _, path, _, x, y, _ in
  append("L", [x, y], to: path)
}

private let quadraticTo: hb_draw_quadratic_to_func_t = { _, path, _, cx, cy, x, y, _ in
  append("Q", [cx, cy, x, y], to: path)
}

private let cubicTo: hb_draw_cubic_to_func_t = { _, path, _, ax, ay, bx, by, x, y, _ in
  append("C", [ax, ay, bx, by, x, y], to: path)
}

private let closePath: hb_draw_close_path_func_t = { _, path, _, _ in append("Z", [], to: path) }
