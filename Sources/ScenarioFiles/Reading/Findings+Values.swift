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
        .notANumber, at: entry.place, "‘\(entry.text)’ is not a number", cure: Findings.cure(forNumber: entry.text))
      return nil
    }
    guard abs(value) <= Findings.greatestNumber else {
      report(
        .outOfRange, at: entry.place, "\(entry.text) is beyond anything a district holds",
        cure: "check the unit that the column's name states")
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
        "\(entry.text) is not a whole number from \(range.lowerBound) to \(range.upperBound)",
        cure: "write a whole number of that range")
      return nil
    }
    return whole
  }

  /// One of a few fixed words.
  func choice<Word: RawRepresentable>(_ entry: Entry, of words: [Word]) -> Word? where Word.RawValue == String {
    if let word = Word(rawValue: entry.text) { return word }
    let known = words.map(\.rawValue)
    report(
      .unknownWord, at: entry.place, "‘\(entry.text)’ is none of \(Spelling.list(known))",
      cure: Spelling.suggestion(for: entry.text, among: known, otherwise: "write one of these words"))
    return nil
  }

  /// `yes` or `no`; `true` and `false` are understood too.
  func yesNo(_ entry: Entry) -> Bool? {
    switch entry.text.lowercased() {
    case "yes", "true", "是", "1": return true
    case "no", "false", "否", "0": return false
    default:
      report(.unknownWord, at: entry.place, "‘\(entry.text)’ is neither ‘yes’ nor ‘no’", cure: "write yes or no")
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
        .badCode, at: entry.place, "the code ‘\(entry.text)’ has lost digits in a spreadsheet",
        cure: "format the column as text, and fill in the whole codes again")
    }
    if entry.text.contains(where: \.isWhitespace) {
      report(.badCode, at: entry.place, "the code ‘\(entry.text)’ holds a blank", cure: "write the code without blanks")
    }
    return entry.text
  }

  /// The decimal number a text writes; `nil` for anything else, `nan` and hexadecimal included.
  private static func decimal(_ text: String) -> Double? {
    guard text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }), let value = Double(text), value.isFinite
    else { return nil }
    return value
  }

  private static func cure(forNumber text: String) -> String {
    if text.hasSuffix("%") { return "write the number without the percent sign" }
    if text.contains(",") || text.contains("，") { return "write it with a decimal point and without separators" }
    if text.unicodeScalars.contains(where: { (0xFF01...0xFF5E).contains($0.value) }) {
      return "write it with half-width digits"
    }
    return "write a plain number such as 12.5"
  }
}
