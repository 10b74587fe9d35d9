import Audit
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

struct GenuinePlanTests {
  @Test func `a plan worked by hand passes every check`() throws {
    let result = try audit(HandPlan.plan)
    for check in result.failed {
      for failure in check.failures {
        Issue.record("\(check.name.en): \(failure.place): expected \(failure.expected), found \(failure.found)")
      }
    }
    #expect(result.passed)
    #expect(result.checked > 900)
  }

  @Test func `every check has compared something and has a name in both languages`() throws {
    let result = try audit(HandPlan.plan)
    // these are compared only where the inputs ask for something: a budget, second stations, limits, days, calls
    #expect(
      result.checks.filter { $0.checked == 0 }.map(\.name.en) == [
        "the cost stays within the budget (12)", "villages have their second station (27)",
        "rounds are emptied only at centres that take their streams", "roads to villages carry the trucks that come",
        "roads of the dry season are used in it only", "no visit on a forbidden day",
        "fixed visits are made",
        "a call fetches no more than a call's load", "calls are fetched as they come",
        "a call is driven within its time of response", "vehicles answer the calls expected in time",
        "vehicles fetch the harvest on its days", "loading and unloading begin while the place is open",
      ])
    #expect(result.checks.allSatisfy { $0.name.zh != $0.name.en })
    #expect(Set(result.checks.map(\.name.en)).count == result.checks.count)
  }

  @Test func `a bound without a certificate is named as not audited`() throws {
    // the plan worked by hand states a bound and no proof of it
    #expect(try audit(HandPlan.plan).notAudited.map(\.en).contains { $0.contains("no certificate") })
    var plan = HandPlan.plan
    plan.siting.quality.bound = nil
    plan.feedback?.trials.removeLast()
    #expect(try audit(plan).notAudited.map(\.en).allSatisfy { $0.contains("kilometre cost have no certificate") })
    plan.transport.quality.bound = nil
    #expect(try audit(plan).notAudited.isEmpty)
  }

  @Test func `the targets worked by hand are those of the network`() throws {
    let network = try HandDistrict.network()
    let results = network.targetResults(for: HandPlan.siting)
    #expect(results.map(\.collected) == HandPlan.plan.targets.map(\.collected))
    #expect(results.map(\.isMet) == HandPlan.plan.targets.map(\.isMet))
  }
}

/// Audits a plan for the district worked by hand.
func audit(_ plan: Plan, for draft: NetworkDraft = HandDistrict.draft) throws -> AuditResult {
  let network = try Network(draft)
  let distances = RoadDistances(network, by: GridMetric())
  return PlanAudit.run(
    network: network, distances: distances, metric: GridMetric(),
    plan: plan.caveats.isEmpty ? plan.listingEstimates(of: network, distances) : plan)
}

extension Plan {
  /// The plan with the list of what is estimated in its inputs, which every plan has to carry.
  func listingEstimates(of network: Network, _ distances: RoadDistances) -> Plan {
    var plan = self
    plan.caveats = network.planCaveats(distances: distances.origin)
    return plan
  }
}
