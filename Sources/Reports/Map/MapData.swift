import Quantities
import WasteNetwork

/// What the map that can be moved shows, without a word of any language: places in millionths of a degree, latitude
/// first, and who goes where by position in these lists.
struct MapData {
  let network: Network
  let plan: Plan
  let index: PlanIndex
  let ways: DrawnWays
  /// Ways along roads that are drawn, each once, and where each pair of codes has its own.
  private let routes: [[Coordinate]]
  private let routeOfPair: [String: Int]

  init(network: Network, plan: Plan, index: PlanIndex, ways: DrawnWays) {
    (self.network, self.plan, self.index, self.ways) = (network, plan, index, ways)
    var routes: [[Coordinate]] = []
    var routeOfPair: [String: Int] = [:]
    let pairs =
      plan.siting.assignments.map { ($0.village.code, $0.depot.code) }
      + plan.siting.shipments.map { ($0.depot.code, $0.centre.code) }
    for (from, to) in pairs where routeOfPair[MapData.pair(from, to)] == nil {
      guard let way = ways[from, to] else { continue }
      routeOfPair[MapData.pair(from, to)] = routes.count
      routes.append(way)
    }
    (self.routes, self.routeOfPair) = (routes, routeOfPair)
  }

  private static func pair(_ from: String, _ to: String) -> String { "\(from)\n\(to)" }

  /// The figures, the library, and the script that draws the one with the other.
  func nodes(drawnBy library: MapLibrary) -> [Node] {
    [
      .data(figures, attributes: ["id": MapData.identifier]),
      .script(MapLibrary.licence + "\n" + library.script),
      .script(MapScript.text),
    ]
  }

  static let identifier = "map-data"

  private var figures: PageData {
    .object([
      "villages": .list(network.villages.indices.map(village)),
      "depots": .list(network.depots.indices.map(depot)),
      "centres": .list(
        network.centres.indices.map { .list(place(network.centres[$0].position) + [.flag(index.isCentreOpen[$0])]) }),
      "outlets": .list(network.outlets.map { .list(place($0.position)) }),
      "townships": .list(network.townships.indices.map(middle)),
      "streams": .list(network.streams.indices.map(stream)),
      "zones": .list(network.zones.map(zone)),
      "ways": .list(routes.map { .list($0.map { .list(place($0)) }) }),
    ])
  }

  private func place(_ place: Coordinate) -> [PageData] {
    [place.latitude, place.longitude].map { .number(Int(($0 * 1e6).rounded())) }
  }

  /// Place, township, whether the place is an estimate.
  private func village(_ village: Int) -> PageData {
    let one = network.villages[village]
    return .list(
      place(one.position)
        + [.number(network.townshipOfVillage[village]), .flag(one.positionConfidence != .read)])
  }

  /// Place, number on the map (0 where not open), whether it is forbidden.
  private func depot(_ depot: Int) -> PageData {
    let one = network.depots[depot]
    return .list(
      place(one.position) + [.number(index.numberOfDepot[depot] ?? 0), .flag(one.state == .forbidden)])
  }

  /// The middle of a township's villages.
  private func middle(ofTownship township: Int) -> PageData {
    let places = network.villagesOfTownship[township].map { network.villages[$0].position }
    guard !places.isEmpty else { return .list([]) }
    let count = Double(places.count)
    return .list(
      place(
        Coordinate(
          longitude: places.map(\.longitude).reduce(0, +) / count, latitude: places.map(\.latitude).reduce(0, +) / count
        )))
  }

  /// Who hands to whom, stations with the rank of their size, what goes on to centres and outlets, who is left.
  private func stream(_ stream: Int) -> PageData {
    let id = network.streams[stream].id
    let links = network.villages.indices.flatMap { village in
      index.assignments(village: village, stream: stream).compactMap { one in
        pair(village, network.depotIndex(one.depot), route: MapData.pair(one.village.code, one.depot.code))
      }
    }
    let stations = network.depots.indices.compactMap { depot in
      network.sizeRank(of: index.station(depot: depot, stream: stream)).map {
        PageData.list([.number(depot), .number($0)])
      }
    }
    let onward = plan.siting.shipments.filter { $0.stream == id }.compactMap {
      pair(
        network.depotIndex($0.depot), network.centreIndex($0.centre),
        route: MapData.pair($0.depot.code, $0.centre.code))
    }
    let deliveries = plan.flows.deliveries.compactMap { one -> PageData? in
      guard let outlet = network.outletIndex(one.outlet), network.outlets[outlet].stream == id else { return nil }
      return pair(network.centreIndex(one.centre), outlet)
    }
    let left = network.villages.indices.filter {
      index.unserved(village: $0, stream: stream).map { $0.reason != .nothingToCollect } ?? false
    }
    return .object([
      "links": .list(links), "stations": .list(stations), "onward": .list(onward), "deliveries": .list(deliveries),
      "left": .list(left.map(PageData.number)),
    ])
  }

  /// Two places, and the way between them where one is known.
  private func pair(_ from: Int?, _ to: Int?, route: String = "") -> PageData? {
    guard let from, let to else { return nil }
    return .list([from, to, routeOfPair[route]].compactMap { $0.map(PageData.number) })
  }

  private func zone(_ drawn: DrawnZone) -> PageData {
    .object([
      "setback": .number(drawn.zone.setback.metres),
      "parts": .list(drawn.parts.map(part)),
    ])
  }

  private func part(_ part: DrawnZone.Part) -> PageData {
    func line(_ places: [Coordinate]) -> PageData { .list(places.map { .list(place($0)) }) }
    return switch part {
    case .point(let one): .object(["point": .list(place(one))])
    case .line(let places): .object(["line": line(places)])
    case .area(let rings): .object(["area": .list(rings.map(line))])
    }
  }
}
