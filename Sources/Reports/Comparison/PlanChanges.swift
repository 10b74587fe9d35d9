import Quantities
import WasteNetwork

/// What one plan does otherwise than another: sites, stations, centres' lines and the way of every village.
struct PlanChanges: Sendable {
  /// Of something that stands in one plan, in the other, or in both but otherwise.
  enum Kind: String, Sendable { case opened, closed, resized }

  struct Site: Sendable {
    let depot: ID<Depot>
    let kind: Kind
  }

  /// A station, or a centre's line.
  struct Facility<Place: Sendable>: Sendable {
    let place: ID<Place>
    let stream: ID<WasteStream>
    let kind: Kind
    let oldSize: String?
    let newSize: String?
    let oldCapacity: Mass?
    let newCapacity: Mass?
    let oldMass: Mass?
    let newMass: Mass?
  }

  /// A village whose stream goes elsewhere, is taken anew or is taken no more.
  struct Move: Sendable {
    let village: ID<Village>
    let stream: ID<WasteStream>
    /// Empty where no station took it.
    let old: [SitingPlan.Assignment]
    /// Empty where no station takes it.
    let new: [SitingPlan.Assignment]
    /// The greater of both masses.
    var mass: Mass { max(old.map(\.mass).sum(), new.map(\.mass).sum()) }
    /// What becomes of the village's stream.
    var kind: MoveKind { old.isEmpty ? .taken : new.isEmpty ? .left : .switched }
    /// Difference of the yearly cost of haulage as siting saw it.
    var haulDifference: Money { new.map(\.haulCost).sum() - old.map(\.haulCost).sum() }
  }

  /// Another station, no station any more, or a station where there was none.
  enum MoveKind: Sendable { case switched, left, taken }

  let sites: [Site]
  let stations: [Facility<Depot>]
  let lines: [Facility<Centre>]
  let moves: [Move]
  /// Villages with at least one move.
  let villagesMoved: Int
  /// Input files of either plan that the other does not have as they are, by path.
  let inputs: [String]
  /// The two have no village in common.
  let isOfAnotherDistrict: Bool

  init(from old: ComparedPlan, to new: ComparedPlan) {
    sites = PlanChanges.sites(old.plan.siting, new.plan.siting)
    stations = PlanChanges.facilities(
      old.plan.siting.stations.map {
        Module(Key(place: $0.depot, stream: $0.stream), $0.size, $0.capacity, $0.assigned)
      },
      new.plan.siting.stations.map {
        Module(Key(place: $0.depot, stream: $0.stream), $0.size, $0.capacity, $0.assigned)
      })
    lines = PlanChanges.facilities(
      old.plan.siting.lines.map { Module(Key(place: $0.centre, stream: $0.stream), $0.size, $0.capacity, $0.received) },
      new.plan.siting.lines.map { Module(Key(place: $0.centre, stream: $0.stream), $0.size, $0.capacity, $0.received) })
    moves = PlanChanges.moves(old.plan.siting, new.plan.siting)
    villagesMoved = Set(moves.map(\.village)).count
    inputs = PlanChanges.inputs(old.run.inputs, new.run.inputs)
    isOfAnotherDistrict = Set(old.network.villages.map(\.id)).isDisjoint(with: new.network.villages.map(\.id))
  }

  /// Streams of villages of which this becomes.
  func count(_ kind: MoveKind) -> Int { moves.filter { $0.kind == kind }.count }

  /// What changes for a stream: stations, lines and ways of villages.
  func count(of stream: ID<WasteStream>) -> Int {
    stations.filter { $0.stream == stream }.count + lines.filter { $0.stream == stream }.count
      + moves.filter { $0.stream == stream }.count
  }

  private struct Key<Place>: Hashable {
    let place: ID<Place>
    let stream: ID<WasteStream>
  }

  private static func sites(_ old: SitingPlan, _ new: SitingPlan) -> [Site] {
    let before = Set(old.sites.map(\.depot))
    let after = Set(new.sites.map(\.depot))
    return after.subtracting(before).map { Site(depot: $0, kind: .opened) }.sorted { $0.depot < $1.depot }
      + before.subtracting(after).map { Site(depot: $0, kind: .closed) }.sorted { $0.depot < $1.depot }
  }

  /// A station or a line as one plan has it.
  private struct Module<Place> {
    let key: Key<Place>
    let size: String
    let capacity: Mass
    let mass: Mass

    init(_ key: Key<Place>, _ size: String, _ capacity: Mass, _ mass: Mass) {
      (self.key, self.size, self.capacity, self.mass) = (key, size, capacity, mass)
    }
  }

  /// Opened and closed ones, and those of another size, be it that a size of the same name holds more or less; the same
  /// size with another load is no change of the facility.
  private static func facilities<Place>(_ old: [Module<Place>], _ new: [Module<Place>]) -> [Facility<Place>] {
    let before = Dictionary(old.map { ($0.key, $0) }) { first, _ in first }
    let after = Dictionary(new.map { ($0.key, $0) }) { first, _ in first }
    let keys = Set(before.keys).union(after.keys).sorted { ($0.stream, $0.place) < ($1.stream, $1.place) }
    return keys.compactMap { key in
      let (was, now) = (before[key], after[key])
      guard was?.size != now?.size || was?.capacity != now?.capacity else { return nil }
      return Facility(
        place: key.place, stream: key.stream, kind: was == nil ? .opened : now == nil ? .closed : .resized,
        oldSize: was?.size, newSize: now?.size, oldCapacity: was?.capacity, newCapacity: now?.capacity,
        oldMass: was?.mass, newMass: now?.mass)
    }
  }

  private static func moves(_ old: SitingPlan, _ new: SitingPlan) -> [Move] {
    struct Cell: Hashable {
      let village: ID<Village>
      let stream: ID<WasteStream>
    }
    let before = Dictionary(grouping: old.assignments) { Cell(village: $0.village, stream: $0.stream) }
    let after = Dictionary(grouping: new.assignments) { Cell(village: $0.village, stream: $0.stream) }
    let cells = Set(before.keys).union(after.keys).sorted { ($0.village, $0.stream) < ($1.village, $1.stream) }
    return cells.compactMap { cell in
      let was = before[cell] ?? []
      let now = after[cell] ?? []
      guard Set(was.map(\.depot)) != Set(now.map(\.depot)) else { return nil }
      return Move(village: cell.village, stream: cell.stream, old: was, new: now)
    }
  }

  /// Files of one plan whose bytes no file of the other has; where a file lies does not matter.
  private static func inputs(_ old: [RunFacts.Fingerprint], _ new: [RunFacts.Fingerprint]) -> [String] {
    let before = Set(old.map(\.sha256))
    let after = Set(new.map(\.sha256))
    let differing = old.filter { !after.contains($0.sha256) } + new.filter { !before.contains($0.sha256) }
    return Set(differing.map(\.name)).sorted()
  }
}
