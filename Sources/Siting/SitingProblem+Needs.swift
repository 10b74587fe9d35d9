import Quantities
import WasteNetwork

extension SitingProblem {
  /// Kilograms of a stream that every plan hands over at least: the greatest demand of any one target without a
  /// shortfall price, those of different townships added up.
  /// - Parameter counting: whether targets with a shortfall price count as well; then it is a wish only.
  func leastCollected(_ stream: Int, counting priced: Bool = false) -> Int {
    if priced, seeksCoverage { return items.filter { $0.stream == stream }.map(\.mass).reduce(0, +) }
    let firm = coverage.filter { $0.stream == stream && (priced || $0.shortfallPrice == nil) }
    let district = firm.filter { $0.township == nil }.map(\.need).max() ?? 0
    var byTownship = [Int](repeating: 0, count: network.townships.count)
    for row in firm { if let township = row.township { byTownship[township] = max(byTownship[township], row.need) } }
    return max(district, byTownship.reduce(0, +), mustBeServedMass(stream))
  }

  /// Kilograms of a stream that reach the centres at least: the loss of each part of a village that goes to a station
  /// of its own is rounded by half a kg at most.
  func leastDelivered(_ stream: Int, counting priced: Bool = false) -> Int {
    let collected = Mass.kilograms(leastCollected(stream, counting: priced))
    let kept = network.streams[stream].storageLoss.complement.of(collected).kilograms
    let roundings = items.reduce(0) { $0 + ($1.stream == stream ? ($1.maySplit ? $1.arcs.count : 1) : 0) }
    return max(0, kept - roundings / 2 - 1)
  }

  private func mustBeServedMass(_ stream: Int) -> Int {
    items.filter { $0.stream == stream && $0.mustBeServed }.map(\.mass).reduce(0, +)
  }

  /// How the bound is obtained, with the equation that it does without.
  var boundMethod: LocalizedName {
    LocalizedName(
      zh: "拉格朗日松弛（逐站点精确背包）与分支" + leftOut.zh,
      en: "Lagrangian relaxation with exact knapsacks, and branching" + leftOut.en)
  }

  /// What a bound of this question does without, to be said after how it is obtained; empty where nothing is left out.
  var leftOut: LocalizedName {
    backups.isEmpty
      ? LocalizedName(zh: "", en: "") : LocalizedName(zh: "，未计备用站点(27)", en: ", leaving out second stations (27)")
  }
}
