import Foundation
import Quantities
import Testing
import WasteNetwork

@testable import ScenarioFiles

@Suite struct SweepTermTests {
  @Test(arguments: [
    ("target:film-2025", SweepTerm.path("targets.film-2025.share_percent")),
    ("radius:straw", .path("streams.straw.service_radius_km")),
    ("yield:straw", .path("coefficients[straw/*/*kg_mu].value")),
    ("off-field:straw", .offField(pattern: "coefficients[straw/*/on_site_share].value")),
    ("kilometre-cost", .path("vehicles[*].cost_cny_km")), ("fuel-price", .fuelPrice), ("budget", .budget),
    ("calendar.year", .path("calendar.year")), ("target:", .path("target:")),
  ])
  func `what users call a thing stands for a path of items`(text: String, term: SweepTerm) {
    #expect(SweepTerm(text) == term)
  }

  /// The starter's scenario, which goes with the test.
  private func withStarter(_ body: (String) throws -> Void) throws {
    let top = FileManager.default.temporaryDirectory.appending(path: "gleaner-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: top) }
    try StarterScenario.write(to: top.appending(path: "scenario"))
    try body(top.appending(path: "scenario").path)
  }

  private func points(_ axis: String, over scenario: String) throws -> [SweepPoint] {
    try SweepDesign.grid.points(over: scenario, axes: [try SweepAxis(axis)], coefficients: [])
  }

  @Test func `what leaves the field is set by what stays on it`() throws {
    try withStarter { scenario in
      let shares = try ScenarioFolder.read(scenario).network.coefficients.filter {
        $0.stream.code == "straw" && $0.parameter == "on_site_share"
      }
      #expect(!shares.isEmpty)
      // thirty per cent leave, so that seven tenths stay, whatever the crop
      let set = try points("off-field:straw=30", over: scenario)
      #expect(set.map(\.items).map { $0.map(\.value) } == [shares.map { _ in "0.7" }])
      // half of what leaves the field today
      let halved = try points("off-field:straw*=0.5", over: scenario)[0].items.compactMap { Double($0.value) }
      #expect(zip(halved, shares).allSatisfy { abs($0 - (1 - (1 - $1.value) / 2)) < 1e-9 })
      #expect(throws: SweepFault.self) { try points("off-field:straw=101", over: scenario) }
    }
  }

  @Test func `a dearer litre makes a kilometre dearer by what the vehicle burns on it`() throws {
    try withStarter { scenario in
      let vehicles = try ScenarioFolder.read(scenario).network.vehicles
      let dearer = try points("fuel-price=2", over: scenario)[0].items.compactMap { Double($0.value) }
      #expect(dearer.count == vehicles.count)
      for (cost, vehicle) in zip(dearer, vehicles) {
        let litres = Double(vehicle.fuelMillilitresPerKilometre) / 1000
        #expect(abs(cost - (vehicle.kilometreCost.yuanPerKilometre + 2 * litres)) < 1e-6)
      }
      #expect(throws: SweepFault.self) { try points("fuel-price=-1000", over: scenario) }
      #expect(throws: SweepFault.self) { try points("budget=1,2", over: scenario) }
    }
  }

  @Test func `files of scenarios tell what was chosen`() throws {
    try withStarter { scenario in
      let point = try points("calendar.year=2031", over: scenario)[0]
      #expect(point.fileName == "calendar-year-2031-\(point.name.prefix(8))")
      #expect(SweepPoint.base.fileName.hasPrefix("baseline-"))
      #expect(point.yaml(extending: "../a").hasPrefix("# calendar.year = 2031\n"))
    }
  }

  @Test func `an alternative leaves out what it does not keep, and a draft makes what was used dearer`() throws {
    try withStarter { scenario in
      let design = try AlternativeDesign(over: scenario)
      let first = try #require(design.depots.first)
      let without = design.keeping(only: Set(design.depots.dropFirst()))
      #expect(
        without.items.map(\.path) == ["name.zh", "name.en", "depots[\(first)].state", "depots[\(first)].reason"])
      #expect(without.items[2].value == "forbidden")
      // the starter's name, and how many depots are left
      #expect(without.items[1].value.hasSuffix("(replace with your own) (only \(design.depots.count - 1) depots)"))
      let cost = try #require(
        try ScenarioFolder.read(scenario).network.depots.first { $0.id.code == first }?.yearlyCost)
      // used twice, at a thousand yuan each
      let draft = design.avoiding([first: 2], by: 1000, name: "1-1")
      #expect(draft.items.map(\.path) == ["depots[\(first)].yearly_cost_cny"])
      #expect(Double(draft.items[0].value) == Double(cost.fen) / 100 + 2000)
    }
  }
}
