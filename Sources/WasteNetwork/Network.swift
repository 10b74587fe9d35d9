/// A district's collection network: validated, immutable, every reference resolved.
///
/// Townships, villages, depots and centres are in the order of their codes, so the order of rows in a table
/// cannot reach a result. Algorithms use their positions in these arrays as dense indices.
public struct Network: Sendable {
  public let name: LocalizedName
  public let calendar: PeriodCalendar
  public let options: PlanningOptions
  /// In the order of the scenario.
  public let streams: [WasteStream]
  public let townships: [Township]
  public let villages: [Village]
  public let depots: [Depot]
  public let centres: [Centre]
  public let outlets: [Outlet]
  public private(set) var vehicles: [Vehicle]
  /// In the order of the scenario.
  public let targets: [Target]
  public let locks: [Lock]
  /// By village, stream and the order of the scenario.
  public let visitRules: [VisitRule]
  public let coefficients: [Coefficient]
  public let seasons: [SeasonProfile]
  public let caveats: [Caveat]
  /// Zones as they are drawn, in the order of their table.
  public let zones: [DrawnZone]
  /// What zones rule out, in the order of the table of zones.
  public let rulings: [SiteRuling]
  /// Villages' figures that were split from township totals.
  public let splits: [FigureSplit]
  /// How strictly checks are meant.
  public let checkLevels: CheckLevels

  /// `townshipOfVillage[v]` is the index of village v's township.
  public let townshipOfVillage: [Int]
  /// `townshipOfDepot[j]` is the index of depot j's township.
  public let townshipOfDepot: [Int]
  /// `villagesOfTownship[h]` are the indices of its villages, ascending.
  public let villagesOfTownship: [[Int]]
  /// `depotsOfTownship[h]` are the indices of its depots, ascending.
  public let depotsOfTownship: [[Int]]
  /// `stationSizes[s]` are the sizes of a station module of stream s, smallest first.
  public let stationSizes: [[ModuleSize]]
  /// `centreSizes[s]` are the sizes of a centre's line for stream s, smallest first.
  public let centreSizes: [[ModuleSize]]
  /// What arises where and when.
  public let generation: Generation

  /// Checks the draft and resolves it.
  /// - Throws: `InputFaults` with every fault of level `error` found.
  public init(_ draft: NetworkDraft) throws(InputFaults) { try self.init(draft, faults: draft.faults()) }

  /// Resolves a draft of which `NetworkDraft.faults()` was asked before, so that a province is not checked twice.
  /// - Throws: `InputFaults` with every fault of level `error` among them.
  public init(_ draft: NetworkDraft, faults: [Fault]) throws(InputFaults) {
    let errors = faults.filter { $0.level == .error }
    guard errors.isEmpty else { throw InputFaults(errors) }

    name = draft.name
    calendar = draft.calendar
    options = draft.options
    streams = draft.streams
    townships = draft.townships.sorted { $0.id < $1.id }
    villages = draft.villages.sorted { $0.id < $1.id }
    depots = draft.depots.sorted { $0.id < $1.id }
    centres = draft.centres.sorted { $0.id < $1.id }
    outlets = draft.outlets.sorted { $0.id < $1.id }
    vehicles = draft.vehicles.sorted { $0.id < $1.id }
    targets = draft.targets
    locks = draft.locks.sorted { ($0.village, $0.stream, $0.depot) < ($1.village, $1.stream, $1.depot) }
    visitRules = draft.visitRules.enumerated().sorted {
      ($0.element.village, $0.element.stream, $0.offset) < ($1.element.village, $1.element.stream, $1.offset)
    }.map(\.element)
    coefficients = draft.coefficients
    seasons = draft.seasons
    caveats = draft.caveats
    zones = draft.zones
    rulings = draft.rulings
    splits = draft.splits
    checkLevels = draft.checkLevels

    let townshipIndex = Dictionary(uniqueKeysWithValues: zip(townships.map(\.id), townships.indices))
    let ofVillage = villages.map { townshipIndex[$0.township]! }
    let ofDepot = depots.map { townshipIndex[$0.township]! }
    townshipOfVillage = ofVillage
    townshipOfDepot = ofDepot
    villagesOfTownship = Network.members(ofVillage, of: townships.count)
    depotsOfTownship = Network.members(ofDepot, of: townships.count)
    stationSizes = Network.sizes(draft.sizes, at: .station, of: draft.streams)
    centreSizes = Network.sizes(draft.sizes, at: .centre, of: draft.streams)
    generation = Generation(
      villages: villages, streams: draft.streams, coefficients: draft.coefficients, seasons: draft.seasons,
      calendar: draft.calendar)
    let excesses = haulFaults()
    guard excesses.isEmpty else { throw InputFaults(excesses) }
  }

