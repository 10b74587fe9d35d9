/// Sets of depots on which earlier populations have settled (location-routing).
///
/// A population soon consists of one set's candidates, and a better set seldom gains a foothold; one that starts anew therefore stays away
/// from the sets of those before it. Where depots are not limited nothing is remembered.
struct SettledDepots {
  private let depotOfType: [Int]
  private let isOfUse: Bool
  private var sets: [[Bool]] = []
  /// How many candidates were refused and let in since the last set was added.
  private var refused = 0
  private var admitted = 0
  /// Sets remembered before all are forgotten.
  static let memory = 8

  init(_ problem: RoutingProblem) {
    depotOfType = problem.vehicleTypes.map(\.depot)
    isOfUse = problem.hasLimitedDepots
  }

  /// Whether these rounds start from exactly one of the sets; where hardly any others come up, all sets are forgotten.
  mutating func refuses(_ rounds: RoundList) -> Bool {
    guard !sets.isEmpty else { return false }
    let isKnown = sets.contains(depots(of: rounds))
    if isKnown { refused += 1 } else { admitted += 1 }
    if refused > 50 + 9 * admitted { sets = [] }
    return isKnown && !sets.isEmpty
  }

  /// Remembers the set of these rounds; forgets all where it is known already or there are too many.
  mutating func insert(_ rounds: RoundList) {
    guard isOfUse else { return }
    (refused, admitted) = (0, 0)
    let set = depots(of: rounds)
    if sets.count == Self.memory || sets.contains(set) {
      sets = []
    } else {
      sets.append(set)
    }
  }

  private func depots(of rounds: RoundList) -> [Bool] {
    var isOpen = [Bool](repeating: false, count: 1 + (depotOfType.max() ?? 0))
    for type in rounds.types { isOpen[depotOfType[Int(type)]] = true }
    return isOpen
  }
}
