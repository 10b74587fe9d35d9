internal import Quantities
internal import WasteNetwork

/// One row being read: looks cells up, converts them, and reports what is missing or wrong.
///
/// A cell that cannot be read gives a neutral value, so that the rest of the scenario is still checked.
struct TableRow {
  let table: Table
  let index: Int
  let findings: Findings
  let schema: TableSchema

  var place: Place { table.place(row: index) }

  /// The cell of a column; `nil` when it is empty or the table has no such column.
  func entry(_ column: String) -> Entry? {
    guard let position = table.index(of: column), let text = table.rows[index].cells[position] else { return nil }
    return Entry(text: text, place: place.at(column: column))
  }

  /// The cell of a column that must not be empty.
  func requiredEntry(_ column: String) -> Entry? {
    if let entry = entry(column) { return entry }
    guard table.index(of: column) != nil else { return nil }
    findings.report(
      .emptyCell, at: place.at(column: column),
      Sentence("the cell is empty", zh: "单元格为空"),
      cure: Sentence("fill in ‘\(column)’ for this row", zh: "填写本行的“\(column)”"))
    return nil
  }

  func text(_ column: String) -> String { entry(column)?.text ?? "" }
  func requiredText(_ column: String) -> String { requiredEntry(column)?.text ?? "" }
  func code<Entity>(_ column: String) -> ID<Entity> { ID(requiredEntry(column).map(findings.code) ?? "") }
  func number(_ column: String) -> Double? { entry(column).flatMap(findings.number) }
  func requiredNumber(_ column: String, else neutral: Double = 0) -> Double {
    requiredEntry(column).flatMap(findings.number) ?? neutral
  }

  func requiredChoice<Word: RawRepresentable>(_ column: String, of words: [Word], else neutral: Word) -> Word
  where Word.RawValue == String {
    requiredEntry(column).flatMap { findings.choice($0.inFormat(of: words), of: words) } ?? neutral
  }

  func choice<Word: RawRepresentable>(_ column: String, of words: [Word], else neutral: Word) -> Word
  where Word.RawValue == String {
    entry(column).flatMap { findings.choice($0.inFormat(of: words), of: words) } ?? neutral
  }

  func timeOfDay(_ column: String) -> WorkTime? { entry(column).flatMap(findings.timeOfDay) }
  func wholeNumber(_ column: String, in range: ClosedRange<Int>) -> Int? {
    entry(column).flatMap { findings.wholeNumber($0, in: range) }
  }
  func yesNo(_ column: String) -> Bool { entry(column).flatMap(findings.yesNo) ?? false }

  /// Codes separated by blanks, commas or semicolons.
  func streams(_ column: String) -> [ID<WasteStream>] {
    text(column).split { $0.isWhitespace || ",;，；、".contains($0) }.map { ID(String($0)) }
  }

  var name: LocalizedName { LocalizedName(zh: requiredText("name"), en: text("name_en")) }
  var confidence: Confidence { requiredChoice("confidence", of: Confidence.allCases, else: .unverified) }
  var positionConfidence: Confidence { choice("position_confidence", of: Confidence.allCases, else: .read) }
}

extension Entry {
  /// The word of the format that a Chinese word of a table means; itself where it means none.
  func inFormat<Word: RawRepresentable>(of words: [Word]) -> Entry where Word.RawValue == String {
    Entry(text: CellWord.code(of: text, among: words.map(\.rawValue)) ?? text, place: place)
  }
}
