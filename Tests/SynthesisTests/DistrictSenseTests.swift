import ScenarioFiles
import Testing

@testable import WasteNetwork

/// Whole columns in another unit, in a district where no village stands out from the others.
struct DistrictSenseTests {
  private func warnings(_ change: (inout Village) -> Void) throws -> [Fault] {
    var draft = try SyntheticDistrict.draft(villages: 40, townships: 4, seed: 1)
    for index in draft.villages.indices { change(&draft.villages[index]) }
    return draft.faults().filter { $0.name == FaultKind.unitLooksWrong.rawValue }
  }

  @Test func `a district in mu is not doubted`() throws {
    #expect(try warnings { _ in }.map(\.description) == [])
  }

  @Test func `wheat in hectares beside maize in mu is found, with the ratio`() throws {
    // 955 and 875 mu a village are 1.09 by 1; a fifteenth of it is 0.0728
    let found = try warnings { $0.figures["wheat_sown_mu", default: 0] /= 15 }
    #expect(found.contains { $0.message.hasPrefix("wheat_sown_mu by maize_sown_mu is 0.07") })
    #expect(found.contains { $0.cure.contains("column wheat_sown_mu ") })
    // 1.09 by 0.0728 is 15
    #expect(
      found.contains { $0.message.contains("about 1/15 of it") && $0.cure.contains("hectares where mu are meant") })
    #expect(found.allSatisfy { $0.level == .warning })
    #expect(found.contains { $0.finding.zh.hasSuffix("约为一般值的十五分之一") })
  }

  @Test func `all sown areas in hectares are found by what a village has`() throws {
    let found = try warnings {
      for column in ["wheat_sown_mu", "maize_sown_mu"] { $0.figures[column, default: 0] /= 15 }
    }
    #expect(found.contains { $0.message.contains("sown area of a village") && $0.message.contains("聊城市") })
  }

  @Test func `all areas in hectares are asked about in one warning that names every column, hectares first`() throws {
    // villages of 1830 mu stand at 122, a tenth of the usual 1273: hectares and a lost digit are both near
    let found = try warnings { village in
      for column in village.figures.keys where column.hasSuffix("_mu") { village.figures[column, default: 0] /= 15 }
    }
    #expect(found.count == 1)
    let cure = try #require(found.first?.cure)
    #expect(cure.contains("whole columns greenhouse_mu, maize_sown_mu, mulched_mu, wheat_sown_mu "))
    #expect(cure.contains("(hectares where mu are meant (1 ha = 15 mu); or a digit too few)"))
    #expect(found.first?.remedy.zh.contains("（应为亩而填成公顷，1 公顷 = 15 亩；或少了一位数）") == true)
    #expect(found.first?.finding.zh.hasSuffix("约为一般值的十分之一") == true)
  }

  @Test func `a ratio names every slip within a factor of about two, and none beyond`() {
    // 7.5 and 20 lie between a digit and hectares; 30 is twice 15 but thrice 10; 100 is neither
    #expect(UnitSlip.likely(ratio: 1 / 7.5, isArea: true).map(\.factor) == [15, 10])
    #expect(UnitSlip.likely(ratio: 1.0 / 20, isArea: true).map(\.factor) == [15, 10])
    #expect(UnitSlip.likely(ratio: 1.0 / 30, isArea: true).map(\.factor) == [15])
    #expect(UnitSlip.likely(ratio: 12, isArea: false).map(\.factor) == [10])
    #expect(UnitSlip.likely(ratio: 100, isArea: true).isEmpty)
    #expect(UnitSlip.likely(ratio: 9000, isArea: true).map(\.factor) == [10_000])
  }

  @Test func `cropland ten times too large is found by the crops on it`() throws {
    // 955 + 875 mu on 12 730: 0.14 crops a year where 1.6 are usual, 11 times less
    let found = try warnings { $0.figures["cropland_mu"] = 12_730 }
    #expect(
      found.contains { $0.message.contains("sown area by cropland_mu") && $0.message.contains("about 1/11 of it") })
    #expect(
      found.contains {
        $0.cure.contains("column cropland_mu (mu where hectares are meant, or the like; or a digit too many)")
      })
  }

  @Test func `cropland in hectares is named as the column, and as hectares where mu are meant`() throws {
    // 1830 mu of crops on 85 ha: 21.6 by 1 where 1.6 are usual, 13.5 times more
    let found = try warnings { $0.figures["cropland_mu"] = 85 }
    #expect(found.count == 1)
    #expect(
      found.allSatisfy {
        $0.cure.contains("column cropland_mu ") && $0.cure.contains("hectares where mu are meant")
      })
  }

  @Test func `a dose of film fifteen times too large is a fault of the coefficient, not of the land`() throws {
    var draft = try SyntheticDistrict.draft(villages: 40, townships: 4, seed: 1)
    draft.coefficients = draft.coefficients.map { given in
      given.stream.code == "film" && given.parameter.contains("kg_mu")
        ? Coefficient(
          stream: given.stream, item: given.item, parameter: given.parameter, value: given.value * 15, low: nil,
          high: nil, unit: given.unit, source: given.source, confidence: given.confidence, place: given.place)
        : given
    }
    let found = draft.faults().filter { $0.name == FaultKind.unitLooksWrong.rawValue }
    #expect(found.contains { $0.message.contains("film by mulched_mu") && $0.message.contains("times as much") })
    #expect(found.allSatisfy { $0.cure.contains("coefficients dose_kg_mu") })
  }

  @Test func `pigs by the head of population are asked about only where there are too many`() throws {
    let many = try warnings {
      $0.figures["population"] = 500
      $0.figures["pig_slaughtered_head"] = 5000
    }
    // 5000 pigs on 500 people are 10 a head, 20 times the usual half
    #expect(many.contains { $0.message.hasPrefix("pig_slaughtered_head by population is 10 ") })
    let few = try warnings {
      $0.figures["population"] = 500
      $0.figures["pig_slaughtered_head"] = 1
    }
    #expect(!few.contains { $0.message.contains("pig_slaughtered_head") })
  }
}
