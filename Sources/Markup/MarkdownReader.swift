import CMD4C

/// The bridge to md4c: turns its callbacks into the builder's calls.
///
/// A text run is a pointer into the input, so its offset is exact; what md4c makes up (the line
/// feed of a break, indentation) points elsewhere and arrives without a range.
enum MarkdownReader {
  /// A full CommonMark reading, tables and tasks.
  private static let flags = UInt32(MD_FLAG_TABLES) | UInt32(MD_FLAG_TASKLISTS)

  /// md4c 0.4.8 looks one byte and more past the end of a text (behind a number that ends it, for
  /// one), so there has to be something harmless.
  private static let overrun = [UInt8](repeating: .lineFeed, count: 16)

  static func read(_ builder: MarkupBuilder) {
    let text = MarkdownInput(builder.input.bytes)
    let count = text.bytes.count
    let bytes = text.bytes + overrun
    let status = bytes.withUnsafeBytes { raw in
      guard let start = raw.assumingMemoryBound(to: MD_CHAR.self).baseAddress else {
        return Int32(0)
      }
      let listener = Listener(builder: builder, text: text, start: start)
      var parser = parser
      return withExtendedLifetime(listener) {
        md_parse(
          start, MD_SIZE(clamping: count), &parser,
          Unmanaged.passUnretained(listener).toOpaque())
      }
    }
    builder.finish(isComplete: status == 0)
  }

  private static var parser: MD_PARSER {
    MD_PARSER(
      abi_version: 0, flags: flags,
      enter_block: { type, detail, listener in
        Listener.at(listener).proceed { $0.enter(MarkdownBlock(type, detail)) }
      },
      leave_block: { type, detail, listener in
        Listener.at(listener).proceed { $0.leave(MarkdownBlock(type, detail)) }
      },
      enter_span: { type, _, listener in
        Listener.at(listener).proceed { $0.enter(MarkdownSpan(type)) }
      },
      leave_span: { type, _, listener in
        Listener.at(listener).proceed { $0.leave(MarkdownSpan(type)) }
      },
      text: { type, text, size, listener in
        let listener = Listener.at(listener)
        let range = listener.range(text, size)
        let kind =
          range == nil && type == MD_TEXT_CODE
          ? MarkdownText(madeUp: text, size) : MarkdownText(type)
        return listener.proceed { $0.text(kind, range) }
      },
      debug_log: nil, syntax: nil)
  }
}

extension MarkdownBlock {
  fileprivate init(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
    switch type {
    case MD_BLOCK_P: self = .paragraph
    case MD_BLOCK_QUOTE: self = .quote
    case MD_BLOCK_UL: self = .list(start: nil)
    case MD_BLOCK_OL:
      self = .list(start: detail.map { Int($0.load(as: MD_BLOCK_OL_DETAIL.self).start) } ?? 1)
    case MD_BLOCK_LI:
      self = .item(isDone: detail.flatMap { Self.isDone($0.load(as: MD_BLOCK_LI_DETAIL.self)) })
    case MD_BLOCK_HR: self = .unsupported(.thematicBreak)
    case MD_BLOCK_H:
      self = .heading(
        depth: detail.map { Int($0.load(as: MD_BLOCK_H_DETAIL.self).level) } ?? 1)
    case MD_BLOCK_CODE:
      self = .code(
        isFenced: detail.map { $0.load(as: MD_BLOCK_CODE_DETAIL.self).fence_char != 0 } ?? false)
    case MD_BLOCK_TABLE:
      self = .table(
        columns: detail.map { Int($0.load(as: MD_BLOCK_TABLE_DETAIL.self).col_count) } ?? 0)
    case MD_BLOCK_HTML: self = .html
    case MD_BLOCK_TR: self = .row
    case MD_BLOCK_TH, MD_BLOCK_TD:
      let align = detail.map { $0.load(as: MD_BLOCK_TD_DETAIL.self).align }
      self = .cell(MarkupTable.Alignment(align), isHead: type == MD_BLOCK_TH)
    default: self = .transparent
    }
  }
}

extension MarkdownBlock {
  /// Nil for an item that is no task.
  private static func isDone(_ item: MD_BLOCK_LI_DETAIL) -> Bool? {
    item.is_task == 0 ? nil : UInt8(bitPattern: item.task_mark) != .space
  }
}

extension MarkupTable.Alignment {
  fileprivate init(_ align: MD_ALIGN?) {
    switch align {
    case MD_ALIGN_CENTER: self = .center
    case MD_ALIGN_RIGHT: self = .end
    default: self = .start
    }
  }
}

extension MarkdownSpan {
  fileprivate init(_ type: MD_SPANTYPE) {
    switch type {
    case MD_SPAN_EM: self = .emphasis
    case MD_SPAN_STRONG: self = .strong
    case MD_SPAN_A: self = .link
    case MD_SPAN_CODE: self = .code
    default: self = .image
    }
  }
}

extension MarkdownText {
  fileprivate init(_ type: MD_TEXTTYPE) {
    switch type {
    case MD_TEXT_ENTITY: self = .entity
    case MD_TEXT_SOFTBR: self = .softBreak
    case MD_TEXT_BR: self = .hardBreak
    case MD_TEXT_HTML: self = .html
    case MD_TEXT_CODE: self = .verbatim
    case MD_TEXT_NULLCHAR: self = .null
    default: self = .plain
    }
  }
}

extension MarkdownText {
  /// Of verbatim text that stands nowhere in the input: a line's end, or blanks.
  fileprivate init(madeUp text: UnsafePointer<MD_CHAR>?, _ size: MD_SIZE) {
    let isLineFeed = text.map { UInt8(bitPattern: $0.pointee) == .lineFeed } ?? false
    self = isLineFeed ? .lineFeed : .indentation(Int(size))
  }
}

/// What md4c calls back with: the builder, and where the text begins in memory.
private final class Listener {
  private let builder: MarkupBuilder
  private let text: MarkdownInput
  private let start: UnsafePointer<MD_CHAR>

  init(builder: MarkupBuilder, text: MarkdownInput, start: UnsafePointer<MD_CHAR>) {
    self.builder = builder
    self.text = text
    self.start = start
  }

  /// Unretained: the caller of md_parse holds the listener as long as callbacks can come. md4c
  /// hands the pointer through unread, so it is never null.
  static func at(_ pointer: UnsafeMutableRawPointer?) -> Listener {
    Unmanaged<Listener>.fromOpaque(pointer.unsafelyUnwrapped).takeUnretainedValue()
  }

  /// md4c stops at any number but 0.
  func proceed(_ step: (MarkupBuilder) -> Bool) -> Int32 { step(builder) ? 0 : 1 }

  /// In the author's text; nil for what md4c makes up.
  func range(_ place: UnsafePointer<MD_CHAR>?, _ size: MD_SIZE) -> Range<Int>? {
    guard let place, place >= start, place <= start + text.bytes.count else { return nil }
    let offset = place - start
    let lower = text.offset(of: offset)
    return lower..<max(lower, text.offset(of: min(text.bytes.count, offset + Int(size))))
  }
}
