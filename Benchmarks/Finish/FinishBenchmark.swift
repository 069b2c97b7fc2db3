import Diagnostics
import Finish
import Fonts
import Frames
import Glibc
import Paint
import PangoCairo

/// Has cairo paint a document of so many pages, or writes it finished, for `Benchmarks/finish.py`.
///
///     finish-benchmark PAGES paint|finish FONTS
///
/// Prints the processor time in microseconds, the bytes put out and the
/// number of elements; the peak of memory is the process's own. Pages are made as they are painted,
/// so that nothing but painting and finishing takes memory.
@main struct FinishBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3, let pages = Int(arguments[1]), pages > 0,
      ["paint", "finish"].contains(arguments[2])
    else { throw Wrong.usage }
    let document = try SampleDocument(pages: pages)
    let start = processorTime()
    let size = arguments[2] == "paint" ? try document.paint() : try document.finish()
    write("\(processorTime() - start) \(size) \(document.structure.elements.count)\n")
  }

  private enum Wrong: Error { case usage }

  private static func processorTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Int(time.tv_sec) * 1_000_000 + Int(time.tv_nsec) / 1000
  }

  private static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDOUT_FILENO, bytes, bytes.count)
  }
}
