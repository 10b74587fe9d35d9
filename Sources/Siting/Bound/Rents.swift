/// What streams pay the sites for standing there, so that each stream can be bounded by itself.
///
/// A plan pays f[j] once for a site that several streams use, and its modules share the area: equations (5) and (6).
/// Let every stream pay a rent for each module instead, and every site receive them. For any rents of at least zero,
///
///     Σ_s (least cost of stream s with its rents) + Σ_j min(0, f[j] − greatest rent of modules that fit on j)
///
/// is a lower limit of equation (1): a plan's rents cancel, and what is left falls apart (Lagrangian decomposition;
/// Guignard, Kim 1987). A required site counts f[j] − greatest rent even where that is above zero.
struct Rents: Sendable, Equatable {
  /// By station and choice of `SearchModel.stationChoices`, fen a year, never below zero; none for having none.
  var fen: [[Int]]

  static func zero(_ model: SearchModel) -> Rents {
    Rents(fen: (0..<model.stationCount).map { model.stationChoices[$0 % model.streamCount].map { _ in 0 } })
  }

  /// What the sites keep at least, fen, and the choice of every station that brings them most.
  func sites(_ model: SearchModel, _ restrictions: Restrictions) -> (value: Int, choice: [Int]) {
    var value = 0
    var choice = [Int](repeating: 0, count: model.stationCount)
    let areas = (0..<model.streamCount).map { model.stationChoices[$0].map(\.area) }
    for depot in model.siteCost.indices {
      let stations = (0..<model.streamCount).map { depot * model.streamCount + $0 }
      let best = SizeCombination(
        values: stations.map { station in
          fen[station].indices.map { restrictions.allows($0, at: station) ? -Double(fen[station][$0]) : .infinity }
        }, areas: areas, limit: model.siteArea[depot])
      let open = model.siteCost[depot] / SearchModel.microfen + Int(best.value)
      guard open < 0 || model.siteIsRequired[depot] else { continue }
      value += open
      for (station, chosen) in zip(stations, best.choices) { choice[station] = chosen }
    }
    return (value, choice)
  }
}

extension Rents {
  /// Rents at which the parts are worth as much as the dual function of the whole at some multipliers: each stream pays
  /// its share of the site's cost, by what it gains there, and for the area it takes where area is short.
  init(_ dual: DualFunction, at multipliers: Multipliers, _ restrictions: Restrictions) {
    let model = dual.model
    self = .zero(model)
    let values = dual.stationValues(at: multipliers, restrictions)
    for depot in model.siteCost.indices {
      let stations = (0..<model.streamCount).map { depot * model.streamCount + $0 }
      let areaPrice = Rents.areaPrice(stations.map { values[$0] }, model, depot)
      let gains = stations.map { station -> Double in
        let choices = model.stationChoices[station % model.streamCount]
        return max(0, -(choices.indices.map { values[station][$0] + areaPrice * Double(choices[$0].area) }.min() ?? 0))
      }
      let whole = gains.reduce(0, +)
      let most = model.siteIsRequired[depot] ? 0 : Double(model.siteCost[depot] / SearchModel.microfen)
      for (station, gain) in zip(stations, gains) {
        let share = whole > 0 ? most * gain / whole : most / Double(stations.count)
        let choices = model.stationChoices[station % model.streamCount]
        for choice in choices.indices.dropFirst() {
          fen[station][choice] = Int(share + areaPrice * Double(choices[choice].area))
        }
      }
    }
  }

  /// The price of a square metre at which what the streams want fits: the dual of equation (6), by bisection.
  private static func areaPrice(_ values: [[Double]], _ model: SearchModel, _ depot: Int) -> Double {
    func taken(_ price: Double) -> Int {
      values.enumerated().reduce(0) { sum, entry in
        let choices = model.stationChoices[entry.offset]
        let best = choices.indices.min {
          entry.element[$0] + price * Double(choices[$0].area) < entry.element[$1] + price * Double(choices[$1].area)
        }
        return sum + (best.map { choices[$0].area } ?? 0)
      }
    }
    guard taken(0) > model.siteArea[depot] else { return 0 }
    var (low, high) = (0.0, 1.0)
    while taken(high) > model.siteArea[depot], high < 1e9 { high *= 2 }
    for _ in 0..<30 {
      let middle = (low + high) / 2
      if taken(middle) > model.siteArea[depot] { low = middle } else { high = middle }
    }
    return high
  }
}
