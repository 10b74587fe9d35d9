import Glibc
internal import WasteNetwork

/// Decodes text files strictly: nothing is replaced by a question mark without a word.
enum TextEncoding {
  enum Decoded {
    case utf8(String)
    /// GB18030 (of which GBK and GB2312 are parts), all of it common Chinese text.
    case gb18030(String)
    /// Neither; the position of the first byte that is not UTF-8, and its line, both counted from 1.
    case unknown(byte: Int, line: Int)
  }

  static func decode(_ bytes: [UInt8]) -> Decoded {
    if let text = utf8(bytes) { return .utf8(text) }
    if let text = gb18030(bytes), isCommonChinese(text) { return .gb18030(text) }
    let valid = validPrefix(of: bytes)
    return .unknown(byte: valid + 1, line: 1 + bytes[..<valid].count { $0 == 0x0A })
  }

  /// The text of UTF-8 bytes, a leading byte order mark taken off; `nil` when they are anything else.
  static func utf8(_ bytes: some Collection<UInt8>) -> String? {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes.dropFirst(0)
    return body.contains(0) ? nil : String(validating: body, as: UTF8.self)
  }

  /// Through the C library's `iconv`; `nil` when a byte does not fit.
  static func gb18030(_ bytes: [UInt8]) -> String? {
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

  /// Whether all characters beyond ASCII are ones that Chinese tables use: Han characters, punctuation, full-width forms.
  static func isCommonChinese(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E: true
      case 0xB0, 0xB1, 0xB7, 0xD7, 0x2014...0x2026, 0x2103, 0x2460...0x2473: true
      case 0x3000...0x301F, 0x4E00...0x9FFF, 0xFF01...0xFF5E: true
      default: false
      }
    }
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
    case .gb18030(let text):
      findings.report(
        .foreignEncoding, level: .warning, at: Place(file: file),
        Sentence("the file is not UTF-8 and was read as GB18030 (GBK)", zh: "文件不是 UTF-8，按 GB18030（GBK）读入"),
        cure: Sentence("save it as UTF-8 to be sure of every character", zh: "另存为 UTF-8，以免个别字出错"))
      return text
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
}
