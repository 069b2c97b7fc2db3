import Testing

@testable import PangoCairo

@Suite struct LoadedLibraryTests {
  @Test(arguments: [("FT_Init_FreeType", "libfreetype.so.6."), ("zlibVersion", "libz.so.1.")])
  func `A library is named by its file behind all links`(function: String, beginning: String) {
    let name = LoadedLibrary.fileName(of: function)
    #expect(name?.hasPrefix(beginning) == true && name?.contains("/") == false)
  }

  @Test func `A file without a link is named as it is`() {
    #expect(LoadedLibrary.fileName(of: "malloc") == "libc.so.6")
  }

  @Test func `What no library has is not named`() {
    #expect(LoadedLibrary.fileName(of: "no_such_function_anywhere") == nil)
  }
}
