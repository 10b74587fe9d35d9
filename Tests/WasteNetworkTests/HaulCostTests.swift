import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

struct HaulCostTests {
  @Test func `a shuttle pays its truckloads there and back, its time and its handling`() throws {
    // A1, 400 t of straw, 2 km: loads of 5 t (50 m³ at 100 kg/m³, less than 10 t) make 80 trips.
    // kilometres: 80 × 4 km × 3 CNY = 960
    // time: 80 × (480 s driving + 600 s stop) + 400 t × 300 s = 206 400 s = 3 440 min at 1 CNY = 3 440
    // handling: 400 t × 10 CNY = 4 000
    #expect(try cost(village: 0, stream: 0, kilometres: 2) == .yuan(8400))
  }

  @Test func `a round shares its way with the villages that fit one load`() throws {
    // A2, 1000 kg of film in 2 visits, 3 km: 500 kg a visit, two villages fill the van's 1 t of film.
    // kilometres: 2 × 6 km ÷ 2 × 1 CNY = 6
    // time: 2 × (360 s driving + 360 s stop) + 1 t × 3600 s = 5 040 s = 84 CNY
    // handling: 1 t × 100 CNY = 100
    #expect(try cost(village: 1, stream: 1, kilometres: 3) == .yuan(190))
  }

  @Test func `no more than eight villages are taken to share a round`() throws {
    // A1, 100 kg of packaging in 2 visits, 2 km: 50 kg a visit, ten would fit 500 kg, eight share.
    // kilometres: 2 × 4 km ÷ 8 × 1 CNY = 1
    // time: 2 × (60 s + 360 s) + 0.1 t × 3600 s = 1 200 s = 20 CNY
    // handling: 0.1 t × 200 CNY = 20
    #expect(try cost(village: 0, stream: 2, kilometres: 2) == .yuan(41))
  }

  @Test func `a round goes as often as a village's visit fills a load`() throws {
    // A2, 1000 kg of film in 2 visits with a van that takes 200 kg: three loads a visit, none shared, 3 km.
    // kilometres: 6 × 6 km × 1 CNY = 36
    // time: 6 × (720 s + 360 s) + 1 t × 3600 s = 10 080 s = 168 CNY
    // handling: 1 t × 100 CNY = 100
    var draft = HandDistrict.draft
    draft.vehicles[1] = draft.vehicles[1].changed(id: draft.vehicles[1].id, payload: .kilograms(200))
    #expect(try Network(draft).haulCost(village: 1, stream: 1, distance: .kilometres(3)) == .yuan(304))
  }

  @Test func `the cheapest vehicle is charged`() throws {
    var draft = HandDistrict.draft
    draft.vehicles.append(draft.vehicles[0].changed(id: ID("alternative"), kilometreCost: .yuanPerKilometre(1)))
    // 80 × 4 km × 1 CNY = 320 in place of 960
    #expect(try Network(draft).haulCost(village: 0, stream: 0, distance: .kilometres(2)) == .yuan(7760))
    draft.vehicles[2] = draft.vehicles[0].changed(id: ID("alternative"), kilometreCost: .yuanPerKilometre(9))
    #expect(try Network(draft).haulCost(village: 0, stream: 0, distance: .kilometres(2)) == .yuan(8400))
  }

  @Test func `nothing to collect costs nothing`() throws {
    #expect(try cost(village: 3, stream: 0, kilometres: 2) == .zero)
  }

  @Test func `a longer road never costs less`() throws {
    let network = try FixtureDistrict(villages: 6, seed: 3).network()
    for village in network.villages.indices {
      for stream in network.streams.indices {
        let costs = stride(from: 0, through: 12_000, by: 400).map {
          network.haulCost(village: village, stream: stream, distance: .metres($0))
        }
        #expect(costs == costs.sorted())
      }
    }
  }

  private func cost(village: Int, stream: Int, kilometres: Double) throws -> Money {
    try HandDistrict.network().haulCost(village: village, stream: stream, distance: .kilometres(kilometres))
  }
}
