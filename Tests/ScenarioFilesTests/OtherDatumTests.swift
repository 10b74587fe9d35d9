import Foundation
import Testing
import WasteNetwork

@testable import ScenarioFiles

struct OtherDatumTests {
  /// Outlines of the small scenario's townships; the eastern one ends at 116.0° E.
  private static let outlines = """
    { "type": "FeatureCollection", "features": [
    { "type": "Feature", "properties": { "code": "371502103", "name": "朱老庄镇" }, "geometry": { "type": "Polygon",
    "coordinates": [[[115.93, 36.33], [116.0, 36.33], [116.0, 36.4], [115.93, 36.4], [115.93, 36.33]]] } },
    { "type": "Feature", "properties": { "code": "371502104", "name": "于集镇" }, "geometry": { "type": "MultiPolygon",
    "coordinates": [[[[115.85, 36.25], [115.95, 36.25], [115.95, 36.34], [115.85, 36.34], [115.85, 36.25]]]] } } ] }
    """

  /// The small scenario with outlines and five more villages 360 m west of the eastern boundary.
  private func scenario(moving rows: Range<Int>, by datum: WebDatum) -> SmallScenario {
    var scenario = SmallScenario()
    scenario["townships.csv"] = nil
    scenario["townships.geojson"] = OtherDatumTests.outlines
    var text = scenario["villages.csv"] ?? ""
    for index in 0..<5 {
      let point = (x: 115.996, y: 36.34 + 0.01 * Double(index))
      let written = rows.contains(index) ? datum.fromWGS84(point) : point
      text += "37150210321\(index),边\(index)村,,371502103,\(written.x),\(written.y),100,10,\n"
    }
    scenario["villages.csv"] = text
    return scenario
  }

  @Test func `rows of another datum are found by the outlines of their townships`() throws {
    let warnings = try scenario(moving: 1..<5, by: .gcj02).read().warnings
    #expect(warnings.map(\.name) == ["other-datum"])
    #expect(warnings.first?.place?.description == "villages.csv:7:lon")
    let message = warnings.first?.message ?? ""
    #expect(
      message.hasPrefix(
        "4 of 9 rows (7, 8, 9, 10) lie outside their township in WGS84 but inside it in GCJ-02, which moves them by "))
    // in western Shandong the datums lie 500 to 530 m apart
    let metres = try #require(message.split(separator: " ").dropLast().last.flatMap { Int($0) })
    #expect((495...530).contains(metres))
  }

  @Test func `rows in their own datum are left alone, and so are two that lie across a boundary`() throws {
    #expect(try scenario(moving: 0..<0, by: .gcj02).read().warnings == [])
    #expect(try scenario(moving: 0..<2, by: .gcj02).read().warnings == [])
  }

  @Test func `a row in metres among rows in degrees is told its zone`() throws {
    var scenario = SmallScenario()
    // 115.96° E, 36.35° N in EPSG:4548
    scenario.replace("115.96,36.35,", with: "406644.32,4024881.68,", in: "villages.csv")
    let faults = try scenario.faults().filter { $0.name == "other-datum" }
    #expect(
      faults.map(\.description) == [
        "villages.csv:2:lon: warning: 1 of 4 rows (2) lie far from all others in WGS84 but among them in EPSG:4548; "
          + "check where they come from, and convert these rows to WGS84"
      ])
  }

  @Test(arguments: [nil, WebDatum.gcj02, .bd09])
  func `a whole table in another datum is found by the seats of townships`(datum: WebDatum?) {
    var seats: [String: Coordinate] = [:]
    var rows: [DatumCheck.Row] = []
    for township in 0..<16 {
      let seat = (x: 115.5 + 0.08 * Double(township), y: 36.2 + 0.05 * Double(township % 4))
      seats["\(township)"] = PositionGrid.coordinate(seat)
      // the middle of the villages lies 180 m east or west of the seat, by turns
      let aside = township.isMultiple(of: 2) ? 0.002 : -0.002
      for (x, y) in [(-0.01, -0.01), (0.01, 0.01), (-0.01, 0.01), (0.01, -0.01)] {
        let truth = (x: seat.x + aside + x, y: seat.y + y)
        let written = datum?.fromWGS84(truth) ?? truth
        rows.append(
          DatumCheck.Row(
            place: Place(file: "villages.csv", row: rows.count + 2), point: written,
            position: PositionGrid.coordinate(written), township: ID("\(township)")))
      }
    }
    let check = DatumCheck(
      declared: .wgs84, rows: rows, middle: Coordinate(longitude: 116, latitude: 36.3), reach: 200_000)
    let faults = check.faults(seats: seats)
    #expect(faults.count == (datum == nil ? 0 : 1))
    #expect(faults.allSatisfy { $0.message.contains("all 64 rows") && $0.message.contains(datum?.rawValue ?? "") })
  }

  /// The small scenario with a road along 115.98° E and twelve villages on it.
  private func onRoad(moving rows: Range<Int>, by datum: WebDatum) -> SmallScenario {
    var roads = SmallRoads()
    roads.roads.append(("[[115.98,36.33],[115.98,36.40]]", #""highway":"tertiary""#))
    var scenario = SmallScenario(roads: roads)
    var text = scenario["villages.csv"] ?? ""
    for index in 0..<12 {
      // 0.0003° are 27 m beside the road
      let point = (x: 115.9803, y: 36.335 + 0.005 * Double(index))
      let written = rows.contains(index) ? datum.fromWGS84(point) : point
      text += "3715021033\(10 + index),路\(index)村,,371502103,\(written.x),\(written.y),100,10,\n"
    }
    scenario["villages.csv"] = text
    return scenario
  }

  @Test(arguments: WebDatum.allCases)
  func `rows of another datum are found by the roads`(datum: WebDatum) throws {
    let warnings = try onRoad(moving: 3..<9, by: datum).read().warnings
    #expect(warnings.map(\.name) == ["other-datum"])
    // the first four villages are rows 2 to 5
    #expect(
      warnings.first?.message.hasPrefix(
        "6 of 16 rows (9, 10, 11, 12, 13, 14) lie off the roads in WGS84 but on them in \(datum.rawValue), which moves")
        == true, "\(warnings)")
  }

  @Test func `rows beside the roads in their own datum, and few in another, are left alone`() throws {
    #expect(try onRoad(moving: 0..<0, by: .gcj02).read().warnings == [])
    #expect(try onRoad(moving: 0..<4, by: .gcj02).read().warnings == [])
    // as far from the road as GCJ-02 moves them, but to the west, whence it leads farther away
    #expect(try onRoad(moving: 3..<9, by: .gcj02).mirrored().read().warnings == [])
  }
}

extension SmallScenario {
  /// The scenario with villages as far west of 115.98° E as they lay east of it.
  fileprivate func mirrored() -> SmallScenario {
    var scenario = self
    scenario.shift("villages") { $0.x > 115.983 ? (x: 2 * 115.98 - $0.x, y: $0.y) : $0 }
    return scenario
  }
}
