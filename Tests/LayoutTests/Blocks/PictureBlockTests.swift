import Diagnostics
import Frames
import Layout
import Testing

@Suite struct PictureBlockTests {
  private func picture(_ width: Int, _ height: Int, orientation: Int = 1) -> PictureBlock {
    var image = Image(
      pixels: .png([]), pixelWidth: width, pixelHeight: height,
      size: Size(width: Double(width), height: Double(height)))
    if orientation > 4 {
      image.size = Size(width: Double(height), height: Double(width))
      image.orientation = orientation
    }
    return PictureBlock(image, tag: .element(StructureTree.root))
  }

  private func size(_ block: PictureBlock, width: Double = 200) -> Size? {
    let laid = lay(block, width: width, height: 1_000)
    return laid.fragment.parts.flatMap { draw($0.placements).items }.compactMap { item -> Size? in
      if case .image(let image) = item.item { image.size } else { nil }
    }.first
  }

  @Test func `A picture is as wide as its share of the column`() {
    #expect(size(picture(400, 200)) == Size(width: 200, height: 100))
    var half = picture(400, 200)
    half.share = 0.5
    #expect(size(half) == Size(width: 100, height: 50))
  }

  @Test func `A picture is no higher than it may be`() {
    var high = picture(100, 400)
    high.heightLimit = 300
    #expect(size(high) == Size(width: 75, height: 300))
  }

  @Test func `A turned picture takes the room that is seen`() {
    #expect(size(picture(400, 200, orientation: 6)) == Size(width: 200, height: 400))
  }

  @Test func `Too few pixels for the printed size are told with those that it needs`() {
    var block = picture(400, 200)
    block.leastResolution = 150
    #expect(lay(block, width: 144, height: 500).ids == [])
    let laid = lay(block, width: 288, height: 500)
    #expect(laid.ids == ["low-resolution"])
    #expect(laid.diagnostics[0].summary.contains("100 pixels to the inch"))
    // What is seen across is stored downwards.
    var turned = picture(200, 400, orientation: 8)
    turned.leastResolution = 150
    #expect(lay(turned, width: 144, height: 500).ids == [])
  }

  @Test func `Only a picture whose width the data may say is told to be printed smaller`() {
    var block = picture(100, 50)
    block.leastResolution = 150
    let hint = lay(block, width: 288, height: 500).diagnostics.first?.hint
    #expect(hint?.hasSuffix("print it smaller with \"width\"") == true)
    block.hasOwnWidth = false
    let shorter = lay(block, width: 288, height: 500).diagnostics.first?.hint
    #expect(shorter?.hasSuffix("give a larger file") == true)
  }

  @Test func `Where a proofreader looks at the pages, too few pixels are left to him`() {
    var block = picture(100, 50)
    block.leastResolution = 150
    let context = LayoutContext(setter: MockSetter(), sink: DiagnosticSink())
    context.isProofread = true
    _ = block.items(width: 288, in: context)
    #expect(context.sink.diagnostics.isEmpty)
    context.isProofread = false
    _ = block.items(width: 288, in: context)
    #expect(context.sink.diagnostics.map(\.kind.id) == ["low-resolution"])
  }

  @Test func `A picture stands on the foot of its slot, and makes it no lower than itself`() {
    func extent(_ slot: Double) -> [Double?] {
      var block = picture(400, 200)
      block.slotHeight = slot
      let part = lay(block, width: 200, height: 1_000).fragment.parts[0]
      return [part.height, draw(part.placements).items.first?.origin.y]
    }
    #expect(extent(160) == [160, 60])
    #expect(extent(60) == [100, 0])
  }

  @Test func `A picture without extent is nothing`() {
    #expect(size(picture(0, 10)) == nil)
    #expect(size(picture(10, 0)) == nil)
    #expect(size(picture(10, 10), width: 0) == nil)
  }
}
