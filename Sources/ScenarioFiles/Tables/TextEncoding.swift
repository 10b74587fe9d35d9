import Glibc
internal import WasteNetwork

/// Decodes text files strictly: nothing is replaced by a question mark without a word.
enum TextEncoding {
  enum Decoded {
    case utf8(String)
    /// UTF-16 that a byte order mark announces, as Excel's ‘Unicode text’ is.
    case utf16(String)
    /// GB18030, of which GBK and GB2312 are parts.
    case gb18030(String)
    /// GB18030 but for one character, with its line and what stands before it there.
    case brokenGB18030(line: Int, before: String, bytes: [UInt8])
    /// Neither; the position of the first byte that is not UTF-8, and its line, both counted from 1.
    case unknown(byte: Int, line: Int)
  }

  static func decode(_ bytes: [UInt8]) -> Decoded {
    if let text = utf16(bytes) { return .utf16(text) }
    if let text = utf8(bytes) { return .utf8(text) }
    if GB18030Census(bytes).isLikely {
      if let text = gb18030(bytes) { return .gb18030(text) }
      if let (line, before, rest) = firstBreak(in: bytes) {
        return .brokenGB18030(line: line, before: before, bytes: rest)
      }
    }
    let valid = validPrefix(of: bytes)
    return .unknown(byte: valid + 1, line: 1 + bytes[..<valid].count { $0 == 0x0A })
  }

  /// The text of UTF-8 bytes, a leading byte order mark taken off; `nil` when they are anything else.
  static func utf8(_ bytes: some Collection<UInt8>) -> String? {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes.dropFirst(0)
    return body.contains(0) ? nil : String(validating: body, as: UTF8.self)
  }

  /// The text of UTF-16 bytes behind a byte order mark; `nil` when they are anything else.
  static func utf16(_ bytes: [UInt8]) -> String? {
    guard bytes.count % 2 == 0, bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count, by: 2).map { at in
      UInt16(bytes[at + (isLittle ? 1 : 0)]) << 8 | UInt16(bytes[at + (isLittle ? 0 : 1)])
    }
    return units.contains(0) ? nil : String(validating: units, as: UTF16.self)
  }

  /// Through the C library's `iconv`; `nil` when a byte does not fit.
  static func gb18030(_ bytes: some Collection<UInt8>) -> String? {
    guard let converter = iconv_open("UTF-8", "GB18030"), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [UInt8](repeating: 0, count: bytes.count * 4 + 4)
    let capacity = output.count
    var written = 0
    let succeeded = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBytes { target in
        var from = source.baseAddress
        var fromLeft = source.count
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var toLeft = capacity
        let result = iconv(converter, &from, &fromLeft, &to, &toLeft)
        written = capacity - toLeft
        return Int(bitPattern: UInt(bitPattern: result)) != -1 && fromLeft == 0
      }
    }
    return succeeded ? utf8(output[..<written]) : nil
  }

  /// The first place of GB18030 text that is no character of it; lines can be told apart before, since no character's
  /// later bytes are below 0x30.
  private static func firstBreak(in bytes: [UInt8]) -> (line: Int, before: String, bytes: [UInt8])? {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard let index = lines.firstIndex(where: { gb18030($0) == nil }) else { return nil }
    var rest = lines[index]
    while !rest.isEmpty {
      let length = GB18030Census.length(at: rest.startIndex, in: rest) ?? 1
      guard gb18030(rest.prefix(length)) != nil else {
        let before = gb18030(lines[index][..<rest.startIndex]) ?? ""
        return (index + 1, String(before.suffix(12)), Array(rest.prefix(max(2, length))))
      }
      rest = rest.dropFirst(length)
    }
    return nil
  }

  /// Whether most characters beyond ASCII are ones that Chinese tables use: Han characters, punctuation, full-width forms.
  static func isMostlyChinese(_ text: String) -> Bool {
    var (chinese, all) = (0, 0)
    for scalar in text.unicodeScalars where !scalar.isASCII {
      all += 1
      switch scalar.value {
      case 0x2010...0x2044, 0x2100...0x22FF, 0x2460...0x24FF, 0x3000...0x303F, 0x3300...0x9FFF, 0xFF01...0xFF5E,
        0x20000...0x323AF:
        chinese += 1
      default: break
      }
    }
    return chinese * 2 > all || all == 0
  }

  /// Number of leading bytes that are valid UTF-8.
  private static func validPrefix(of bytes: [UInt8]) -> Int {
    var low = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator), scalar.value != 0 {
      low += UTF8.width(scalar)
    }
    return low
  }
}

extension TextEncoding {
  /// The text of an input file; reports an encoding that is not UTF-8.
  static func decode(_ bytes: [UInt8], file: String, findings: Findings) -> String? {
    switch decode(bytes) {
    case .utf8(let text): return text
    case .utf16(let text):
      reportForeign("UTF-16", file: file, findings: findings)
      return text
    case .gb18030(let text):
      reportForeign("GB18030 (GBK)", file: file, findings: findings)
      return text
    case .brokenGB18030(let line, let before, let bytes):
      let hexadecimal = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
      findings.report(
        .wrongEncoding, at: Place(file: file, row: line),
        Sentence(
          "the file is GB18030 (GBK) text, but what follows ‘\(before)’ on this line is no character of it "
            + "(bytes \(hexadecimal.joined(separator: " ")))",
          zh: "文件是 GB18030（GBK）文字，但本行“\(before)”之后的字节 \(hexadecimal.joined(separator: " ")) 不是其中的字符"),
        cure: Sentence(
          "write that character anew, or save the file as UTF-8", zh: "重新写该字，或把文件另存为 UTF-8"))
      return nil
    case .unknown(let byte, let line):
      findings.report(
        .wrongEncoding, at: Place(file: file, row: line),
        Sentence(
          "byte \(byte) of the file is not UTF-8, nor is the file GB18030 text",
          zh: "文件第 \(byte) 个字节不是 UTF-8，文件也不是 GB18030 文字"),
        cure: Sentence("save the file as UTF-8", zh: "把文件另存为 UTF-8"))
      return nil
    }
  }

  private static func reportForeign(_ name: String, file: String, findings: Findings) {
    findings.report(
      .foreignEncoding, level: .warning, at: Place(file: file),
      Sentence("the file is not UTF-8 and was read as \(name)", zh: "文件不是 UTF-8，按 \(name) 读入"),
      cure: Sentence("save it as UTF-8 to be sure of every character", zh: "另存为 UTF-8，以免个别字出错"))
  }
}
