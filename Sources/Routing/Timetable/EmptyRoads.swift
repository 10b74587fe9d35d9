internal import Quantities
internal import WasteNetwork

/// Ways that vehicles drive without a load: between stations, and between stations and home bases.
///
/// A place is a depot's index, or the number of depots and a centre's index more.
struct EmptyRoads: Sendable {
  /// Row of each place that is in use.
  private let rows: [Int: Int]
  private let table: DistanceTable

  /// - Parameter used: places between which vehicles may have to drive.
  init(network: Network, used: [Int], metric: any RoadMetric) {
    let used = Set(used).sorted()
    let places = used.map { EmptyRoads.place($0, network) }
    rows = Dictionary(uniqueKeysWithValues: zip(used, used.indices))
    table = metric.table(from: places, to: places)
  }

  /// Metres; `RoundTask.noRoad` where there is none.
  func metres(_ from: Int, _ to: Int) -> Int {
    if from == to { return 0 }
    guard let row = rows[from], let column = rows[to] else { return RoundTask.noRoad }
    return table[row, column]?.metres ?? RoundTask.noRoad
  }

  private static func place(_ index: Int, _ network: Network) -> RoadPlace {
    if index < network.depots.count {
      let depot = network.depots[index]
      return RoadPlace(code: depot.id.code, position: depot.position)
    }
    let centre = network.centres[index - network.depots.count]
    return RoadPlace(code: centre.id.code, position: centre.position)
  }
}
