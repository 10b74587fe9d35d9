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

  /// Per stream, millionths of a fen per item without a second station.
  var backup: [Int]

  /// What any breach costs besides, however small: nothing while the prices rise.
  var breach: Int
  /// By coverage row: `breach`, or nothing where falling short has a price and is no breach.
  var coverBreach: [Int]
  /// A station has a size that holds its load wherever there is one; however many stations there are, prices need not
  /// outweigh the dearest size then.
  private(set) var isFull = true
  /// No station is overloaded and no site built beyond its area, whatever that would save.
  var isStrict = false
  /// What may be spent; of spending below it a part of 2^−`shift` counts, so that saving makes room, and beyond it a
  /// multiple.
  let budget: Int?
  var shift = 16
  var multiple = SearchPressure.greatestMultiple

  private static let greatestShift = 3
  private static let greatestMultiple = 32
  /// Charges stay far below what 64 bits hold.
  private static let greatestCharge = Int.max / 8

  /// What spending counts for: itself, unless there is a budget.
  func charge(_ spent: Int) -> Int {
    guard let budget else { return spent }
    guard spent > budget else { return spent >> shift }
    let excess = (spent - budget).multipliedReportingOverflow(by: multiple)
    let charge =
      excess.overflow ? SearchPressure.greatestCharge : min(excess.partialValue, SearchPressure.greatestCharge)
    return budget >> shift + charge + breach
  }

  /// Cost of so much overload or area beyond a limit.
  func excess(_ amount: Int, at price: Int) -> Int { amount > 0 ? amount * price + breach : 0 }

  /// Cost of missing so many kilograms of a coverage row.
  func missing(_ amount: Int, of row: Int) -> Int { amount > 0 ? amount * cover[row] + coverBreach[row] : 0 }

  /// Full prices: no plan is beaten by a state that breaks a rule, nor, with a budget, by one that collects less.
  init(_ model: SearchModel) {
    overload = model.fullOverloadPrice
    area = model.fullAreaPrice
    cover = model.coverPrice
    backup = model.stationChoices.map { _ in model.requiredCentrePrice }
    breach = model.requiredCentrePrice
    budget = model.budget
    coverBreach = zip(cover, model.problem.coverage).map { $1.shortfallPrice == nil ? model.requiredCentrePrice : 0 }
  }

  /// Full prices under which no station and no site ever takes more than it can.
  static func strict(_ model: SearchModel) -> SearchPressure {
    var pressure = SearchPressure(model)
    pressure.isStrict = true
    return pressure
  }

  /// Full prices that still count what is spent below a budget for so much that saving pays.
  static func cautious(_ model: SearchModel) -> SearchPressure {
    var pressure = SearchPressure(model)
    pressure.shift = greatestShift
    return pressure
  }

  /// Prices at a multiple of what a kilogram usually costs, at most the full ones.
  init(_ model: SearchModel, multiple: Double) {
    self.init(model)
    isFull = false
    breach = 0
    self.multiple = max(1, min(SearchPressure.greatestMultiple, Int(multiple)))
    shift = min(SearchPressure.greatestShift, Int(multiple.squareRoot()) - 1)
    coverBreach = coverBreach.map { _ in 0 }
    for stream in overload.indices {
      overload[stream] = min(overload[stream], Int(multiple * model.usualModulePrice[stream]))
    }
    area = min(area, Int(multiple * model.usualAreaPrice))
    for stream in backup.indices {
      backup[stream] = min(backup[stream], Int(multiple * model.usualBackupPrice(stream)))
    }
    for (row, coverage) in model.problem.coverage.enumerated() where row < cover.count && coverage.shortfallPrice == nil
    {
      cover[row] = min(cover[row], Int(2 * multiple * model.usualPrice[coverage.stream]))
    }
  }
}
