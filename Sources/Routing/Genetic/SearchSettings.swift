/// How the hybrid genetic search is tuned; the values are those of HGS-CVRP (Vidal 2022).
public struct SearchSettings: Sendable, Equatable {
  /// Nearest clients considered as neighbours of a client.
  public var neighbours = 20
  /// Nearest clients of a client whose tours are tried for SWAP* with its own.
  public var closest = 5
  /// Members of a subpopulation that survive a selection.
  public var survivors = 25
  /// Members added to a subpopulation before the next selection.
  public var generation = 40
  /// Best members whose survival is certain.
  public var elite = 4
  /// Nearest others over which a member's difference is averaged.
  public var kin = 5
  /// Share of candidates wanted to be feasible straight from local search, in percent.
  public var feasiblePercent = 20
  /// Iterations after which the prices of excess are adjusted.
  public var adjustment = 100
  /// Factor on the first prices of excess: a short search cannot wait until they have risen.
  public var firstPenalty = 1
  /// Iterations without a better solution after which the population starts anew.
  public var patience = 20_000
  /// The same for each client where depots are limited: other sets of depots are to be tried in time.
  public var depotPatience = 50
  /// Share of children crossed by order and cut anew into rounds where vehicles are unlike, in percent; the others take over rounds.
  public var orderPercent = 50

  public init() {}
}
