internal import WasteNetwork

extension DayPacking {
  /// What packings need to know of the district.
  struct Ground {
    let roads: EmptyRoads
    /// By vehicle its home base, as a place of the empty roads; `nil` where it starts at the station it serves.
    let homes: [Int?]
    let centres: CentreRoads

    /// - Parameter siting: its stations are those between which vehicles drive.
    init(network: Network, siting: SitingPlan, metric: any RoadMetric) {
      let stations = siting.assignments.compactMap { network.depotIndex($0.depot) }
      let homes = Ground.homes(network)
      roads = EmptyRoads(network: network, used: stations + homes.compactMap(\.self), metric: metric)
      self.homes = homes
      centres = CentreRoads(network: network, siting: siting, metric: metric)
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
