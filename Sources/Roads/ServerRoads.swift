public import Quantities
public import WasteNetwork

/// Road distances that a routing server answered.
public struct ServerRoads: RoadMetric {
  public let origin: DistanceOrigin
  /// Whole metres from place to place by their numbers.
  private let metres: [[Int: Int]]
  private let numbers: [String: Int]

  public init(_ answer: RoadAnswer) {
    var metres = [[Int: Int]](repeating: [:], count: answer.places.count)
    for row in answer.rows where answer.places.indices.contains(row.from) {
      for (to, length) in zip(row.to, row.metres) { if let length { metres[row.from][to] = length } }
    }
    self.metres = metres
    numbers = Dictionary(
      answer.places.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    let unknown = answer.rows.reduce(0) { $0 + $1.metres.count { $0 == nil } }
    let most = Int((answer.places.map(\.snapMetres).max() ?? 0).rounded())
    let lacking = unknown == 0 ? (zh: "", en: "") : (zh: "，\(unknown) 对无路可通", en: ", \(unknown) pairs without a road")
    origin = DistanceOrigin(
      statement: LocalizedName(
        zh:
          "路径服务 \(answer.server)（\(answer.profile)）答复的道路里程：\(answer.places.count) 处地点，接入最近道路最远 \(most) 米，计入里程\(lacking.zh)",
        en:
          "road distances answered by the routing server \(answer.server) (\(answer.profile)): \(answer.places.count) "
          + "places, \(most) m from their nearest road at most, which is part of the distance\(lacking.en)"),
      isEstimate: false)
  }

  public func table(from origins: [RoadPlace], to destinations: [RoadPlace]) -> DistanceTable {
    DistanceTable(rowCount: origins.count, columnCount: destinations.count) {
      distance(origins[$0].code, destinations[$1].code)
    }
  }

  public func neighbours(
    of origins: [RoadPlace], among destinations: [RoadPlace], within reach: Distance
  ) -> NeighbourLists {
    NeighbourLists(
      origins.map { origin in
        destinations.indices.compactMap { index -> NeighbourLists.Neighbour? in
          guard let distance = distance(origin.code, destinations[index].code), distance <= reach else { return nil }
          return .init(destination: index, distance: distance)
        }
        .sorted { ($0.distance, $0.destination) < ($1.distance, $1.destination) }
      })
  }

  private func distance(_ from: String, _ to: String) -> Distance? {
    if from == to { return .zero }
    guard let one = numbers[from], let other = numbers[to] else { return nil }
    return metres[one][other].map { .metres($0) }
  }
}
