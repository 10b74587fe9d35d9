/// A plan of a capacitated problem.
struct CapacitatedPlan: Sendable {
  /// Recomputed from the decisions.
  let cost: Double
  let openSites: [Int]
  /// Who serves whom, for split supply.
  let transport: Transport?
  /// The site of each customer, for a single source.
  let assignment: [Int]?
}
