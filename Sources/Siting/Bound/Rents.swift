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
  /// Rents at which the parts are together worth as much as the dual function of the whole at some multipliers: each
  /// stream pays its share of the site's cost, by what it gains there, and where that loses anything because area is
  /// short, what the combinations of modules are worth is divided.
  init(_ dual: DualFunction, at multipliers: Multipliers, _ restrictions: Restrictions) {
    let model = dual.model
    self = .zero(model)
    let values = dual.stationValues(at: multipliers, restrictions)
    for depot in model.siteCost.indices {
      let stations = (0..<model.streamCount).map { depot * model.streamCount + $0 }
      let site = SiteShares(values: stations.map { values[$0] }, depot: depot, model)
      for (station, parts) in zip(stations, site.rents) {
        for (choice, rent) in parts.enumerated() where choice > 0 && rent > 0 && rent.isFinite {
          fen[station][choice] = Int(rent)
        }
      }
    }
  }
}
