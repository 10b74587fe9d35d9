import Foundation
import Quantities
import Testing
import WasteNetwork

@testable import ScenarioFiles

@Suite struct SweepTests {
  @Test func `an axis is a range of evenly spaced values, a list, or factors`() throws {
    let range = try SweepAxis("targets.film.share_percent=80:95:4")
    #expect(range.path == "targets.film.share_percent" && range.values == ["80", "85", "90", "95"] && !range.isFactor)
    let list = try SweepAxis("streams.straw.service_radius_km= 8, 10,15")
    #expect(list.values == ["8", "10", "15"])
    let factors = try SweepAxis("vehicles[*].cost_cny_km*=0.8:1.2:3")
    #expect(factors.path == "vehicles[*].cost_cny_km" && factors.isFactor && factors.values == ["0.8", "1", "1.2"])
    // a third of the way in steps that no decimal number has: nine digits, however small the number is
    #expect(try SweepAxis("a=0:1:4").values == ["0", "0.333333333", "0.666666667", "1"])
    #expect(SweepAxis.number(0.000_012 * 0.9) == "0.0000108" && SweepAxis.number(-2.5) == "-2.5")
    #expect(SweepAxis.number(123_456.7) == "123456.7" && SweepAxis.number(1e9) == "1000000000")
  }

  @Test(arguments: [
    ("a", "has no ‘=’"), ("=1,2", "names no setting"), ("a=1:2:0", "is no count"), ("a=1:2:1", "is no count"),
    ("a=1,,2", "a value is empty"), ("a=1,1", "stands twice"), ("a*=x,1", "is no factor"), ("a=", "a value is empty"),
  ])
  func `an axis that is written wrongly is refused with the form it should have`(text: String, part: String) {
    #expect { try SweepAxis(text) } throws: { "\($0)".contains(part) }
  }

  @Test func `a grid has every combination, once`() throws {
    let folder = try StarterFolder()
    let axes = [try SweepAxis("calendar.year=2024,2025"), try SweepAxis("vehicles[*].cost_cny_km*=0.5,1,2")]
    let points = try SweepDesign.grid.points(over: folder.path, axes: axes, coefficients: [])
    #expect(points.count == 6 && Set(points.map(\.name)).count == 6)
    #expect(points[0].choices.map(\.value) == ["2024", "0.5"] && points[5].choices.map(\.value) == ["2025", "2"])
    #expect(points[0].choices[1].axis == "× vehicles[*].cost_cny_km")
    let scenario = try ScenarioFolder.read(folder.path)
    // every vehicle's cost of a kilometre, halved
    let halved = points[0].items.filter { $0.path.hasPrefix("vehicles[") }.compactMap { Double($0.value) }
    #expect(halved == scenario.network.vehicles.map { $0.kilometreCost.yuanPerKilometre / 2 })
  }

