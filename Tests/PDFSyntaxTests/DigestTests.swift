import Testing

@testable import PDFSyntax

@Suite struct SHA256Tests {
  /// FIPS 180-2, appendix B, and the empty message.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func agreesWithTheStandard(message: String, expected: String) {
    #expect(hexadecimal(SHA256.digest(Array(message.utf8))) == expected)
  }

  @Test func piecesDoNotMatter() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) }
    for size in [1, 63, 64, 65, 500] {
      var hash = SHA256()
      for start in stride(from: 0, to: bytes.count, by: size) {
        hash.update(bytes[start..<min(start + size, bytes.count)])
      }
      #expect(hash.finish() == SHA256.digest(bytes))
    }
  }
}

@Suite struct MD5Tests {
  /// RFC 1321, A.5.
  @Test(arguments: [
    ("", "d41d8cd98f00b204e9800998ecf8427e"),
    ("abc", "900150983cd24fb0d6963f7d28e17f72"),
    (
      "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
      "57edf4a22be3c955ac49da2e2107b67a"
    ),
  ])
  func agreesWithTheStandard(message: String, expected: String) {
    #expect(hexadecimal(MD5.digest(Array(message.utf8))) == expected)
  }

  @Test func `Lengths about a block's end are padded rightly`() {
    let expected = [
      55: "ef1772b6dff9a122358552954ad0df65", 56: "3b0c8ac703f828b04c6c197006d17218",
      63: "b06521f39153d618550606be297466d5", 64: "014842d480b571495a4a0363793f7367",
    ]
    for (length, digest) in expected {
      #expect(hexadecimal(MD5.digest([UInt8](repeating: 97, count: length))) == digest)
    }
  }
}

private func hexadecimal(_ digest: [UInt8]) -> String {
  digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
}
