import Foundation
import Testing
import WasteNetwork

@testable import ScenarioFiles

/// Into a folder that is there already.
struct ImportFolderTests {
  private static let text = "村名,代码,乡镇,经度,纬度,小麦播种面积（亩）\n东村,371502103201,朱老庄镇,115.96,36.35,60\n"

  private func files(_ folder: URL) throws -> [String: Data] {
    var result: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      result[name] = try Data(contentsOf: folder.appending(path: name))
    }
    return result
  }

  private func inWorkbookFolder(_ body: (URL, TableImport) throws -> Void) throws {
    try ForeignTable("村.csv", Self.text).inFolder { folder in
      let target = folder.appending(path: "district")
      try ScenarioWriter.writeWorkbook(StarterScenario.draft(), to: target)
      let tables = try TableImport(files: [folder.appending(path: "村.csv").path], mapping: nil, datum: "WGS84")
      try body(target, tables)
    }
  }

  @Test func `a table that stands in the folder's workbook is not doubled beside it`() throws {
    try inWorkbookFolder { folder, tables in
      let before = try files(folder)
      do {
        _ = try tables.write(to: folder, replaces: false)
        Issue.record("the workbook's table was doubled")
      } catch let faults as InputFaults {
        #expect(faults.faults.map(\.name) == ["double-table", "double-table"])
        #expect(faults.faults.first?.place?.file == "scenario.xlsx[村庄 villages]")
      }
      #expect(try files(folder) == before)
    }
  }

  @Test func `with replace the workbook's sheet is written, the others stay, and the old workbook is kept`() throws {
    try inWorkbookFolder { folder, tables in
      let before = try files(folder)
      let old = try ScenarioFolder.read(folder.path).draft
      let written = try tables.write(to: folder, replaces: true)
      #expect(written.files == ["scenario.xlsx"])
      let after = try files(folder)
      #expect(Set(after.keys).subtracting(before.keys) == ["note-scenario-before-import-1.xlsx"])
      #expect(after["note-scenario-before-import-1.xlsx"] == before["scenario.xlsx"])
      let read = Findings()
      let new = TableFolder(folder: folder.path, inputs: InputFiles(root: folder.path, findings: read), findings: read)
        .tables()
      #expect(
        new["villages"]?.rows.map(\.cells)
          == [["东村", "371502103201", "朱老庄镇", "115.96", "36.35", "60"]].map {
            $0.map(Optional.some) + Array(repeating: nil, count: (new["villages"]?.columns.count ?? 6) - 6)
          })
      // the starter's two townships stay and 朱老庄镇 joins them
      #expect(new["townships"]?.rows.count == old.townships.count + 1)
      #expect(new["depots"]?.rows.count == old.depots.count)
      #expect(read.faults == [])
    }
  }

  @Test func `what is written over in files is only what was imported`() throws {
    try ForeignTable("村.csv", Self.text).inFolder { folder in
      let target = folder.appending(path: "district")
      try StarterScenario.write(to: target)
      let before = try files(target)
      let tables = try TableImport(files: [folder.appending(path: "村.csv").path], mapping: nil, datum: "WGS84")
      #expect(throws: InputFaults.self) { try tables.write(to: target, replaces: false) }
      #expect(try files(target) == before)
      #expect(try tables.write(to: target, replaces: true).files == ["townships.csv", "villages.csv"])
      let after = try files(target)
      #expect(after.keys.filter { after[$0] != before[$0] }.sorted() == ["townships.csv", "villages.csv"])
    }
  }
}
