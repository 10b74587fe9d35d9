internal import WasteNetwork

/// Where the records of a CSV text begin and how many fields they have; tells what GDAL reads over in silence.
struct CSVOutline {
  struct Record {
    /// Line on which the record begins, counted from 1.
    let line: Int
    let fieldCount: Int
  }

  /// Records that are not blank, the header first.
  private(set) var records: [Record] = []
  /// The line of a quote that is never closed.
  private(set) var openQuote: Int?
  /// Bytes of the text from the header's first to its line end.
  private(set) var headerBytes = 0..<0
  /// The header's names, without quotes and blanks around them.
  private(set) var header: [String] = []

  /// The header is one column whose name holds a sign that separates columns elsewhere.
  var usesOtherSeparator: Bool { header.count == 1 && header[0].contains { "|，；、".contains($0) } }

  init(_ text: String, separator: UInt8 = UInt8(ascii: ",")) {
    var line = 1
    var start = 1
    var fields = 1
    var isBlank = true
    var name: [UInt8] = []
    var begin = 0
    for (offset, byte) in text.utf8.enumerated() where byte != UInt8(ascii: "\r") {
      let isOutside = openQuote == nil
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte == UInt8(ascii: "\n"), isOutside {
        if !isBlank { add(Record(line: start, fieldCount: fields), ending: &name, bytes: begin..<offset) }
        (start, fields, isBlank, begin) = (line, 1, true, offset + 1)
        continue
      }
      isBlank = false
      if byte == UInt8(ascii: "\"") {
        openQuote = isOutside ? line : nil
      } else if byte == separator, isOutside {
        fields += 1
        endName(&name)
      } else if records.isEmpty {
        name.append(byte)
      }
    }
    if !isBlank { add(Record(line: start, fieldCount: fields), ending: &name, bytes: begin..<text.utf8.count) }
  }

  private mutating func add(_ record: Record, ending name: inout [UInt8], bytes: Range<Int>) {
    endName(&name)
    if records.isEmpty { headerBytes = bytes }
    records.append(record)
  }

  private mutating func endName(_ name: inout [UInt8]) {
    guard records.isEmpty else { return }
    header.append(String(decoding: name, as: UTF8.self).trimmed)
    name = []
  }
}

extension CSVOutline {
  /// The text as GDAL is given it: a header on one line, which it would else cut at a line end; or, where the text has
  /// none at its top, columns `1`, `2` … as many as the longest row has.
  func framed(_ text: String, hasHeader: Bool) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard hasHeader else {
      let names = (1...max(1, records.map(\.fieldCount).max() ?? 1)).map(String.init).joined(separator: ",")
      return Array((names + "\n").utf8) + bytes[headerBytes.lowerBound...]
    }
    let header = bytes[headerBytes].map { [0x0A, 0x0D].contains($0) ? 0x20 : $0 }
    return header + bytes[headerBytes.upperBound...]
  }

  /// Reports what GDAL would read over in silence.
  /// - Parameter hasHeader: the rows have as many fields as the first; above a header further down may stand titles.
  func isSound(file: String, hasHeader: Bool, findings: Findings) -> Bool {
    if let line = openQuote {
      findings.report(
        .raggedRow, at: Place(file: file, row: line),
        Sentence("a quotation mark is opened here and never closed", zh: "此处的引号没有闭合"),
        cure: Sentence("close it, or double it where it is part of the text", zh: "补上引号；引号是文字的一部分时写两个"))
      return false
    }
    if hasHeader, usesOtherSeparator {
      findings.report(
        .wrongSeparator, at: Place(file: file, row: 1),
        Sentence("the columns are not separated by commas", zh: "各列没有用逗号分隔"),
        cure: Sentence("save the file as CSV with commas", zh: "存为逗号分隔的 CSV"))
      return false
    }
    guard let header = records.first, hasHeader else { return true }
    let ragged = records.filter { $0.fieldCount != header.fieldCount }
    for record in ragged {
      findings.report(
        .raggedRow, at: Place(file: file, row: record.line),
        Sentence(
          "the row has \(record.fieldCount) fields where the header has \(header.fieldCount)",
          zh: "该行有 \(record.fieldCount) 个字段，而表头有 \(header.fieldCount) 个"),
        cure: Sentence(
          "put text that holds a comma in quotation marks, or add the missing commas", zh: "含逗号的文字加引号，或补上缺少的逗号"))
    }
    return ragged.isEmpty
  }
}
