import PlanStore
import Quantities
import Reports
import WasteNetwork

/// A plan with its figures for programs.
struct PlanDetail: Encodable {
  struct Target: Encodable {
    let target: String
    let name: LocalizedName
    let township: String?
    let requiredPercent: Double?
    let reachedKilograms: Int
    let ofKilograms: Int
    /// Missing for a target that the plan does not decide.
    let isMet: Bool?

    enum CodingKeys: String, CodingKey {
      case target, name, township
      case requiredPercent = "required_percent"
      case reachedKilograms = "reached_kg"
      case ofKilograms = "of_kg"
      case isMet = "is_met"
    }
  }

  let plan: Int
  let scenario: String
  let name: LocalizedName
  let fingerprint: String
  let madeAt: Int
  let circulatedAt: Int?
  let costFen: Int
  /// At most by so many percent above the best possible; missing where nothing is proven.
  let gapPercent: Double?
  let openDepots: Int
  let villages: Int
  let targets: [Target]
  let revision: PlanRevision?

  enum CodingKeys: String, CodingKey {
    case plan, scenario, name, fingerprint, villages, targets, revision
    case madeAt = "made_at_s"
    case circulatedAt = "circulated_at_s"
    case costFen = "cost_fen"
    case gapPercent = "gap_percent"
    case openDepots = "open_depots"
  }

  init(_ shelved: ShelvedPlan) {
    let network = shelved.network
    plan = shelved.record.id
    scenario = shelved.record.scenario
    name = network.name
    fingerprint = shelved.record.fingerprint
    madeAt = shelved.record.madeAt.seconds
    circulatedAt = shelved.record.circulatedAt?.seconds
    costFen = shelved.plan.siting.cost.total.fen
    gapPercent = shelved.plan.siting.quality.gap.flatMap { Double(Figures.percentUp($0)) }
    openDepots = shelved.plan.siting.sites.count
    villages = network.villages.count
    targets = shelved.plan.targets.map { result in
      let name = network.targets.first { $0.id == result.target }?.name
      return Target(
        target: result.target, name: name ?? LocalizedName(zh: result.target, en: result.target),
        township: result.township?.code, requiredPercent: Double(Figures.percent(result.required)),
        reachedKilograms: result.numerator.kilograms, ofKilograms: result.denominator.kilograms, isMet: result.isMet)
    }
    revision = shelved.plan.revision
  }
}
