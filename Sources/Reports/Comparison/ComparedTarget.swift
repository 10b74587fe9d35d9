import Quantities
import WasteNetwork

/// One target in several plans; `nil` where a plan does not have it.
struct ComparedTarget: Sendable {
  let target: String
  let township: ID<Township>?
  /// Named as the first plan that has it names it.
  let name: LocalizedName
  /// By plan, in the order of the comparison.
  let results: [TargetResult?]

  /// Targets that some plan decides, by code and township.
  static func all(of plans: [ComparedPlan]) -> [ComparedTarget] {
    struct Key: Hashable {
      let target: String
      let township: ID<Township>?
    }
    var order: [Key] = []
    var found: [Key: [TargetResult?]] = [:]
    for (position, one) in plans.enumerated() {
      for result in one.plan.targets where result.isMet != nil {
        let key = Key(target: result.target, township: result.township)
        if found[key] == nil {
          order.append(key)
          found[key] = [TargetResult?](repeating: nil, count: plans.count)
        }
        found[key]?[position] = result
      }
    }
    return order.map { key in
      let named = plans.lazy.compactMap { one in one.network.targets.first { $0.id == key.target } }.first
      return ComparedTarget(
        target: key.target, township: key.township,
        name: named?.name ?? LocalizedName(zh: key.target, en: key.target), results: found[key] ?? [])
    }
  }
}
