internal import Quantities

extension Network {
  /// Equation (27): the depots that may hold the second station of each village's streams, `[village × streams + stream]`,
  /// nearest first: within the backup radius of the stream, fit to hold its stations, and not forbidden to the village;
  /// `nil` where the stream asks for no second station.
  public func backups(_ distances: RoadDistances) -> [[Int]?] {
    let forbidden = Set(
      locks.filter { $0.kind == .forbidden }.map { [$0.village.code, $0.stream.code, $0.depot.code] })
    return villages.indices.flatMap { village in
      streams.indices.map { stream -> [Int]? in
        guard let radius = streams[stream].backupRadius else { return nil }
        return distances.villageToDepot.neighbours(of: village).filter { neighbour in
          let codes = [villages[village].id.code, streams[stream].id.code, depots[neighbour.destination].id.code]
          return neighbour.distance <= radius && mayHoldStation(depot: neighbour.destination, stream: stream)
            && !forbidden.contains(codes)
        }.map(\.destination)
      }
    }
  }

  /// Whether a depot takes a stream of which there are stations at all.
  public func mayHoldStation(depot: Int, stream: Int) -> Bool {
    accepts(depot: depot, stream: stream) && !stationSizes[stream].isEmpty
  }
}
