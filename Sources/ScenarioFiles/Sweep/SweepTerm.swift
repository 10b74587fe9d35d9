internal import WasteNetwork

/// What users call a thing that a sweep varies: `target:film-2025`, `radius:straw`, `budget`, `yield:straw`,
/// `off-field:straw`, `kilometre-cost`, `fuel-price`. Anything else is the path of an item.
enum SweepTerm: Equatable {
  /// A path as items write it; its values go in as they are.
  case path(String)
  /// The budget of the scenario's objective, whichever has one.
  case budget
  /// The part of a stream that leaves the field, per cent: what the coefficient of on-site use leaves.
  case offField(pattern: String)
  /// Yuan a litre more or less: what a kilometre costs moves by the litres that the vehicle burns on it.
  case fuelPrice

  init(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let of = parts.count > 1 ? parts[1] : ""
    switch (parts[0], of.isEmpty) {
    case ("target", false): self = .path("targets.\(of).share_percent")
    case ("radius", false): self = .path("streams.\(of).service_radius_km")
    case ("yield", false): self = .path("coefficients[\(of)/*/*kg_mu].value")
    case ("off-field", false): self = .offField(pattern: "coefficients[\(of)/*/on_site_share].value")
    case ("kilometre-cost", true): self = .path("vehicles[*].cost_cny_km")
    case ("fuel-price", true): self = .fuelPrice
    case ("budget", true): self = .budget
    default: self = .path(text)
    }
  }

  /// Objectives that have a budget, by their names in a scenario.
  private static let budgets = ["greatest-coverage", "least-greatest-distance"]

  /// The places that it means in a scenario, with what stands there.
  /// - Throws: `SweepFault` where there are none.
  func places(in scenario: String) throws(SweepFault) -> [(path: String, value: String?)] {
    switch self {
    case .path(let path): return try ScenarioFolder.values(at: path, in: scenario)
    case .offField(let pattern): return try ScenarioFolder.values(at: pattern, in: scenario)
    case .fuelPrice: return try ScenarioFolder.values(at: "vehicles[*].cost_cny_km", in: scenario)
    case .budget:
      for name in SweepTerm.budgets {
        let path = "options.objective.\(name).budget_cny"
        if let found = try? ScenarioFolder.values(at: path, in: scenario), found.contains(where: { $0.value != nil }) {
          return found
        }
      }
      throw SweepFault(
        Sentence(
          "the scenario’s objective has no budget; write objective: { greatest-coverage: { budget_cny: … } } in it first",
          zh: "该情景的目标没有预算；请先在情景中写明 objective: { greatest-coverage: { budget_cny: … } }"))
    }
  }

  /// Litres a kilometre of each vehicle, by the path of what its kilometre costs; empty where fuel does not matter.
  func litresPerKilometre(in scenario: String) throws(SweepFault) -> [String: Double] {
    guard self == .fuelPrice else { return [:] }
    var litres: [String: Double] = [:]
    for one in try ScenarioFolder.values(at: "vehicles[*].fuel_l_100km", in: scenario) {
      let path = one.path.replacing("].fuel_l_100km", with: "].cost_cny_km")
      litres[path] = one.value.flatMap(Double.init).map { $0 / 100 }
    }
    return litres
  }
}
