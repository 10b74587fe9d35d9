import Audit
import WasteNetwork

/// What a bundle says of the plan that it was planned against, held against that plan.
struct AcceptedDifferences {
  private(set) var checked = 0
  private(set) var failures: [AuditResult.Failure] = []

  /// - Parameters:
  ///   - claimed: as the audited bundle has it.
  ///   - own: as the accepted plan's own bundle gives it, under the same limit.
  init(claimed: AcceptedPlan, own: AcceptedPlan) {
    compare("fingerprint", claimed.fingerprint, own.fingerprint)
    compare("streams", claimed.streams.map(\.code), own.streams.map(\.code))
    let (said, held) = (AcceptedDifferences.byPlace(claimed), AcceptedDifferences.byPlace(own))
    for place in Set(said.keys).union(held.keys).sorted() { compare(place, said[place] ?? [], held[place] ?? []) }
  }

  private mutating func compare<Value: Equatable>(_ place: String, _ said: Value, _ own: Value) {
    checked += 1
    guard said != own else { return }
    failures.append(
      AuditResult.Failure(place: "\(AcceptedPlan.fileName): \(place)", expected: "\(own)", found: "\(said)"))
  }

  private static func byPlace(_ plan: AcceptedPlan) -> [String: [String]] {
    Dictionary(
      plan.hands.map { ("village \($0.village) · \($0.stream)", $0.depots.map(\.code).sorted()) },
      uniquingKeysWith: { first, second in (first + second).sorted() })
  }
}
