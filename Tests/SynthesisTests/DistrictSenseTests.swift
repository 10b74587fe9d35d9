import ScenarioFiles
import Testing
import WasteNetwork

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
    #expect(found.contains { $0.message.contains("times less") && $0.cure.contains("hectares where mu are meant") })
    #expect(found.allSatisfy { $0.level == .warning && $0.finding.zh.contains("倍") })
  }

  @Test func `all sown areas in hectares are found by what a village has`() throws {
    let found = try warnings {
      for column in ["wheat_sown_mu", "maize_sown_mu"] { $0.figures[column, default: 0] /= 15 }
    }
    #expect(found.contains { $0.message.contains("sown area of a village") && $0.message.contains("聊城市") })
  }

  @Test func `cropland ten times too large is found by the crops on it`() throws {
    // 955 + 875 mu on 12 730: 0.14 crops a year where 1.6 are usual, 11 times less
    let found = try warnings { $0.figures["cropland_mu"] = 12_730 }
    #expect(found.contains { $0.message.contains("sown area by cropland_mu") && $0.message.contains("less") })
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
    #expect(found.contains { $0.message.contains("film by mulched_mu") && $0.message.contains("times more") })
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
