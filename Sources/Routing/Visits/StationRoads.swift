internal import Quantities
internal import WasteNetwork

/// Roads among a station (place 0) and its villages (places 1…n).
struct StationRoads {
  private let table: DistanceTable

  init(network: Network, depot: Int, villages: [Int], metric: any RoadMetric) {
    let station = RoadPlace(code: network.depots[depot].id.code, position: network.depots[depot].position)
    let places =
      [station]
      + villages.map { RoadPlace(code: network.villages[$0].id.code, position: network.villages[$0].position) }
    table = metric.table(from: places, to: places)
  }

  /// Metres; `RoundTask.noRoad` where there is none.
  func metres(_ from: Int, _ to: Int) -> Int { from == to ? 0 : table[from, to]?.metres ?? RoundTask.noRoad }
}
