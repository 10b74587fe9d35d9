internal import WasteNetwork

/// Round streams whose loads may lie on one truck, with the trucks that may carry them all.
struct LoadGroup: Sendable {
  /// Indices of streams, ascending.
  let streams: [Int]
  let trucks: [Truck]

  /// Every round stream in exactly one group. A stream joins the first group in which each stream allows the other and
  /// at least one vehicle may carry all; otherwise it travels alone.
  static func all(_ network: Network) -> [LoadGroup] {
    var groups: [(streams: [Int], vehicles: [Int])] = []
    for stream in network.streams.indices where network.streams[stream].pattern == .round {
      let vehicles = network.vehicles(for: stream)
      let home = groups.indices.first { group in
        groups[group].streams.allSatisfy { mayShare(network, stream, $0) }
          && groups[group].vehicles.contains { vehicles.contains($0) }
      }
      if let home {
        groups[home].streams.append(stream)
        groups[home].vehicles.removeAll { !vehicles.contains($0) }
      } else {
        groups.append(([stream], vehicles))
      }
    }
    return groups.map { group in
      LoadGroup(
        streams: group.streams, trucks: group.vehicles.map { Truck(network.vehicles[$0], index: $0) })
    }
  }

  private static func mayShare(_ network: Network, _ a: Int, _ b: Int) -> Bool {
    let first = network.streams[a]
    let second = network.streams[b]
    return first.mayShareLoadWith.contains(second.id) && second.mayShareLoadWith.contains(first.id)
  }
}
