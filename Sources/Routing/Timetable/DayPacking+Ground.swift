internal import WasteNetwork

extension DayPacking {
  /// What packings need to know of the district.
  struct Ground {
    let roads: EmptyRoads
    /// By vehicle its home base, as a place of the empty roads; `nil` where it starts at the station it serves.
    let homes: [Int?]
    let centres: CentreRoads
    /// By vehicle the periods, from 1, in which the roads to its base can be used; `nil` for all.
    private let passable: [[Int]?]
    private let calendar: PeriodCalendar

    /// - Parameter siting: its stations are those between which vehicles drive.
    init(network: Network, siting: SitingPlan, metric: any RoadMetric) {
      let stations = siting.assignments.compactMap { network.depotIndex($0.depot) }
      let homes = Ground.homes(network)
      roads = EmptyRoads(network: network, used: stations + homes.compactMap(\.self), metric: metric)
      self.homes = homes
      centres = CentreRoads(network: network, siting: siting, metric: metric)
      passable = network.vehicles.indices.map { vehicle in
        network.homeBase(of: vehicle).flatMap { network.passablePeriods(of: $0) }
      }
      calendar = network.calendar
    }

    /// Whether a vehicle can leave its base in a period, counted from 0, as far as the dry season's roads go.
    func canLeave(_ vehicle: Int, in period: Int) -> Bool { passable[vehicle]?.contains(period + 1) ?? true }

    /// Those of some days of the year on which a vehicle can leave its base.
    func days(_ days: [Int], of vehicle: Int) -> [Int] {
      guard passable[vehicle] != nil else { return days }
      return days.filter { day in calendar.period(ofDay: day).map { canLeave(vehicle, in: $0) } ?? false }
    }

    /// By vehicle its home base, as a place of the empty roads; `nil` where it starts at the station it serves.
    static func homes(_ network: Network) -> [Int?] {
      network.vehicles.indices.map { vehicle -> Int? in
        switch network.homeBase(of: vehicle) {
        case .depot(let depot): depot
        case .centre(let centre): network.depots.count + centre
        case nil: nil
        }
      }
    }
  }
}
