import Foundation
internal import WasteNetwork

/// One text of the inputs with its place: a cell of a table or a scalar of the settings.
struct Entry {
  let text: String
  let place: Place
}

/// How text becomes a value; the same rules hold in tables and settings.
extension Findings {
  /// The greatest magnitude a number of the inputs may have; anything near it is a slip of units.
  static let greatestNumber = 1e9

  /// A finite number within ±10⁹, decimal point, no thousands separators.
  func number(_ entry: Entry) -> Double? {
    guard let value = Findings.decimal(entry.text) else {
      report(
        .notANumber, at: entry.place,
        Sentence("‘\(entry.text)’ is not a number", zh: "“\(entry.text)”不是数字"),
        cure: Findings.cure(forNumber: entry.text))
      return nil
    }
    guard abs(value) <= Findings.greatestNumber else {
      report(
        .outOfRange, at: entry.place,
        Sentence("\(entry.text) is beyond anything a district holds", zh: "\(entry.text) 超出任何一个区县的实际"),
        cure: Sentence("check the unit that the column's name states", zh: "核对列名所示的单位"))
      return nil
    }
    return value
  }

  /// A whole number within a range.
  func wholeNumber(_ entry: Entry, in range: ClosedRange<Int>) -> Int? {
    guard let value = number(entry) else { return nil }
    guard let whole = Int(exactly: value), range.contains(whole) else {
      report(
        .outOfRange, at: entry.place,
        Sentence(
          "\(entry.text) is not a whole number from \(range.lowerBound) to \(range.upperBound)",
          zh: "\(entry.text) 不是 \(range.lowerBound) 至 \(range.upperBound) 之间的整数"),
        cure: Sentence("write a whole number of that range", zh: "写这一范围内的整数"))
      return nil
    }
    return whole
  }

  /// One of a few fixed words.
  func choice<Word: RawRepresentable>(_ entry: Entry, of words: [Word]) -> Word? where Word.RawValue == String {
    if let word = Word(rawValue: entry.text) { return word }
    let known = words.map(\.rawValue)
    report(
      .unknownWord, at: entry.place,
      Sentence(
        "‘\(entry.text)’ is none of \(Spelling.list(known))", zh: "“\(entry.text)”不是 \(Spelling.list(known).zh) 之一"),
      cure: Spelling.suggestion(
        for: entry.text, among: known, otherwise: Sentence("write one of these words", zh: "写其中一个")))
    return nil
  }

  /// `yes` or `no`; `true` and `false` are understood too.
  func yesNo(_ entry: Entry) -> Bool? {
    switch entry.text.lowercased() {
    case "yes", "true", "是", "1": return true
    case "no", "false", "否", "0": return false
    default:
      report(
        .unknownWord, at: entry.place,
        Sentence("‘\(entry.text)’ is neither ‘yes’ nor ‘no’", zh: "“\(entry.text)”既不是 yes 也不是 no"),
        cure: Sentence("write yes or no", zh: "写 yes 或 no"))
      return nil
    }
  }

  /// A code: any text without blanks.
  ///
  /// A spreadsheet turns long codes into powers of ten; one that kept all digits is written out again.
  func code(_ entry: Entry) -> String {
    // a pattern is made anew each time, which tables of tens of thousands of codes would feel
    let mayBePower = entry.text.utf8.contains { [0x45, 0x65].contains($0) } && entry.text.utf8.contains(0x2E)
    if mayBePower, let power = entry.text.wholeMatch(of: /([1-9])\.([0-9]+)[eE]\+?([0-9]{2})/),
      let exponent = Int(power.3)
    {
      if exponent == power.2.count { return "\(power.1)\(power.2)" }
      report(
        .badCode, at: entry.place,
        Sentence("the code ‘\(entry.text)’ has lost digits in a spreadsheet", zh: "代码“\(entry.text)”在电子表格中丢失了位数"),
        cure: Sentence("format the column as text, and fill in the whole codes again", zh: "把该列设为文本格式，重新填写完整代码"))
    }
    if entry.text.contains(where: \.isWhitespace) {
      report(
        .badCode, at: entry.place,
        Sentence("the code ‘\(entry.text)’ holds a blank", zh: "代码“\(entry.text)”含空格"),
        cure: Sentence("write the code without blanks", zh: "写不含空格的代码"))
    }
    return entry.text
  }

  /// The decimal number a text writes; `nil` for anything else, `nan` and hexadecimal included.
  static func decimal(_ text: String) -> Double? {
    guard text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }), let value = Double(text), value.isFinite
    else { return nil }
    return value
  }

  private static func cure(forNumber text: String) -> Sentence {
    if text.hasSuffix("%") { return Sentence("write the number without the percent sign", zh: "只写数字，去掉百分号") }
    if text.contains(",") || text.contains("，") {
      return Sentence("write it with a decimal point and without separators", zh: "小数用点，去掉千位分隔符")
    }
    if text.unicodeScalars.contains(where: { (0xFF01...0xFF5E).contains($0.value) }) {
      return Sentence("write it with half-width digits", zh: "改用半角数字")
    }
    return Sentence("write a plain number such as 12.5", zh: "写成 12.5 这样的数字")
  }
}
