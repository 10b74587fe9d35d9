import NetworkFixtures
import Quantities
import Testing

@testable import WasteNetwork

struct OrdinaryRangeTests {
  /// Twenty villages of 500 to 1450 mu: a tenth lies below the third figure, 600, a tenth above the eighteenth, 1350.
  private let figures = (0..<20).map { Double(500 + 50 * $0) }

  @Test func `a figure far outside is explained by the slip that brings it inside`() throws {
    let range = try #require(OrdinaryRange(figures))
    #expect(range.low == 600 && range.high == 1350 && range.median == 1000)
    // 60 ha are 900 mu; 9 500 is a digit too many; 800 000 are kilograms
    #expect(range.slip(of: 60) == UnitSlip(factor: 15, isTooLarge: false))
    #expect(range.slip(of: 9500) == UnitSlip(factor: 10, isTooLarge: true))
    #expect(range.slip(of: 800_000) == UnitSlip(factor: 1000, isTooLarge: true))
  }

  @Test func `a figure that is large or small by nature is not explained`() throws {
    let range = try #require(OrdinaryRange(figures))
    // within five times the range, or far out but not by 10, 15 or 1000
    #expect(range.slip(of: 6000) == nil && range.slip(of: 150) == nil && range.slip(of: 80_000) == nil)
  }

  @Test func `few figures, or ones that differ much, explain nothing`() {
    #expect(OrdinaryRange(Array(figures.prefix(7))) == nil)
    #expect(OrdinaryRange((0..<12).map { Double(1 << $0) }) == nil)
  }

  @Test func `a ratio near 10, 15 or 1000 is named, any other is not`() {
    #expect(UnitSlip(ratio: 14.2) == UnitSlip(factor: 15, isTooLarge: true))
    #expect(UnitSlip(ratio: 1.0 / 9.3) == UnitSlip(factor: 10, isTooLarge: false))
    #expect(UnitSlip(ratio: 1200)?.factor == 1000)
    #expect(UnitSlip(ratio: 3) == nil && UnitSlip(ratio: 100) == nil && UnitSlip(ratio: 0) == nil)
  }

  @Test func `a township that reports hectares is named once, not village by village`() throws {
    var draft = FixtureDistrict(villages: 40, townships: 5, streams: [.straw], seed: 4).draft
    let activity = try #require(draft.streams[0].sources.first?.activity)
    let hectares = draft.townships[2].id
    for (index, village) in draft.villages.enumerated() {
      draft.villages[index].figures[activity] = Double(600 + 10 * index) / (village.township == hectares ? 15 : 1)
    }
    let faults = draft.faults().filter { $0.name == FaultKind.unitLooksWrong.rawValue }
    #expect(faults.count == 1)
    #expect(
      faults.first?.message.contains("villages of ") == true && faults.first?.message.contains(hectares.code) == true)
    #expect(faults.first?.message.hasSuffix("it looks wrong by 15") == true)
    #expect(
      faults.first?.cure == "check the unit of that township's figures (hectares where mu are meant (1 ha = 15 mu))")
  }

  @Test func `a coefficient is in the unit of its name`() {
    var draft = FixtureDistrict(villages: 4, streams: [.straw], seed: 4).draft
    let stream = draft.streams[0].id
    func unit(_ parameter: String, _ unit: String) -> [String] {
      draft.coefficients = [
        Coefficient(
          stream: stream, item: "wheat", parameter: parameter, value: 450, low: nil, high: nil, unit: unit, source: "",
          confidence: .read, place: nil)
      ]
      return draft.faults().filter { $0.name == FaultKind.unitLooksWrong.rawValue }.map(\.message)
    }
    #expect(unit("yield_kg_mu", "kg/mu") == [] && unit("dose_kg_mu", "kg/mu covered/yr") == [])
    #expect(unit("yield_kg_mu", "千克/亩") == [])
    #expect(unit("yield_kg_mu", "kg/ha") == ["wheat yield_kg_mu is stated in kg/ha, so its value is wrong by 15"])
    #expect(unit("yield_kg_mu", "t/mu") == ["wheat yield_kg_mu is stated in t/mu, so its value is wrong by 1000"])
    #expect(unit("straw_grain_ratio", "t/t") == [])
  }

  @Test func `of many like findings ten are listed and the rest counted`() {
    let faults = (1...25).map {
      Fault(
        .repeatedName, level: .warning, at: Place(file: "villages.csv", row: $0, column: "name"),
        Sentence("twice", zh: "两次"), cure: Sentence("mend", zh: "改正"))
    }
    let few = Check.few(faults)
    #expect(few.count == 10)
    #expect(few.last?.message == "twice (and 15 more rows like it)")
    #expect(few.last?.finding.zh == "两次（另有 15 行与此相同）")
    #expect(Check.few(Array(faults.prefix(10))) == Array(faults.prefix(10)))
  }
}
