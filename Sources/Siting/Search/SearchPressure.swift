/// What it costs to overload a station or to miss a target that must be reached, while the search is under way.
///
/// Low prices smooth the steps between sizes, so that the search can move through states that no plan may have; they
/// rise until only plans remain worth having (strategic oscillation, Glover 1986; penalties as in HGS-CVRP, Vidal 2022).
struct SearchPressure: Sendable {
  /// Per stream, millionths of a fen per kg above the capacity of the chosen size.
  var overload: [Int]
  /// Millionths of a fen per square metre beyond a site's area.
  var area: Int
  /// Per coverage row, millionths of a fen per missing kg.
  var cover: [Int]

  /// What any breach costs besides, however small: nothing while the prices rise.
  var breach: Int
  /// By coverage row: `breach`, or nothing where falling short has a price and is no breach.
  var coverBreach: [Int]

  /// Cost of so much overload or area beyond a limit.
  func excess(_ amount: Int, at price: Int) -> Int { amount > 0 ? amount * price + breach : 0 }

  /// Cost of missing so many kilograms of a coverage row.
  func missing(_ amount: Int, of row: Int) -> Int { amount > 0 ? amount * cover[row] + coverBreach[row] : 0 }

  /// Full prices: no plan is beaten by a state that breaks a rule.
  init(_ model: SearchModel) {
    overload = model.fullOverloadPrice
    area = model.fullAreaPrice
    cover = model.coverPrice
    breach = model.requiredCentrePrice
    coverBreach = zip(cover, model.problem.coverage).map { $1.shortfallPrice == nil ? model.requiredCentrePrice : 0 }
  }

  /// Prices at a multiple of what a kilogram usually costs, at most the full ones.
  init(_ model: SearchModel, multiple: Double) {
    self.init(model)
    breach = 0
    coverBreach = coverBreach.map { _ in 0 }
    for stream in overload.indices {
      overload[stream] = min(overload[stream], Int(multiple * model.usualModulePrice[stream]))
    }
    area = min(area, Int(multiple * model.usualAreaPrice))
    for (row, coverage) in model.problem.coverage.enumerated() where row < cover.count && coverage.shortfallPrice == nil
    {
      cover[row] = min(cover[row], Int(2 * multiple * model.usualPrice[coverage.stream]))
    }
  }
}
