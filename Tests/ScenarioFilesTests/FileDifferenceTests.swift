import Testing
import WasteNetwork

@testable import ScenarioFiles

struct FileDifferenceTests {
  private func difference(_ path: String, _ stored: String?, _ made: String?) -> FileDifference? {
    FileDifference(path: path, stored: stored.map { Array($0.utf8) }, made: made.map { Array($0.utf8) })
  }

  @Test func `equal bytes do not differ`() {
    #expect(difference("plan.json", "{}", "{}") == nil)
  }

  @Test func `a figure of JSON is named by its path, in the order of keys`() throws {
    let found = try #require(
      difference("plan.json", #"{"b":[1,{"c":2}],"z":1}"#, #"{"b":[1,{"c":3}],"z":2}"#))
    #expect(found.place == "b[1].c")
    #expect((found.stored, found.made) == ("2", "3"))
    // a member that is gone counts as an empty figure
    #expect(difference("plan.json", "[1,2]", "[1]")?.place == "[1]")
    // the same figures written otherwise are found by their line
    #expect(difference("plan.json", "{\"a\": 1}", "{\"a\":1}")?.place == "line 1")
  }

  @Test func `a cell of a table is named by row and column, a line by its number`() throws {
    let cell = try #require(difference("tables/a.csv", "village,road_km\nA,1\nB,2\n", "village,road_km\nA,1\nB,3\n"))
    #expect(cell.place == "row 3, road_km")
    #expect(cell.statement.en == "tables/a.csv: row 3, road_km: stored ‘2’, made again ‘3’")
    #expect(cell.statement.zh == "tables/a.csv：第 3 行 road_km：所存为“2”，重算为“3”")
    let line = try #require(difference("report.html", "<p>\none\n", "<p>\nother\n"))
    #expect(line.place == "line 2")
    // a row more
    #expect(difference("tables/a.csv", "a\n1\n", "a\n1\n2\n")?.place == "row 3, a")
  }

  @Test func `a file on one side only is told`() {
    #expect(difference("items.json", nil, "x")?.statement.en == "items.json: was not in the bundle")
    #expect(difference("items.json", "x", nil)?.statement.en == "items.json: was not made again")
  }
}
