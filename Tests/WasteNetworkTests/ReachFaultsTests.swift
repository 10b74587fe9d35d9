import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

struct ReachFaultsTests {
  @Test func `a village without a depot in reach is a warning, or an error where every village must be served`() throws
  {
    var district = FixtureDistrict(villages: 8, seed: 3)
    district.streams = [.straw]
    let network = try district.network()
    let faults = reachFaults(network, distances(network, away: [0]))
    let villages = faults.filter { $0.name == "village-out-of-reach" }
    #expect(villages.map(\.level) == [network.streams[0].servesEveryVillage ? .error : .warning])
    #expect(villages[0].message.contains("(\(network.villages[0].id)) lies outside every service radius for ‘straw’"))
  }

  @Test func `many villages without a depot in reach are told in one`() throws {
    var district = FixtureDistrict(villages: 30, seed: 3)
    district.streams = [.straw]
    let network = try network(of: district)
    func told(_ away: Range<Int>) -> [Fault] {
      reachFaults(network, distances(network, away: Set(away))).filter { $0.name == "village-out-of-reach" }
    }
    #expect(told(0..<3).count == 3)
    let faults = told(0..<24)
    #expect(faults.count == 1)
    let message = faults.first?.message ?? ""
    #expect(
      message.hasPrefix("24 of 30 villages lie outside every service radius for ‘straw’: no depot that may take them"))
    // twenty by name
    #expect(message.contains("(\(network.villages[19].id)) and 4 more"))
    #expect(!message.contains("(\(network.villages[20].id))"))
  }

  private func network(of district: FixtureDistrict) throws -> Network { try district.network() }

  @Test(arguments: [false, true])
  func `a village without a second depot in reach is named where second stations are asked for`(serves: Bool) throws {
    var draft = FixtureDistrict(villages: 8, streams: [.film], seed: 5).draft
    draft.streams = draft.streams.map { $0.changed(servesEveryVillage: serves, backupRadius: .metres(1)) }
    let network = try Network(draft)
    let faults = reachFaults(network, RoadDistances(fixture: network)).filter { $0.name == "no-backup-in-reach" }
    // only a village beside a depot may go to a farther one and have that for its second within a metre
    let beside = network.villages.indices.count { village in
      RoadDistances(fixture: network).villageToDepot.neighbours(of: village).contains { $0.distance <= .metres(1) }
    }
    #expect(faults.count == 8 - beside)
    #expect(beside == 2)
    #expect(faults.allSatisfy { $0.level == (serves ? .error : .warning) })
    draft.streams = draft.streams.map { $0.changed(backupRadius: .kilometres(1000)) }
    let wide = try Network(draft)
    #expect(!reachFaults(wide, RoadDistances(fixture: wide)).contains { $0.name == "no-backup-in-reach" })
  }

  @Test func `a locked village has its lock for its first station`() throws {
    // D1 is 1 km from every village and the others 2 km: within 1.5 km D1 alone, which backs who goes farther
    var draft = FixtureDistrict(villages: 8, streams: [.film], seed: 5).draft
    draft.streams = draft.streams.map { $0.changed(backupRadius: .kilometres(1.5)) }
    for (depot, faulty) in [(nil, []), (0, [FaultKind.noBackupInReach.rawValue]), (1, [])] as [(Int?, [String])] {
      draft.locks =
        depot.map { depot in
          [
            Lock(
              village: draft.villages[0].id, stream: draft.streams[0].id, depot: draft.depots[depot].id, kind: .locked,
              reason: "", place: nil)
          ]
        } ?? []
      let network = try Network(draft)
      let faults = reachFaults(network, distances(network, away: []) { $0 == 0 ? 1 : 2 })
      #expect(faults.map(\.name) == faulty)
      #expect(faults.allSatisfy { $0.level == .error })
    }
  }

  @Test func `a second station stands within its radius where the stream may be taken and the village may go`() throws {
    // D1, D2, D3 and D4 are 1, 2, 3 and 4 km from every village; D1 is closed to all, D2 is forbidden to one village
    var draft = FixtureDistrict(villages: 2, depots: 4, streams: [.manure, .film], seed: 5).draft
    let film = try #require(draft.streams.firstIndex { $0.id == FixtureStream.film.id })
    draft.streams[film] = draft.streams[film].changed(backupRadius: .kilometres(3))
    draft.depots[0] = draft.depots[0].changed(state: .forbidden)
    draft.locks = [
      Lock(
        village: draft.villages[1].id, stream: FixtureStream.film.id, depot: draft.depots[1].id, kind: .forbidden,
        reason: "", place: nil)
    ]
    let network = try Network(draft)
    let backups = network.backups(distances(network, away: []) { Double($0 + 1) })
    #expect(network.villages.indices.map { backups[2 * $0 + film] } == [[1, 2], [2]])
    #expect(network.villages.indices.allSatisfy { backups[2 * $0 + 1 - film] == nil })
  }

  @Test func `a target that needs what nobody can reach says how much is missing`() throws {
    let network = try FixtureDistrict(villages: 8, streams: [.film], seed: 5).network()
    let scope = try #require(network.targetScopes().first)
    let faults = reachFaults(network, distances(network, away: Set(network.villages.indices)))
    let fault = try #require(faults.first { $0.name == "target-out-of-reach" })
    #expect(fault.level == .error)
    // nothing is in reach, so all that the target needs is missing
    #expect(fault.message.hasSuffix("within reach of a depot for only 0 t: \(shown(scope.neededCollection)) t short"))
  }

  @Test func `a target with a price may be missed`() throws {
    let network = try FixtureDistrict(villages: 8, streams: [.film], pricesFilmShortfall: true, seed: 5).network()
    let faults = reachFaults(network, distances(network, away: Set(network.villages.indices)))
    #expect(faults.first { $0.name == "target-out-of-reach" }?.level == .warning)
  }

  @Test func `a target beyond the room of all depots is short of capacity`() throws {
    var draft = FixtureDistrict(villages: 8, streams: [.film], seed: 5).draft
    // one kilogram a day for at most 300 days in each of four depots
    draft.sizes = draft.sizes.map { size in
      size.level == .centre
        ? size
        : ModuleSize(
          level: .station, stream: size.stream, size: size.size,
          storage: .kilograms(1 + size.storage.units / 1_000_000),
          handlingPerDay: .kilograms(1), area: size.area, yearlyCost: size.yearlyCost, confidence: .estimate,
          source: "test", place: nil)
    }
    draft.sizes =
      draft.sizes.filter { $0.level == .centre } + [draft.sizes.first { $0.level == .station }].compactMap(\.self)
    let network = try Network(draft)
    let faults = reachFaults(network, distances(network, away: []))
    #expect(faults.map(\.name) == ["capacity-short-of-target"])
    #expect(faults[0].message.contains("room in the depots' largest stations"))
  }

  @Test func `a lock beyond the service radius cannot hold`() throws {
    var draft = FixtureDistrict(villages: 8, streams: [.straw], seed: 3).draft
    draft.locks = [
      Lock(
        village: draft.villages[0].id, stream: draft.streams[0].id, depot: draft.depots[0].id, kind: .locked,
        reason: "", place: nil)
    ]
    let network = try Network(draft)
    let faults = reachFaults(network, distances(network, away: [0]))
    #expect(faults.contains { $0.name == "lock-out-of-reach" })
  }

  /// Every village one kilometre, or as many as said, from every depot, but those `away`, which reach none.
  private func distances(
    _ network: Network, away: Set<Int>, kilometres: (_ depot: Int) -> Double = { _ in 1 }
  ) -> RoadDistances {
    RoadDistances(
      origin: DistanceOrigin(statement: LocalizedName(zh: "测试", en: "test"), isEstimate: true),
      villageToDepot: NeighbourLists(
        network.villages.indices.map { village in
          away.contains(village)
            ? []
            : network.depots.indices.map { .init(destination: $0, distance: .kilometres(kilometres($0))) }
        }),
      depotToCentre: DistanceTable(rowCount: network.depots.count, columnCount: network.centres.count) { _, _ in
        .kilometres(1)
      },
      centreToOutlet: DistanceTable(rowCount: network.centres.count, columnCount: network.outlets.count) { _, _ in
        .kilometres(1)
      })
  }

  private func shown(_ mass: Mass) -> String {
    mass.kilograms % 1000 == 0 ? "\(mass.kilograms / 1000)" : "\(mass.tonnes)"
  }
}
