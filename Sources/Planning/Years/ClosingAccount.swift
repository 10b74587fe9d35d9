import Quantities
import WasteNetwork
import Years

/// What closing and reducing costs, by the rule, for everything that stands when.
struct ClosingAccount: Sendable {
  /// What stands at a place in one stage.
  struct Holding: Hashable, Sendable {
    let size: String
    let yearlyCost: Money

    /// Whether a later holding leaves nothing of this one without use: the same size at any price, or a dearer one.
    func isKept(by later: Holding?) -> Bool {
      guard let later else { return false }
      return later.size == size || later.yearlyCost >= yearlyCost
    }
  }

  let stages: [YearStage]
  let rule: ClosingRule

  /// What is due for a place in a stage, because of what stood there before.
  /// - Parameter holdings: by stage.
  func dues(_ place: BuiltPlace, _ holdings: [Holding?], in stage: Int) -> [YearsPlan.Due] {
    guard stage > 0 else { return [] }
    switch rule.price {
    case .once(let price):
      guard let before = holdings[stage - 1], !before.isKept(by: holdings[stage]) else { return [] }
      return [due(place, holdings, in: stage, built: stage - 1, count: 1, price: price)]
    case .instalments(let share, let years):
      let idle = idle(holdings, in: stage, share: share, years: years)
      var counts = [Int](repeating: 0, count: stage)
      for year in stages[stage].years {
        if let most = idle.first(where: { $0.end > year }) { counts[most.built] += 1 }
      }
      return idle.sorted { $0.built < $1.built }.filter { counts[$0.built] > 0 }.map {
        due(place, holdings, in: stage, built: $0.built, count: counts[$0.built], price: $0.price)
      }
    }
  }

  /// All dues of a place, fen.
  func total(_ place: BuiltPlace, _ holdings: [Holding?]) -> Int {
    stages.indices.reduce(0) { $0 + dues(place, holdings, in: $1).reduce(0) { $0 + $1.amount.fen } }
  }

  private func due(
    _ place: BuiltPlace, _ holdings: [Holding?], in stage: Int, built: Int, count: Int, price: Money
  ) -> YearsPlan.Due {
    YearsPlan.Due(
      place: place, year: stages[stage].year, builtYear: stages[start(holdings, of: built)].year,
      builtSize: holdings[built]?.size ?? "", size: holdings[stage]?.size, count: count, price: price)
  }

  /// Instalments a year for what stood in earlier stages and stands no longer, the dearest first, and the year in which each
  /// is paid off.
  private func idle(
    _ holdings: [Holding?], in stage: Int, share: Share, years: Int
  ) -> [(built: Int, price: Money, end: Int)] {
    (0..<stage).compactMap { built in
      guard let before = holdings[built], !before.isKept(by: holdings[stage]) else { return nil }
      let left = before.yearlyCost - (holdings[stage]?.yearlyCost ?? .zero)
      let first = stages[start(holdings, of: built)].year
      // what outlives its years in use is built anew
      let age = stages[built + 1].year - first
      let end = first + (age + years - 1) / years * years
      return (built, share.of(left), end)
    }.filter { $0.price > .zero }.sorted { ($1.price, $0.built) < ($0.price, $1.built) }
  }

  /// The stage from which a place has held no less than in this one without a break.
  private func start(_ holdings: [Holding?], of built: Int) -> Int {
    guard let size = holdings[built] else { return built }
    var first = built
    while first > 0, size.isKept(by: holdings[first - 1]) { first -= 1 }
    return first
  }
}

extension SitingPlan {
  /// What stands by place.
  var holdings: [BuiltPlace: ClosingAccount.Holding] {
    var all: [BuiltPlace: ClosingAccount.Holding] = [:]
    for one in stations {
      all[BuiltPlace(level: .station, place: one.depot.code, stream: one.stream)] = ClosingAccount.Holding(
        size: one.size, yearlyCost: one.yearlyCost)
    }
    for one in lines {
      all[BuiltPlace(level: .centre, place: one.centre.code, stream: one.stream)] = ClosingAccount.Holding(
        size: one.size, yearlyCost: one.yearlyCost)
    }
    return all
  }
}
