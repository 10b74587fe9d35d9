/// A text table whose columns are separated by commas, tabs or semicolons.
struct DelimitedText {
  /// The text with commas between its columns and the same lines.
  let withCommas: String

  /// - Parameter hasHeader: the first row names the columns and tells the separator; otherwise most rows do.
  init(_ text: String, hasHeader: Bool) {
    let separator = DelimitedText.separator(of: text, hasHeader: hasHeader)
    withCommas = separator == DelimitedText.comma ? text : DelimitedText.replacing(separator, in: text)
  }

  private static let comma = UInt8(ascii: ",")
  /// Of equals the first.
  private static let separators = [comma, UInt8(ascii: "\t"), UInt8(ascii: ";")]
  /// Bytes of the text's beginning that are looked at, whole lines only.
  private static let sample = 65_536

  private static func separator(of text: String, hasHeader: Bool) -> UInt8 {
    let begin = text.utf8.prefix(sample)
    // a line that is cut off, or a quote that is, would count wrong
    let whole =
      begin.count < text.utf8.count ? begin.lastIndex(of: UInt8(ascii: "\n")).map { begin[..<$0] } ?? begin : begin
    let head = String(decoding: whole, as: UTF8.self)
    let scores = separators.map { separator -> Int in
      let counts = CSVOutline(head, separator: separator).records.map(\.fieldCount)
      if hasHeader { return counts.first ?? 1 }
      return counts.count { $0 > 1 }
    }
    let best = scores.max() ?? 0
    return zip(separators, scores).first { $0.1 == best }?.0 ?? comma
  }

  private static func replacing(_ separator: UInt8, in text: String) -> String {
    let quote = UInt8(ascii: "\"")
    var result: [UInt8] = []
    var field: [UInt8] = []
    var isQuoted = false
    func ended() -> [UInt8] {
      // quotes of the field's own stay; one that holds a comma gets them
      guard field.first != quote, field.contains(comma) else { return field }
      return [quote] + field.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
    }
    for byte in text.utf8 {
      if byte == quote, isQuoted || field.isEmpty || field.first == quote { isQuoted.toggle() }
      guard !isQuoted, byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else {
        field.append(byte)
        continue
      }
      result += ended()
      field.removeAll(keepingCapacity: true)
      result.append(byte == separator ? comma : byte)
    }
    return String(decoding: result + ended(), as: UTF8.self)
  }
}
