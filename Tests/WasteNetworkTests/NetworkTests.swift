import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

struct NetworkTests {
  @Test(arguments: [1, 2, 3])
  func `the order of rows in the tables reaches nothing`(seed: UInt64) throws {
    let draft = FixtureDistrict(villages: 12, depots: 5, seed: seed).draft
    var turned = draft
    turned.villages.reverse()
    turned.townships.reverse()
    turned.depots.reverse()
    turned.centres.reverse()
    turned.outlets.reverse()
    turned.vehicles.reverse()
    turned.sizes.reverse()
    let (one, other) = (try Network(draft), try Network(turned))
    #expect(one.villages.map(\.id) == other.villages.map(\.id))
    #expect(one.depots.map(\.id) == other.depots.map(\.id))
    #expect(one.centres.map(\.id) == other.centres.map(\.id))
    #expect(one.outlets.map(\.id) == other.outlets.map(\.id))
    #expect(one.townshipOfVillage == other.townshipOfVillage)
    #expect(one.depotsOfTownship == other.depotsOfTownship)
    for stream in one.streams.indices {
      #expect(one.stationSizes[stream].map(\.size) == other.stationSizes[stream].map(\.size))
      #expect(one.stationCapacities(stream: stream) == other.stationCapacities(stream: stream))
      for village in one.villages.indices {
        let expected = one.generation.arising(village: village, stream: stream)
        #expect(other.generation.arising(village: village, stream: stream) == expected)
        let road = Distance.kilometres(4)
        #expect(
          other.haulCost(village: village, stream: stream, distance: road)
            == one.haulCost(village: village, stream: stream, distance: road))
      }
    }
  }

  @Test func `codes lead to their places and unknown codes to none`() throws {
    let network = try HandDistrict.network()
    #expect(network.villageIndex(ID("B1")) == 2)
    #expect(network.depotIndex(ID("D4")) == 3)
    #expect(network.centreIndex(ID("C1")) == 0)
    #expect(network.streamIndex(ID("packaging")) == 2)
    #expect(network.vehicleIndex(ID("van")) == 1)
    #expect(network.outletIndex(ID("O2")) == nil)
    #expect(network.villageIndex(ID("B3")) == nil)
    #expect(network.villagesOfTownship == [[0, 1], [2, 3]])
    #expect(network.depotsOfTownship == [[0, 2, 3], [1]])
  }

  @Test func `a forbidden site accepts nothing`() throws {
    let network = try HandDistrict.network()
    #expect(network.accepts(depot: 0, stream: 0))
    #expect(!network.accepts(depot: 3, stream: 0))
  }

  @Test func `vehicles carry the streams they are made for`() throws {
    let network = try HandDistrict.network()
    #expect(network.vehicles(for: 0) == [0])
    #expect(network.vehicles(for: 1) == [1])
  }

  @Test func `a load is limited by payload or by body, whichever is less`() throws {
    let network = try HandDistrict.network()
    // lorry: 10 t of payload, 50 m³ × 100 kg/m³ = 5 t of straw
    #expect(network.vehicles[0].load(of: network.streams[0]) == .tonnes(5))
    // van: 2 t of payload, 10 m³ × 50 kg/m³ = 500 kg of packaging
    #expect(network.vehicles[1].load(of: network.streams[2]) == .kilograms(500))
  }

  @Test func `sizes stand in order from small to large`() throws {
    let network = try HandDistrict.network()
    #expect(network.stationSizes[0].map(\.size) == ["S", "L"])
    #expect(network.centreSizes[0].map(\.size) == ["S"])
  }
}