  @Test func `two axes of a grid that set one value are refused`() throws {
    let folder = try StarterFolder()
    let axes = [
      try SweepAxis("vehicles[*].cost_cny_km*=0.5,2"), try SweepAxis("vehicles[*].cost_cny_km=3,4"),
    ]
    #expect { try SweepDesign.grid.points(over: folder.path, axes: axes, coefficients: []) } throws: {
      "\($0)".contains("both set ‘vehicles[")
    }
    #expect(try SweepDesign.oneAtATime.points(over: folder.path, axes: axes, coefficients: []).count == 5)
  }

  @Test func `one at a time keeps all else as in the baseline, which comes first`() throws {
    let folder = try StarterFolder()
    let axes = [try SweepAxis("calendar.year=2024,2025"), try SweepAxis("vehicles[*].cost_cny_km*=2,3")]
    let points = try SweepDesign.oneAtATime.points(over: folder.path, axes: axes, coefficients: [])
    #expect(points.map(\.choices.count) == [0, 1, 1, 1, 1])
  }

  @Test func `a point is a scenario that extends the baseline and can be read`() throws {
    let folder = try StarterFolder()
    let point = try SweepDesign.grid.points(
      over: folder.path, axes: [try SweepAxis("calendar.year=2031")], coefficients: [])[0]
    let file = folder.top.appending(path: "point.yaml").path
    try point.yaml(extending: "scenario").write(toFile: file, atomically: true, encoding: .utf8)
    let read = try ScenarioFolder.read(file)
    #expect(read.network.calendar.year == 2031)
    #expect(read.items.map(\.path) == ["calendar.year"])
  }

  @Test func `a path that leads nowhere is named with what is known there`() throws {
    let folder = try StarterFolder()
    func fault(_ axis: String) throws -> String {
      do {
        _ = try SweepDesign.grid.points(over: folder.path, axes: [try SweepAxis(axis)], coefficients: [])
        return ""
      } catch { return "\(error)" }
    }
    #expect(try fault("calender.year=1,2").contains("did you mean ‘calendar’"))
    #expect(try fault("vehicles[none*].cost_cny_km=1,2").contains("no row of the table ‘vehicles’ fits"))
    #expect(try fault("vehicles[*].cost=1,2").contains("no column ‘cost’"))
    #expect(try fault("vehicles[*].name*=1,2").contains("give values in place of factors"))
  }

  private func coefficient(_ value: Double, _ low: Double?, _ high: Double?) -> Coefficient {
    Coefficient(
      stream: ID("straw"), item: "wheat", parameter: "yield_kg_mu", value: value, low: low, high: high, unit: "kg/mu",
      source: "test", confidence: .estimate, place: nil)
  }

  @Test func `draws follow the triangle between low, value and high`() {
    // from 0 over 1 to 4: a quarter lies below the mode; below 0.5 lies a sixteenth; the median is 4 − √6
    let one = coefficient(1, 0, 4)
    #expect(SweepDesign.triangular(one, 0) == 0)
    #expect(abs(SweepDesign.triangular(one, 0.0625) - 0.5) < 1e-12)
    #expect(abs(SweepDesign.triangular(one, 0.25) - 1) < 1e-12)
    #expect(abs(SweepDesign.triangular(one, 0.5) - (4 - 6.0.squareRoot())) < 1e-12)
    // without an upper limit nothing lies above the value
    #expect(abs(SweepDesign.triangular(coefficient(1, 0, nil), 0.999_999_999) - 1) < 1e-6)
  }

  @Test func `samples are drawn from ranges alone, alike for the same seed`() throws {
    let coefficients = [coefficient(400, 300, 500), coefficient(7, nil, nil)]
    func points(_ seed: UInt64) throws -> [SweepPoint] {
      try SweepDesign.ranges(samples: 20, seed: seed).points(over: "", axes: [], coefficients: coefficients)
    }
    let drawn = try points(3)
    #expect(drawn.count == 21 && drawn[0].items.isEmpty && drawn.dropFirst().allSatisfy { $0.items.count == 1 })
    #expect(try points(3) == drawn && points(4) != drawn)
    #expect(drawn.dropFirst().allSatisfy { (300...500).contains(Double($0.items[0].value) ?? 0) })
    #expect(throws: SweepFault.self) {
      try SweepDesign.ranges(samples: 2, seed: 1).points(
        over: "", axes: [], coefficients: [coefficient(7, nil, nil)])
    }
  }

  @Test(arguments: [
    ("a*c", "abc", true), ("a*c", "ac", true), ("a*c", "ab", false), ("*", "", true), ("ab*ba", "aba", false),
    ("a*b*c", "axxbyyc", true), ("a*b*c", "acb", false), ("abc", "abc", true), ("*b*", "abc", true),
  ])
  func `a star stands for any characters`(pattern: String, text: String, fits: Bool) {
    #expect(Wildcard(pattern).matches(text) == fits)
  }
}

/// The starter's scenario in a folder of its own, which goes with the test.
private final class StarterFolder {
  let top = FileManager.default.temporaryDirectory.appending(path: "gleaner-\(UUID().uuidString)")
  var path: String { top.appending(path: "scenario").path }

  init() throws { try StarterScenario.write(to: top.appending(path: "scenario")) }

  deinit { try? FileManager.default.removeItem(at: top) }
}
