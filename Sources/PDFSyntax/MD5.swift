import Glibc

/// The MD5 digest (RFC 1321), which PDF asks for as the checksum of an embedded file (ISO 32000-1,
/// table 46). Good against accidents, not against forgers.
package enum MD5 {
  /// 16 bytes.
  package static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var state = State()
    // Only the last block or two are copied, with what is added to them.
    let whole = bytes.count / 64 * 64
    bytes.withUnsafeBytes { add(UnsafeRawBufferPointer(rebasing: $0[..<whole]), to: &state) }
    var tail = Array(bytes[whole...])
    tail.append(0x80)
    tail.append(contentsOf: repeatElement(0, count: (120 - tail.count % 64) % 64))
    let bits = UInt64(bytes.count) &* 8
    for shift in stride(from: 0, to: 64, by: 8) {
      tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
    tail.withUnsafeBytes { add($0, to: &state) }
    return [state.a, state.b, state.c, state.d].flatMap { word in
      [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) }
    }
  }

  private struct State {
    var a: UInt32 = 0x6745_2301
    var b: UInt32 = 0xefcd_ab89
    var c: UInt32 = 0x98ba_dcfe
    var d: UInt32 = 0x1032_5476
  }

  /// Adds blocks of 64 bytes; `blocks` holds nothing else.
  private static func add(_ blocks: UnsafeRawBufferPointer, to state: inout State) {
    sines.withUnsafeBufferPointer { sines in
      shifts.withUnsafeBufferPointer { shifts in
        for start in stride(from: 0, to: blocks.count - 63, by: 64) {
          var mixed = state
          for step in 0..<64 {
            let (word, number) = mix(step, mixed)
            let message = blocks.loadUnaligned(fromByteOffset: start + number * 4, as: UInt32.self)
            let sum = mixed.a &+ word &+ sines[step] &+ UInt32(littleEndian: message)
            let shift = shifts[step / 16 * 4 + step % 4]
            mixed = State(
              a: mixed.d, b: mixed.b &+ (sum &<< shift | sum &>> (32 &- shift)), c: mixed.b,
              d: mixed.c)
          }
          state.a &+= mixed.a
          state.b &+= mixed.b
          state.c &+= mixed.c
          state.d &+= mixed.d
        }
      }
    }
  }

  /// The round's function and the number of the word that it takes (RFC 1321, 3.4).
  private static func mix(_ step: Int, _ state: State) -> (UInt32, Int) {
    let (b, c, d) = (state.b, state.c, state.d)
    return switch step / 16 {
    case 0: ((b & c) | (~b & d), step)
    case 1: ((d & b) | (~d & c), (5 * step + 1) % 16)
    case 2: (b ^ c ^ d, (3 * step + 5) % 16)
    default: (c ^ (b | ~d), 7 * step % 16)
    }
  }

  private static let shifts: [UInt32] = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]

  /// The whole part of 2³² times the sine of each step's number, from 1.
  private static let sines = (1...64).map { UInt32(abs(sin(Double($0))) * 4_294_967_296) }
}
