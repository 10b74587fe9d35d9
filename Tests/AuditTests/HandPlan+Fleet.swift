import Quantities
import WasteNetwork

extension HandPlan {
  /// The same transport by township (D1 lies in TA, D2 in TB) and the straw by period.
  ///
  /// Lorry, a shift of 28 800 s, trips of 2580 s (11 a shift) and 2820 s (10 a shift), 250 ml and 700 g a km:
  ///
  ///     TA June  48 + 24 trips  336 km  191 520 s  4 + 2 shifts, left 4 × 2580 + 4 × 2820 s: one more
  ///     TA Oct.  32 + 16 trips  224 km  127 680 s  2 + 1 shifts, left 10 × 2580 + 6 × 2820 s: two more
  ///     TB June  36 trips       216 km  101 520 s  3 shifts, left 6 × 2820 s: one more
  ///     TB Oct.  24 trips       144 km   67 680 s  2 shifts, left 4 × 2820 s: one more
  ///     straw June 108 trips    552 km  293 040 s  4 + 2 + 3 shifts, left 10 × 2820 s and 4 × 2580 s: two more
  ///     straw Oct. 72 trips     368 km  195 360 s  2 + 1 + 2 shifts, left 10 × 2820 s and 10 × 2580 s: two more
  ///
  /// June has 24 working days of 300 a year, October 25. The van is out once a month for each township.
  static let fleet = FleetPlan(
    townships: [
      use("TA", "lorry", 6, shifts: 7, kilometres: 336, seconds: 191_520, litres: 84, co2e: 235),
      use("TA", "lorry", 10, shifts: 5, kilometres: 224, seconds: 127_680, litres: 56, co2e: 157),
      use("TA", "van", 4, shifts: 1, kilometres: 40, seconds: 14_628, litres: 10, co2e: 28),
      use("TA", "van", 10, shifts: 1, kilometres: 40, seconds: 14_628, litres: 10, co2e: 28),
      use("TB", "lorry", 6, shifts: 4, kilometres: 216, seconds: 101_520, litres: 54, co2e: 151),
      use("TB", "lorry", 10, shifts: 3, kilometres: 144, seconds: 67_680, litres: 36, co2e: 101),
      use("TB", "van", 4, shifts: 1, kilometres: 10, seconds: 2136, litres: 3, co2e: 7),
      use("TB", "van", 10, shifts: 1, kilometres: 10, seconds: 2136, litres: 3, co2e: 7),
    ],
    campaigns: [
      straw(6, trips: 108, days: 24, shifts: 11, kilometres: 552, seconds: 293_040),
      straw(10, trips: 72, days: 25, shifts: 7, kilometres: 368, seconds: 195_360),
    ])

  /// The first siting moved three villages' streams; it is the second that the plan has.
  ///
  /// Equation (1) without haulage, handling of 900 t at 10, 4.5 t at 100 and 280 kg at 200 CNY, transport 13 420 CNY.
  static let feedback: SitingFeedback = {
    let cost = siting.cost
    let rounded = cost.total - cost.haulage + .yuan(9000 + 450 + 56) + .yuan(13_420)
    return SitingFeedback(
      trials: [
        SitingFeedback.Trial(
          moved: 0, estimate: cost.total - .yuan(100), cost: rounded + .yuan(500), unplaced: 0, left: .zero,
          isKept: false),
        SitingFeedback.Trial(moved: 3, estimate: cost.total, cost: rounded, unplaced: 0, left: .zero, isKept: true),
      ], cost: rounded)
  }()

  private static func use(
    _ township: String, _ vehicle: String, _ month: Int, shifts: Int, kilometres: Double, seconds: Int, litres: Int,
    co2e: Int
  ) -> FleetPlan.TownshipUse {
    FleetPlan.TownshipUse(
      township: ID(township), vehicle: ID(vehicle), period: month - 1, vehicles: 1, shifts: shifts,
      distance: .kilometres(kilometres), hours: .seconds(seconds), fuelLitres: litres, co2eKilograms: co2e)
  }

  private static func straw(
    _ month: Int, trips: Int, days: Int, shifts: Int, kilometres: Double, seconds: Int
  ) -> FleetPlan.CampaignUse {
    FleetPlan.CampaignUse(
      stream: ID("straw"), period: month - 1, vehicle: ID("lorry"), trips: trips, days: days, shifts: shifts,
      vehicles: 1, distance: .kilometres(kilometres), hours: .seconds(seconds))
  }
}
