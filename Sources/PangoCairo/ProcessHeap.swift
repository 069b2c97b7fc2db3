import CPangoCairo

/// The C library's heap, which every thread of the process shares.
package enum ProcessHeap {
  /// Sets it up for one short run of few threads; before any thread starts.
  package static func keepWhole() { taklimat_keep_one_heap() }
}
