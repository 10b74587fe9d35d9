import Quantities
import WasteNetwork

/// Where work is to be spread evenly over the vehicles of a type: that it is.
struct CrewChecks {
  let days: DaysUnderAudit
  private var network: Network { days.rounds.subject.network }

  /// No check where nothing is asked.
  func run() -> [AuditResult.Check] { network.options.balancesCrews ? [evenly()] : [] }

  /// Of all vehicles that the busiest day asks for none works longer over the year than another by more than the longest
  /// day: who has worked least takes the longest day, so that a difference never grows beyond one.
  private func evenly() -> AuditResult.Check {
    .init(zh: "各车工时均衡", en: "crews of a type work evenly") { tally in
      for type in network.vehicles.indices {
        let own = days.days.filter { $0.type == type }
        guard let last = own.map(\.claim.number).max(), last > 1 else { continue }
        var worked: [Int: WorkTime] = [:]
        for day in own { worked[day.claim.number, default: .zero] += day.claim.end - day.claim.start }
        let longest = own.map { $0.claim.end - $0.claim.start }.max() ?? .zero
        let least = worked.count < last ? .zero : worked.values.min() ?? .zero
        tally.expect(
          (worked.values.max() ?? .zero) - least, isAtMost: longest, at: "vehicle \(network.vehicles[type].id)")
      }
    }
  }
}
