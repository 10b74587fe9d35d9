import Quantities
import Siting
import WasteNetwork

/// A scenario's siting with every rule lifted that a planner could lift, and what each rule takes away from it.
///
/// Any choice of rules is a question of its own, `question(keeping:)`; with all of them it is the scenario's.
struct WideQuestion: Sendable {
  /// The scenario as it stands.
  let draft: NetworkDraft
  let network: Network
  let metric: any RoadMetric
  /// Every depot may hold every stream, at any distance, and nothing is settled.
  let problem: SitingProblem
  /// Every requirement of the scenario, by kind and position.
  let requirements: [Requirement]
  /// By item: depots to which it is locked; empty for none.
  let lockedDepots: [[Int]]
  /// By item: forbidden depots with the positions of their locks.
  private let forbidden: [[(depot: Int, lock: Int)]]
  /// By stream: metres from which on depots are left out of a village's list; `nil` where every list has all of them.
  private let leftOut: [Int?]

  /// How far a lifted service radius reaches: farther than any village is served. A longer one is kept.
  static let reach = Distance.kilometres(200)
  /// Depots beyond the radius that a village is offered in all streams together, at most.
  private static let greatestArcs = 60_000

  /// - Parameters:
  ///   - draft: of the scenario; `Network(draft)` must accept it.
  ///   - beyond: depots listed for each village beyond the radius; as many as the district's size allows where `nil`.
  init(_ draft: NetworkDraft, metric: any RoadMetric, beyond: Int? = nil) throws {
    self.draft = draft
    self.metric = metric
    network = try Network(draft)
    var wide = draft
    for stream in wide.streams.indices {
      wide.streams[stream].serviceRadius = max(WideQuestion.reach, network.streams[stream].serviceRadius)
    }
    for depot in wide.depots.indices {
      if wide.depots[depot].state == .forbidden { wide.depots[depot].state = .candidate }
      wide.depots[depot].streams = []
    }
    for centre in wide.centres.indices {
      if wide.centres[centre].state == .forbidden { wide.centres[centre].state = .candidate }
      wide.centres[centre].streams = []
    }
    wide.locks = []
    let open = try Network(wide)
    let near = WideQuestion.distances(open, of: network, metric, beyond: beyond)
    problem = SitingProblem(open, distances: near.distances)
    leftOut = WideQuestion.leftOut(near.leftOut, problem)
    let settled = WideQuestion.settled(network, problem)
    lockedDepots = settled.locked
    forbidden = settled.forbidden
    requirements = WideQuestion.requirements(network, problem, lockedDepots, forbidden)
  }

  /// All roads within the radius, and as many beyond as a district of this size can be asked about; by village how far
  /// the first is that is left out.
  private static func distances(
    _ open: Network, of network: Network, _ metric: any RoadMetric, beyond: Int?
  ) -> (distances: RoadDistances, leftOut: [Distance?]) {
    let all = RoadDistances(open, by: metric)
    let radius = network.streams.map { max($0.serviceRadius, $0.backupRadius ?? .zero) }.max() ?? .zero
    let beyond = beyond ?? max(8, greatestArcs / max(1, network.villages.count * network.streams.count))
    var leftOut: [Distance?] = []
    let near = network.villages.indices.map { village in
      let neighbours = all.villageToDepot.neighbours(of: village)
      let listed = neighbours.count { $0.distance <= radius } + beyond
      leftOut.append(neighbours.dropFirst(listed).first?.distance)
      return Array(neighbours.prefix(listed))
    }
    let distances = RoadDistances(
      origin: all.origin, villageToDepot: NeighbourLists(near), depotToCentre: all.depotToCentre,
      centreToOutlet: all.centreToOutlet)
    return (distances, leftOut)
  }

  private static func leftOut(_ ofVillages: [Distance?], _ problem: SitingProblem) -> [Int?] {
    var nearest = [Int?](repeating: nil, count: problem.streamCount)
    for item in problem.items {
      guard let first = ofVillages[item.village]?.metres else { continue }
      nearest[item.stream] = min(first, nearest[item.stream] ?? .max)
    }
    return nearest
  }

  /// Whether every depot within a distance of each village is known, for a stream; `nil` asks for all there are.
  func knowsAll(of stream: Int, within metres: Int?) -> Bool {
    guard let first = leftOut[stream] else { return true }
    return metres.map { $0 < first } ?? false
  }

