internal import WasteNetwork

/// Round streams that may ride on one truck, with the trucks that may carry them all.
struct LoadGroup: Sendable {
  /// Indices of streams, ascending.
  let streams: [Int]
  let trucks: [Truck]

  /// Every round stream in exactly one group. A stream joins the first group with which it may ride on at least one
  /// vehicle, in compartments or without; otherwise it travels alone.
  static func all(_ network: Network) -> [LoadGroup] {
    var groups: [(streams: [Int], vehicles: [Int])] = []
    for stream in network.streams.indices where network.streams[stream].pattern == .round {
      let home = groups.indices.first { group in
        groups[group].vehicles.contains { vehicle in
          network.mayRideTogether(groups[group].streams + [stream], on: network.vehicles[vehicle])
        }
      }
      if let home {
        groups[home].streams.append(stream)
        let streams = groups[home].streams
        groups[home].vehicles.removeAll { !network.mayRideTogether(streams, on: network.vehicles[$0]) }
      } else {
        groups.append(([stream], network.vehicles(for: stream)))
      }
    }
    return groups.map { group in
      LoadGroup(
        streams: group.streams, trucks: group.vehicles.map { Truck(network.vehicles[$0], index: $0) })
    }
  }

  /// The group for rounds of one station: less time for trucks that come from a base.
  func based(at depot: Int, roads: EmptyRoads, homes: [Int?]) -> LoadGroup {
    LoadGroup(
      streams: streams,
      trucks: trucks.map { truck in
        guard let home = homes[truck.vehicle] else { return truck }
        return truck.based(out: roads.metres(home, depot), back: roads.metres(depot, home))
      })
  }
}
