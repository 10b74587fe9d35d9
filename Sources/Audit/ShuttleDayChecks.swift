import Quantities
import WasteNetwork

/// Full loads within a day: hours of village and station, rests, the way from the base.
struct ShuttleDayChecks {
  let days: DaysUnderAudit
  private var network: Network { days.rounds.subject.network }

  func run() -> [AuditResult.Check] { [possible()] }

  /// A day holds at least one trip of every line.
  private func possible() -> AuditResult.Check {
    .init(zh: "整车往返符合开放时段、休息与驻地距离", en: "full loads keep to opening hours, rests and the way from the base") {
      tally in
      for claim in days.rounds.subject.plan.transport.shuttles where claim.trips.contains(where: { $0 > 0 }) {
        guard let vehicle = network.vehicleIndex(claim.vehicle), let village = network.villageIndex(claim.village),
          let depot = network.depotIndex(claim.depot)
        else { continue }
        let day = ShuttleDayUnderAudit(of: network.vehicles[vehicle], at: depot, days)
        let count = day.flatMap {
          $0.greatestCount(of: claim, village: network.villages[village], depot: network.depots[depot])
        }
        tally.expect(
          count ?? 0 > 0, at: "shuttle \(claim.village) · \(claim.stream)", expected: "a day that holds a trip",
          found: "none")
      }
    }
  }
}
