import Foundation
import Quantities
import Roads
import Testing
import WasteNetwork

@testable import ScenarioFiles

@Suite struct SyntheticDistrictTests {
  @Test func `the same arguments give the same bytes and another seed gives others`() throws {
    func bytes(_ seed: UInt64) throws -> [String] {
      let draft = try SyntheticDistrict.draft(villages: 60, townships: 3, seed: seed)
      return [SettingsText.text(of: draft)] + DraftText(draft: draft).files.map(\.text)
    }
    #expect(try bytes(1) == bytes(1))
    #expect(try bytes(1) != bytes(2))
  }

  @Test(arguments: [(1, 1), (12, 2), (100, 4), (1_500, 20)])
  func `a district has what was asked for and no fault`(villages: Int, townships: Int) throws {
    let draft = try SyntheticDistrict.draft(villages: villages, townships: townships, seed: 3)
    #expect(draft.faults().map(\.description) == [])
    let network = try Network(draft)
    #expect(network.villages.count == villages)
    #expect(network.townships.count == townships)
    #expect(network.villagesOfTownship.allSatisfy { !$0.isEmpty })
    #expect(network.depotsOfTownship.allSatisfy { $0.count >= 2 })
    #expect(network.centres.count == max(3, villages / 100))
  }

  @Test func `a hundred villages have about twenty-four depots, and as many more as asked for`() throws {
    // each township rounds its part: four townships are at most two from the plain 24 and 40
    let usual = try SyntheticDistrict.draft(villages: 100, townships: 4, seed: 3)
    #expect((22...26).contains(usual.depots.count))
    let dense = try SyntheticDistrict.draft(villages: 100, townships: 4, seed: 3, depotsPer100Villages: 40)
    #expect((38...42).contains(dense.depots.count))
  }

  @Test func `neighbouring villages lie as far apart as on the plain`() throws {
    let draft = try SyntheticDistrict.draft(villages: 600, townships: 10, seed: 5)
    let places = draft.villages.map { RoadPlace(code: $0.id.code, position: $0.position) }
    let lists = GreatCircleRoads(detourFactor: .whole, source: "")
      .neighbours(of: places, among: places, within: .kilometres(4))
    // the first neighbour is the village itself
    let nearest = places.indices.compactMap { lists.neighbours(of: $0).dropFirst().first?.distance.kilometres }
    #expect(nearest.count == places.count)
    #expect((1.0...1.6).contains(nearest.reduce(0, +) / Double(nearest.count)))
  }

  @Test func `every target asks for more than stays on site and no more than can be collected`() throws {
    let network = try Network(SyntheticDistrict.draft(villages: 200, townships: 5, seed: 9))
    for target in network.targets {
      let stream = try #require(network.streamIndex(target.stream))
      let all = network.generation.total(of: stream, over: network.villages.indices)
      let denominator = target.denominator == .collectable ? all.collectable : all.generated
      let needed = target.share.ofRoundedUp(denominator) - (target.countsOnSiteUse ? all.onSite : .zero)
      #expect(needed > .zero)
      #expect(needed < all.offField)
    }
  }

  @Test func `sizes grow cheaper by the tonne and streams keep the seasons' sum`() throws {
    let network = try Network(SyntheticDistrict.draft(villages: 50, townships: 2, seed: 1))
    for stream in network.streams.indices {
      let levels = [
        (network.stationSizes[stream], network.stationCapacities(stream: stream)),
        (network.centreSizes[stream], network.centreCapacities(stream: stream)),
      ]
      for (sizes, capacities) in levels {
        let prices = zip(sizes, capacities).map { Double($0.yearlyCost.fen) / $1.tonnes }
        #expect(prices == prices.sorted(by: >))
      }
    }
    #expect(network.seasons.allSatisfy { $0.shares.reduce(0, +) == Share.whole.millionths })
  }

  @Test func `more townships than villages cannot be made`() {
    #expect(throws: InputFaults.self) { try SyntheticDistrict.draft(villages: 3, townships: 4, seed: 1) }
    #expect(throws: InputFaults.self) { try SyntheticDistrict.draft(villages: 3, townships: 0, seed: 1) }
    #expect(throws: InputFaults.self) { try SyntheticDistrict.draft(villages: 800, townships: 1, seed: 1) }
  }
}
