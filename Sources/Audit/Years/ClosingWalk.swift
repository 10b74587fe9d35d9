import Quantities
import WasteNetwork
import Years

/// What is due for closing, by walking the calendar: year by year and place by place, from what stands alone.
struct ClosingWalk {
  private struct Module {
    let size: String
    let cost: Money

    /// The same size, or one that costs no less a year.
    func covers(_ other: Module) -> Bool { size == other.size || cost >= other.cost }
  }

  let stages: [YearsAudit.Stage]
  let rule: ClosingRule
  /// Places that stand in any stage, ascending.
  let places: [BuiltPlace]
  private let modules: [[BuiltPlace: Module]]

  init(stages: [YearsAudit.Stage], rule: ClosingRule) {
    self.stages = stages
    self.rule = rule
    modules = stages.map { stage in
      let stations = stage.siting.stations.map {
        (
          BuiltPlace(level: .station, place: $0.depot.code, stream: $0.stream),
          Module(size: $0.size, cost: $0.yearlyCost)
        )
      }
      let lines = stage.siting.lines.map {
        (
          BuiltPlace(level: .centre, place: $0.centre.code, stream: $0.stream),
          Module(size: $0.size, cost: $0.yearlyCost)
        )
      }
      return Dictionary(stations + lines) { first, _ in first }
    }
    places = Set(modules.flatMap(\.keys)).sorted()
  }

  func standing(_ place: BuiltPlace) -> YearsPlan.Standing {
    let held = modules.map { $0[place] }
    var before: Module?
    var changes: [YearsPlan.Change] = []
    for now in held {
      switch (before, now) {
      case (nil, nil): changes.append(.absent)
      case (nil, _): changes.append(.opens)
      case (_, nil): changes.append(.closes)
      case (let old?, let new?):
        changes.append(old.size == new.size ? .keeps : new.covers(old) ? .grows : .shrinks)
      }
      before = now
    }
    return YearsPlan.Standing(
      place: place, sizes: held.map { $0?.size }, yearlyCosts: held.map { $0?.cost }, changes: changes)
  }

  /// By place, then stage, then the stage in which what is paid off stood.
  var dues: [YearsPlan.Due] {
    places.flatMap { place in
      stages.indices.dropFirst().flatMap { stage -> [YearsPlan.Due] in
        switch rule.price {
        case .once(let price): atOnce(place, stage, price)
        case .instalments(let share, let years): instalments(place, stage, share, years)
        }
      }
    }
  }

  private func atOnce(_ place: BuiltPlace, _ stage: Int, _ price: Money) -> [YearsPlan.Due] {
    guard let old = modules[stage - 1][place] else { return [] }
    if let new = modules[stage][place], new.covers(old) { return [] }
    return [due(place, stage, stage - 1, count: 1, price: price)]
  }

  /// In each counted year the dearest instalment is due of what stood once, stands no longer and is not paid off yet.
  private func instalments(_ place: BuiltPlace, _ stage: Int, _ share: Share, _ years: Int) -> [YearsPlan.Due] {
    var counts: [Int: (count: Int, price: Money)] = [:]
    for year in stages[stage].when.years {
      var dearest: (built: Int, price: Money)?
      for built in 0..<stage {
        guard let price = instalment(place, built, stage, share), year < paidOff(place, built, years) else { continue }
        if price > dearest?.price ?? .zero { dearest = (built, price) }
      }
      if let dearest { counts[dearest.built, default: (0, dearest.price)].count += 1 }
    }
    return counts.sorted { $0.key < $1.key }.map { built, due in
      self.due(place, stage, built, count: due.count, price: due.price)
    }
  }

  private func instalment(_ place: BuiltPlace, _ built: Int, _ stage: Int, _ share: Share) -> Money? {
    guard let old = modules[built][place] else { return nil }
    guard let new = modules[stage][place] else { return share.of(old.cost) }
    return new.covers(old) ? nil : share.of(old.cost - new.cost)
  }

  /// The year from which a stage's module is paid off: so many years after it was built, and again whenever it was still in
  /// use then.
  private func paidOff(_ place: BuiltPlace, _ built: Int, _ years: Int) -> Int {
    var end = firstYear(place, built)
    while end < stages[built + 1].when.year { end += years }
    return end
  }

  /// The year from which a place has stood without a break in this size or a larger one.
  private func firstYear(_ place: BuiltPlace, _ built: Int) -> Int {
    guard let module = modules[built][place] else { return stages[built].when.year }
    let breaks = (0..<built).last { stage in !(modules[stage][place].map { $0.covers(module) } ?? false) }
    return stages[breaks.map { $0 + 1 } ?? 0].when.year
  }

  private func due(_ place: BuiltPlace, _ stage: Int, _ built: Int, count: Int, price: Money) -> YearsPlan.Due {
    YearsPlan.Due(
      place: place, year: stages[stage].when.year, builtYear: firstYear(place, built),
      builtSize: modules[built][place]?.size ?? "", size: modules[stage][place]?.size, count: count, price: price)
  }
}
