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
  /// The header's names, without quotes and blanks around them.
  private(set) var header: [String] = []

  /// The header holds no comma but a semicolon or a tab.
  var usesOtherSeparator: Bool { header.count == 1 && header[0].contains { $0 == ";" || $0 == "\t" } }

  init(_ text: String) {
    var line = 1
    var start = 1
    var fields = 1
    var isBlank = true
    var name: [UInt8] = []
    for byte in text.utf8 where byte != UInt8(ascii: "\r") {
      let isOutside = openQuote == nil
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte == UInt8(ascii: "\n"), isOutside {
        if !isBlank { add(Record(line: start, fieldCount: fields), ending: &name) }
        (start, fields, isBlank) = (line, 1, true)
        continue
      }
      isBlank = false
      if byte == UInt8(ascii: "\"") {
        openQuote = isOutside ? line : nil
      } else if byte == UInt8(ascii: ","), isOutside {
        fields += 1
        endName(&name)
      } else if records.isEmpty {
        name.append(byte)
      }
    }
    if !isBlank { add(Record(line: start, fieldCount: fields), ending: &name) }
  }

  private mutating func add(_ record: Record, ending name: inout [UInt8]) {
    endName(&name)
    records.append(record)
  }

  private mutating func endName(_ name: inout [UInt8]) {
    guard records.isEmpty else { return }
    header.append(String(decoding: name, as: UTF8.self).trimmed)
    name = []
  }
}
