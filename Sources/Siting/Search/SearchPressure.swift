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

  /// Full prices: no plan is beaten by a state that breaks a rule.
  init(_ model: SearchModel) {
    overload = model.fullOverloadPrice
    area = model.fullAreaPrice
    cover = model.coverPrice
  }

  /// Prices at a multiple of what a kilogram usually costs, at most the full ones.
  init(_ model: SearchModel, multiple: Double) {
    self.init(model)
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