  /// The same district with some of its vehicle types only.
  public func keeping(vehicles types: [ID<Vehicle>]) -> Network {
    var network = self
    network.vehicles = vehicles.filter { types.contains($0.id) }
    return network
  }

  public func streamIndex(_ id: ID<WasteStream>) -> Int? { streams.firstIndex { $0.id == id } }
  public func villageIndex(_ id: ID<Village>) -> Int? { Network.index(of: id, in: villages, by: \.id) }
  public func depotIndex(_ id: ID<Depot>) -> Int? { Network.index(of: id, in: depots, by: \.id) }
  public func centreIndex(_ id: ID<Centre>) -> Int? { Network.index(of: id, in: centres, by: \.id) }
  public func townshipIndex(_ id: ID<Township>) -> Int? { Network.index(of: id, in: townships, by: \.id) }
  public func outletIndex(_ id: ID<Outlet>) -> Int? { Network.index(of: id, in: outlets, by: \.id) }
  public func vehicleIndex(_ id: ID<Vehicle>) -> Int? { Network.index(of: id, in: vehicles, by: \.id) }

  /// Whether a depot may hold a module of a stream at all.
  public func accepts(depot: Int, stream: Int) -> Bool {
    let site = depots[depot]
    return site.state != .forbidden && (site.streams.isEmpty || site.streams.contains(streams[stream].id))
  }

  /// Whether a centre may hold a line of a stream at all.
  public func accepts(centre: Int, stream: Int) -> Bool {
    let site = centres[centre]
    return site.state != .forbidden && (site.streams.isEmpty || site.streams.contains(streams[stream].id))
  }

  /// Indices of the vehicles that may carry a stream, in the order of their codes.
  public func vehicles(for stream: Int) -> [Int] {
    vehicles.indices.filter { vehicles[$0].mayCarry(streams[stream]) }
  }

  /// By group the members that belong to it, ascending.
  private static func members(_ groups: [Int], of count: Int) -> [[Int]] {
    var result = [[Int]](repeating: [], count: count)
    for (member, group) in groups.enumerated() { result[group].append(member) }
    return result
  }

  private static func sizes(
    _ all: [ModuleSize], at level: ModuleSize.Level, of streams: [WasteStream]
  ) -> [[ModuleSize]] {
    streams.map { stream in
      all.filter { $0.level == level && $0.stream == stream.id }
        .sorted { ($0.handlingPerDay, $0.storage, $0.size) < ($1.handlingPerDay, $1.storage, $1.size) }
    }
  }

  /// Binary search in an array sorted by identifier.
  private static func index<Entity>(
    of id: ID<Entity>, in entities: [Entity], by key: KeyPath<Entity, ID<Entity>>
  ) -> Int? {
    var low = 0
    var high = entities.count
    while low < high {
      let middle = (low + high) / 2
      if entities[middle][keyPath: key] < id { low = middle + 1 } else { high = middle }
    }
    return low < entities.count && entities[low][keyPath: key] == id ? low : nil
  }
}
