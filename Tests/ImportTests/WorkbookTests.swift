import Foundation
import Testing
import WasteNetwork

@testable import ScenarioFiles

struct WorkbookTests {
  @Test func `the workbook is read as the tables it was made of`() throws {
    let draft = try StarterScenario.draft()
    let folder = FileManager.default.temporaryDirectory.appending(path: "gleaner-\(UUID().uuidString)/starter")
    defer { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }
    try ScenarioWriter.writeWorkbook(draft, to: folder)
    let read = try ScenarioFolder.read(folder.path)
    #expect(read.inputs.map(\.path) == ["scenario.xlsx", "scenario.yaml"])
    #expect(read.warnings.filter { $0.name == "unused-sheet" } == [])
    #expect(
      ScenarioWriter.files(of: read.draft).map(\.text) == ScenarioWriter.files(of: draft).map(\.text))
  }

  @Test func `the same draft gives the same bytes`() throws {
    let draft = try StarterScenario.draft()
    #expect(try ScenarioWorkbook.bytes(of: draft) == ScenarioWorkbook.bytes(of: draft))
  }

  @Test func `every column of every table has a label and a note in both languages`() {
    for schema in TableSchema.all {
      #expect(TableSchema.label(schema.name) != nil, "\(schema.name)")
      for column in schema.columns {
        let term = ColumnTerm.of(schema.name, column: column)
        #expect(!term.label.zh.isEmpty && !term.label.en.isEmpty, "\(schema.name).\(column)")
      }
    }
  }

  @Test func `a header is told apart from its label and unit`() {
    #expect(TableSchema.columnName(in: "小麦播种面积（亩）\nwheat_sown_mu") == "wheat_sown_mu")
    #expect(TableSchema.columnName(in: "note on the yard") == "note on the yard")
    #expect(TableSchema.columnName(in: "村名") == "村名")
    #expect(ColumnUnit.label(of: "price_cny_t") == "元/吨")
    #expect(ColumnUnit.label(of: "name") == nil)
  }
}
