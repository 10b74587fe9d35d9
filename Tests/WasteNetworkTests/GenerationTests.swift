import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

struct GenerationTests {
  @Test func `straw is generated, collected in part, returned in part, and the rest travels`() throws {
    // A1: 1000 t generated, 80 % collectable, half of it returned to the field
    let network = try HandDistrict.network()
    let straw = network.generation.arising(village: 0, stream: 0)
    #expect(straw.generated == .tonnes(1000))
    #expect(straw.collectable == .tonnes(800))
    #expect(straw.onSite == .tonnes(400))
    #expect(straw.offField == .tonnes(400))
  }

  @Test func `a source without a collectable part or on-site use travels whole`() throws {
    let film = try HandDistrict.network().generation.arising(village: 1, stream: 1)
    #expect(film.generated == .kilograms(1000))
    #expect(film.offField == .kilograms(1000))
    #expect(film.onSite == .zero)
  }

  @Test func `a village's own figure takes the place of a coefficient`() throws {
    var draft = HandDistrict.draft
    let village = draft.villages[0]
    var figures = village.figures
    figures["straw_on_site"] = 0.75
    draft.villages[0] = Village(
      id: village.id, name: village.name, township: village.township, position: village.position,
      positionConfidence: village.positionConfidence, figures: figures, place: nil)
    let network = try Network(draft)
    // 800 t collectable × 25 %
    #expect(network.generation.arising(village: 0, stream: 0).offField == .tonnes(200))
    #expect(network.generation.arising(village: 1, stream: 0).offField == .tonnes(200))
  }

  @Test func `factors are multiplied with the activity and masses rounded to whole kilograms`() throws {
    // 101 mu × 333.3 kg/mu × 1.17 = 39 386.061 kg; × 0.83 = 32 690.43; × 0.66 = 21 575.68
    let network = try wheatNetwork(mu: 101)
    let wheat = network.generation.arising(village: 0, stream: 0)
    #expect(wheat.generated == .kilograms(39_386))
    #expect(wheat.collectable == .kilograms(32_690))
    #expect(wheat.onSite == .kilograms(21_576))
    #expect(wheat.offField == .kilograms(11_114))
  }

  @Test func `arrivals follow the season`() throws {
    // A1 hands over 400 t: 60 % in June, 40 % in October
    let arrivals = try HandDistrict.network().generation.arrivals(village: 0, stream: 0)
    #expect(arrivals.map(\.kilograms) == [0, 0, 0, 0, 0, 240_000, 0, 0, 0, 160_000, 0, 0])
  }

  @Test(arguments: 1...20)
  func `arrivals of any mass add up to the year exactly`(seed: UInt64) throws {
    let network = try FixtureDistrict(villages: 9, seed: seed).network()
    for village in network.villages.indices {
      for stream in network.streams.indices {
        let year = network.generation.arising(village: village, stream: stream).offField
        let arrivals = network.generation.arrivals(village: village, stream: stream)
        #expect(arrivals.sum() == year)
        #expect(arrivals.allSatisfy { $0 >= .zero })
      }
    }
  }

  @Test func `a total is the sum over its villages`() throws {
    let network = try HandDistrict.network()
    // TA: 400 t + 200 t off-field of 800 t + 400 t collectable
    let total = network.generation.total(of: 0, over: network.villagesOfTownship[0])
    #expect(total.offField == .tonnes(600))
    #expect(total.collectable == .tonnes(1200))
    #expect(total.generated == .tonnes(1500))
  }

  /// One village of the given wheat area; straw by yield, grain ratio, collection and return.
  private func wheatNetwork(mu: Double) throws -> Network {
    var draft = HandDistrict.draft
    let parameters = [("yield", 333.3), ("ratio", 1.17), ("collectable", 0.83), ("on_site", 0.66)]
    draft.coefficients = parameters.map { parameter, value in
      Coefficient(
        stream: HandDistrict.straw.id, item: "wheat", parameter: parameter, value: value, low: nil, high: nil,
        unit: "1", source: "fixture", confidence: .read, place: nil)
    }
    draft.streams[0] = HandDistrict.straw.changed(
      sources: [
        WasteStream.Source(
          item: "wheat", activity: "wheat_mu", factors: ["yield", "ratio"], collectable: "collectable",
          onSite: "on_site", season: "harvest", activityConfidence: .read, activitySource: "fixture")
      ])
    draft.villages = draft.villages.map { village in
      Village(
        id: village.id, name: village.name, township: village.township, position: village.position,
        positionConfidence: .read, figures: village.figures.merging(["wheat_mu": mu]) { $1 }, place: nil)
    }
    return try Network(draft)
  }
}
