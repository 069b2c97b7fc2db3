import CYAML

/// libyaml's parser over bytes that outlive it, released at the end.
///
/// It lives on the heap because libyaml keeps a pointer to it.
final class YAMLParser {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private(set) var event = yaml_event_t()
  private var holdsEvent = false

  /// Nil where memory is short.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      return nil
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  deinit {
    releaseEvent()
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Moves to the next event; false after an error.
  func advance() -> Bool {
    releaseEvent()
    holdsEvent = yaml_parser_parse(parser, &event) == 1
    return holdsEvent
  }

  /// What stopped the parser: its words, their mark, and what it was reading when and where.
  var failure: YAMLFailure {
    YAMLFailure(
      problem: parser.pointee.problem.map { String(cString: $0) } ?? "memory is short",
      mark: parser.pointee.problem_mark.index,
      context: parser.pointee.context.map { String(cString: $0) },
      contextMark: parser.pointee.context_mark.index)
  }

  private func releaseEvent() {
    if holdsEvent { yaml_event_delete(&event) }
    holdsEvent = false
  }
}

/// A syntax error in libyaml's words.
struct YAMLFailure {
  let problem: String
  let mark: Int
  let context: String?
  let contextMark: Int
}
