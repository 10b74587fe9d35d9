import HandOver
import NetworkFixtures
import Quantities
import Reports
import WasteNetwork

/// The hand-worked plan, with the two days on which its only round is driven.
enum HandedPlan {
  static func plan(_ network: Network) -> Plan {
    var plan = HandPlan.plan(network)
    plan.transport.vehicleDays = [100, 283].map { day in
      TransportPlan.VehicleDay(
        vehicle: ID("van"), number: 1, day: day, start: .hours(8), end: .minutes(593),
        trips: [
          TransportPlan.VehicleDay.Trip(
            round: "R1", start: .hours(8), loadings: [.minutes(484), .minutes(532)], end: .minutes(593))
        ], breaks: [.minutes(510)], emptyDistance: .kilometres(2))
    }
    return plan
  }

  static let run = RunFacts(
    programVersion: "1.2.3", seed: 7, effort: "100", stopReason: .effortSpent, items: [], inputs: [],
    isReproducible: true)

  /// All documents of the plan, by path.
  static func documents(_ language: Language) throws -> [String: [UInt8]] {
    let network = try HandDistrict.network()
    let files = try Documents.files(
      network: network, plan: plan(network), run: run, fingerprint: "0123456789abcdef", language: language)
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
  }
}