  /// Whether a question knows every depot that its villages could use: where it does not, that it has no answer says
  /// nothing of the scenario.
  func isComplete(_ kept: [Requirement], _ change: Relaxation = Relaxation()) -> Bool {
    let all = Set(kept)
    return network.streams.indices.allSatisfy { stream in
      guard kept.contains(where: { $0.isDemand && self.stream(of: $0) ?? stream == stream }) else { return true }
      let radius = change.radius[stream] ?? network.streams[stream].serviceRadius.metres
      return knowsAll(of: stream, within: all.contains(.radius(stream: stream)) ? radius : nil)
    }
  }

  private static func settled(
    _ network: Network, _ problem: SitingProblem
  ) -> (locked: [[Int]], forbidden: [[(depot: Int, lock: Int)]]) {
    var locked = [[Int]](repeating: [], count: problem.items.count)
    var forbidden = [[(depot: Int, lock: Int)]](repeating: [], count: problem.items.count)
    for (index, item) in problem.items.enumerated() {
      let (village, stream) = (network.villages[item.village].id, network.streams[item.stream].id)
      for (position, lock) in network.locks.enumerated() where lock.village == village && lock.stream == stream {
        guard let depot = network.depotIndex(lock.depot) else { continue }
        if lock.kind == .locked { locked[index].append(depot) } else { forbidden[index].append((depot, position)) }
      }
    }
    return (locked, forbidden)
  }

  private static func requirements(
    _ network: Network, _ problem: SitingProblem, _ locked: [[Int]], _ forbidden: [[(depot: Int, lock: Int)]]
  ) -> [Requirement] {
    let (streams, depots, centres) = (network.streams.indices, network.depots.indices, network.centres.indices)
    let items = problem.items.indices
    var all: [Requirement] = []
    all += problem.coverage.indices.filter { problem.coverage[$0].shortfallPrice == nil }.map { .target(row: $0) }
    all += items.filter { network.streams[problem.items[$0].stream].servesEveryVillage }.map { .service(item: $0) }
    all += items.filter { !locked[$0].isEmpty }.map { .lock(item: $0) }
    all += problem.quotas.indices.map { .stations(quota: $0) }
    all += problem.requiredCentres.map { .requiredCentre($0) }
    all += depots.filter { problem.sites[$0].isRequired }.map { .requiredSite(depot: $0) }
    if problem.budget != nil { all.append(.budget) }
    all += streams.map { .radius(stream: $0) }
    all += streams.filter { !problem.stationSizes[$0].isEmpty }.map { .stationCapacity(stream: $0) }
    all += streams.filter { !network.centreSizes[$0].isEmpty }.map { .lineCapacity(stream: $0) }
    all += streams.filter { network.streams[$0].backupRadius != nil }.map { .backup(stream: $0) }
    all += depots.filter { network.depots[$0].state == .forbidden }.map { .forbiddenSite(depot: $0) }
    all += centres.filter { network.centres[$0].state == .forbidden }.map { .forbiddenCentre($0) }
    all += items.flatMap { item in forbidden[item].map { .forbiddenAssignment(lock: $0.lock) } }
    all += depots.filter { !network.depots[$0].streams.isEmpty }.map { .siteStreams(depot: $0) }
    all += centres.filter { !network.centres[$0].streams.isEmpty }.map { .centreStreams($0) }
    all += depots.map { .area(depot: $0) }
    return all
  }

  /// The stream that a requirement is about; `nil` where it is about all of them.
  func stream(of requirement: Requirement) -> Int? {
    switch requirement {
    case .target(let row): problem.coverage[row].stream
    case .service(let item), .lock(let item): problem.items[item].stream
    case .stations(let quota): problem.quotas[quota].stream
    case .radius(let stream), .stationCapacity(let stream), .lineCapacity(let stream), .backup(let stream): stream
    case .forbiddenAssignment(let lock): network.streamIndex(network.locks[lock].stream)
    case .requiredCentre, .requiredSite, .budget, .siteStreams, .forbiddenSite, .area, .centreStreams, .forbiddenCentre:
      nil
    }
  }

  /// Depots that an item may not go to, by those requirements that are kept.
  func forbiddenDepots(of item: Int, _ kept: Set<Requirement>) -> [Int] {
    forbidden[item].filter { kept.contains(.forbiddenAssignment(lock: $0.lock)) }.map(\.depot)
  }
}
