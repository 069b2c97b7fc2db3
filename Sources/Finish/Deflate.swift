import CDeflate

/// Zlib streams by libdeflate; one per file, since its tables are large.
final class Deflate {
  /// Beyond this an uncompressed page content is refused.
  private static let inflateLimit = 1 << 30
  /// Of libdeflate's 12: the highest that asks for no search. Level 6 takes twice the time for
  /// three percent of the example's size.
  private static let level: Int32 = 1
  private let compressor: OpaquePointer
  private let decompressor: OpaquePointer

  init() throws(FinishingError) {
    guard let compressor = libdeflate_alloc_compressor(Self.level) else { throw .outOfMemory }
    guard let decompressor = libdeflate_alloc_decompressor() else {
      libdeflate_free_compressor(compressor)
      throw .outOfMemory
    }
    self.compressor = compressor
    self.decompressor = decompressor
  }

  deinit {
    libdeflate_free_compressor(compressor)
    libdeflate_free_decompressor(decompressor)
  }

  /// The compressed form of `data`, which never ends in a carriage return.
  ///
  /// A validator in use takes a final 0x0D for the line end before `endstream`, so `filler`, a byte
  /// without meaning in the data, is added until the last byte is another one.
  func compress(_ data: [UInt8], filler: UInt8? = nil) -> [UInt8] {
    let compressed = compressOnce(data)
    guard let filler, compressed.last == 13 else { return compressed }
    return compress(data + [filler], filler: filler)
  }

  private func compressOnce(_ data: [UInt8]) -> [UInt8] {
    let bound = libdeflate_zlib_compress_bound(compressor, data.count)
    return [UInt8](unsafeUninitializedCapacity: bound) { room, count in
      count = libdeflate_zlib_compress(compressor, data, data.count, room.baseAddress, room.count)
    }
  }

  /// The data behind a zlib stream.
  func inflate(_ data: ArraySlice<UInt8>) throws(FinishingError) -> [UInt8] {
    var capacity = max(4096, min(data.count, Self.inflateLimit / 8) * 8)
    while capacity <= Self.inflateLimit {
      var result = LIBDEFLATE_BAD_DATA
      let inflated = data.withUnsafeBytes { source in
        [UInt8](unsafeUninitializedCapacity: capacity) { room, count in
          result = libdeflate_zlib_decompress(
            decompressor, source.baseAddress, source.count, room.baseAddress, room.count, &count)
          if result != LIBDEFLATE_SUCCESS { count = 0 }
        }
      }
      if result == LIBDEFLATE_SUCCESS { return inflated }
      guard result == LIBDEFLATE_INSUFFICIENT_SPACE else { throw .corruptStream }
      capacity *= 4
    }
    throw .corruptStream
  }
}
