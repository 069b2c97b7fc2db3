import CPangoCairo
import Testing

@testable import PangoCairo

@Suite struct CairoSurfaceTests {
  @Test func bytesArriveWithTheirPage() throws {
    var chunks: [Int] = []
    let surface = try CairoPDFSurface { chunks.append($0.count) }
    _ = try surface.beginPage(width: 10, height: 10)
    #expect(chunks.isEmpty)
    try surface.endPage()
    let first = chunks.reduce(0, +)
    #expect(first > 0)
    try surface.finish()
    #expect(chunks.reduce(0, +) > first)
  }

  @Test func moreThanOneBufferArrivesInOrder() throws {
    var whole: [UInt8] = []
    let sink = CairoSink { whole.append(contentsOf: $0) }
    var expected: [UInt8] = []
    for length in [1, 70_000, 65_535, 2, 65_536, 3] {
      let chunk = (0..<length).map { UInt8(truncatingIfNeeded: $0 &+ length) }
      expected += chunk
      let status = CairoSink.write(sink.closure, chunk, UInt32(chunk.count))
      #expect(CairoError(status) == nil)
    }
    sink.flush()
    #expect(whole == expected)
  }

  @Test func aFaultInDrawingIsAnErrorWhenItIsAskedFor() throws {
    let surface = try CairoPDFSurface { _ in }
    let context = try surface.beginPage(width: 10, height: 10)
    context.restore()
    context.addRectangle(x: 1, y: 1, width: 2, height: 2)
    context.fill()
    #expect(throws: CairoError.self) { try context.check() }
  }

  @Test func noBytesComeTwiceTheSameOtherwise() throws {
    func draw() throws -> [UInt8] {
      var bytes: [UInt8] = []
      let surface = try CairoPDFSurface { bytes.append(contentsOf: $0) }
      let context = try surface.beginPage(width: 10, height: 10)
      context.addRectangle(x: 1, y: 1, width: 2, height: 2)
      context.fill()
      try surface.endPage()
      try surface.finish()
      return bytes
    }
    #expect(try draw() == draw())
  }

  @Test func aSurfaceWithAnErrorIsGivenBack() throws {
    let isGone = Flag()
    let surface = try finishedSurface(isGone)
    cairo_surface_mark_dirty(surface)
    #expect(throws: CairoError.self) { try CairoSurface(surface) }
    #expect(isGone.isSet)
    #expect(throws: CairoError.outOfMemory) { try CairoSurface(nil) }
  }

  @Test func aPictureThatCannotBeDrawnGivesItsSurfaceBack() throws {
    let isGone = Flag()
    let surface = try finishedSurface(isGone)
    #expect(throws: CairoError.self) {
      try CairoImageSurface(CairoSurface(surface), pixelWidth: 1, pixelHeight: 1)
    }
    #expect(isGone.isSet)
  }

  private final class Flag {
    var isSet = false
  }

  /// Without an error, but nothing can be drawn on it; the flag is set when it goes.
  private func finishedSurface(_ isGone: Flag) throws -> OpaquePointer {
    let surface = try #require(cairo_image_surface_create(CAIRO_FORMAT_RGB24, 1, 1))
    let status = cairo_surface_set_user_data(
      surface, Self.key, Unmanaged.passRetained(isGone).toOpaque(),
      { pointer in
        guard let pointer else { return }
        Unmanaged<Flag>.fromOpaque(pointer).takeRetainedValue().isSet = true
      })
    #expect(CairoError(status) == nil)
    cairo_surface_finish(surface)
    return surface
  }

  /// Cairo compares its address only.
  private nonisolated(unsafe) static let key = {
    let key = UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)
    key.initialize(to: cairo_user_data_key_t())
    return key
  }()

  @Test(arguments: [(0, 1), (1, -1), (40_000, 1), (1, 2)])
  func picturesMustBeWhatTheySay(width: Int, height: Int) {
    #expect(throws: CairoError.self) {
      try CairoPicture(pixels: [0, 0, 0, 0], width: width, height: height)
    }
  }
}
