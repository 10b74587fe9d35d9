import Computation
import LinearProgramming
import Siting
import WasteNetwork

/// Finds the conflicts of a scenario one after the other: each is set aside by giving up a demand of it, until what is
/// left can be planned; then each demand that was given up is asked for more conflicts of its own.
struct ConflictSearch {
  /// What is known of the requirements once a demand of every conflict is given up.
  enum Rest: Sendable, Equatable {
    /// A plan exists.
    case planned
    /// The relaxation has a point; whether a plan exists is open.
    case open
    /// More conflicts than are listed.
    case tooMany
  }

  let feasibility: Feasibility
  private var wide: WideQuestion { feasibility.wide }
  private(set) var conflicts: [Conflict] = []
  /// By conflict: the requirement that was given up, a demand where it has one.
  private(set) var givenUp: [Requirement] = []
  private(set) var rest = Rest.open

  /// Conflicts listed at most.
  static let greatestCount = 60

  init(_ feasibility: Feasibility) { self.feasibility = feasibility }

  mutating func run() throws {
    try searchStreams()
    try search(wide.requirements, whole: false)
    try searchWholes()
    try searchSharedDemands()
    let order = conflicts.indices.sorted {
      (wide.rank(conflicts[$0].members), $0) < (wide.rank(conflicts[$1].members), $1)
    }
    (conflicts, givenUp) = (order.map { conflicts[$0] }, order.map { givenUp[$0] })
  }

  /// Conflicts of each stream by itself, which have no demand in common.
  private mutating func searchStreams() throws {
    let found = try each(of: wide.network.streams.count, threads: feasibility.effort.threads) {
      [feasibility, wide] stream in
      var search = ConflictSearch(feasibility)
      try search.search(wide.requirements(of: stream), whole: false)
      return search
    }
    conflicts = found.flatMap(\.conflicts)
    givenUp = found.flatMap(\.givenUp)
    guard conflicts.count > ConflictSearch.greatestCount else { return }
    conflicts.removeLast(conflicts.count - ConflictSearch.greatestCount)
    givenUp.removeLast(givenUp.count - ConflictSearch.greatestCount)
    rest = .tooMany
  }

  /// Takes conflicts out of some requirements until the rest can hold together.
  private mutating func search(_ requirements: [Requirement], whole: Bool) throws {
    while conflicts.count < ConflictSearch.greatestCount {
      let asked = requirements.filter { !givenUp.contains($0) }
      guard let candidates = try candidates(asked, whole: whole) else { return }
      let members = try smallest(among: candidates, whole: whole)
      guard let demand = try enter(members, whole: whole) else { return }
      try enterAlike(members, demand, among: asked, whole: whole)
    }
    rest = .tooMany
  }

  /// A smallest conflict among some requirements.
  private func smallest(among candidates: [Requirement], whole: Bool) throws -> [Requirement] {
    try SmallestConflict { [feasibility] in try feasibility.mayHold($0, whole: whole) }.members(of: candidates)
  }

  /// The requirements among which a conflict lies, the fewest that are quickly found; `nil` where there is none.
  private func candidates(_ asked: [Requirement], whole: Bool) throws -> [Requirement]? {
    if whole { return try feasibility.mayHold(asked, whole: true) ? nil : asked }
    guard wide.isComplete(asked) else { return nil }
    let missed = Set(try feasibility.missing(asked))
    guard !missed.isEmpty else { return nil }
    let limits = asked.filter { !$0.isDemand }
    for demand in asked where demand.isDemand && missed.contains(demand) {
      if try !feasibility.mayHold([demand] + limits, whole: false) { return [demand] + limits }
    }
    return asked
  }

  /// Notes a conflict, of whole decisions where those need fewer requirements for it.
  /// - Returns: the requirement given up; `nil` where there is no conflict.
  @discardableResult
  private mutating func enter(_ found: [Requirement], whole: Bool) throws -> Requirement? {
    var members = found
    var proof = whole ? Conflict.Proof.whole : .relaxation
    var minimality = Conflict.Proof.whole
    for member in found.reversed() where members.count > 1 {
      let others = members.filter { $0 != member }
      switch try feasibility.isWholeFeasible(others) {
      case true?: continue
      case false?: (members, proof) = (others, .whole)
      case nil:
        let isKnown = !whole && wide.isComplete(others)
        minimality = isKnown && minimality != .open ? .relaxation : .open
      }
    }
    members.sort { wide.rank($0) < wide.rank($1) }
    guard let demand = members.first(where: { $0.isDemand }) ?? members.first else { return nil }
    conflicts.append(Conflict(members: members, proof: proof, minimality: minimality))
    givenUp.append(demand)
    return demand
  }

  /// Other villages in the same plight as one whose service conflicts with limits alone.
  private mutating func enterAlike(
    _ members: [Requirement], _ demand: Requirement, among asked: [Requirement], whole: Bool
  ) throws {
    guard demand.kind == .service || demand.kind == .lock, members.count(where: { $0.isDemand }) == 1 else { return }
    let limits = members.filter { !$0.isDemand }
    for other in asked where other.kind == demand.kind && wide.stream(of: other) == wide.stream(of: demand) {
      guard conflicts.count < ConflictSearch.greatestCount else { return }
      guard !givenUp.contains(other), try !feasibility.mayHold([other] + limits, whole: whole) else { continue }
      let own = try smallest(among: [other] + limits, whole: whole)
      try enter(own, whole: whole)
    }
  }

  /// Conflicts that only whole decisions have, where the rest is small enough to tell.
  private mutating func searchWholes() throws {
    guard rest != .tooMany else { return }
    let kept = wide.requirements.filter { !givenUp.contains($0) }
    if try feasibility.isPlanned(kept) {
      rest = .planned
      return
    }
    let known = conflicts.count
    for asked in wide.network.streams.indices.map(wide.requirements(of:)) + [wide.requirements] {
      if feasibility.maySettle(asked.filter { !givenUp.contains($0) }) { try search(asked, whole: true) }
    }
    guard rest != .tooMany, conflicts.count > known else { return }
    let left = wide.requirements.filter { !givenUp.contains($0) }
    if try feasibility.isPlanned(left) { rest = .planned }
  }

  /// A demand that was given up may stand in more conflicts than the one found: with what the others of that one ask
  /// lifted, it is asked again.
  private mutating func searchSharedDemands() throws {
    for index in conflicts.indices {
      var lifted = Set(givenUp + conflicts[index].members)
      let demand = givenUp[index]
      lifted.remove(demand)
      while conflicts.count < ConflictSearch.greatestCount {
        let asked = wide.requirements.filter { !lifted.contains($0) }
        let ofStream =
          wide.stream(of: demand).map { wide.requirements(of: $0).filter { !lifted.contains($0) } } ?? asked
        guard try !feasibility.mayHold(ofStream, whole: false) else { break }
        let members = try smallest(among: ofStream, whole: false)
        try enter(members, whole: false)
        givenUp[givenUp.count - 1] = demand
        lifted.formUnion(members.filter { $0 != demand })
        lifted.formUnion(conflicts[conflicts.count - 1].members.filter { $0 != demand })
      }
    }
  }
}
