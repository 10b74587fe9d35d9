import NetworkFixtures
import WasteNetwork

/// A certificate for `HandDistrict`, every term worked by hand.
///
/// A multiplier's unit is 2⁻²⁰ fen. Items in order: straw, film, packaging of A1; the same of A2 and of B1; film and
/// packaging of B2, which must be served. Stations: D1, D2, D3, D4 with straw, film, packaging each.
///
/// Nothing is priced by equations (7), (8), (9). The terms, fen:
///
///     D1 must be open                                                                       1 000 000
///     straw   810 000 kg are asked for, so 793 798.5 reach the centre after 2 % loss and half a kg of
///             rounding a village: 793 799, all by D3, whose 5 km cost 0.4 fen a kg            317 519.6
///             a line of the centre: 1.1 × 40 000 yuan                                       4 400 000
///             (size cut) 810 000 ÷ 700 000 is more than 1, so stations of S count 1, of L 2, and are 2 at least; at a
///             price of 1 500 000 L costs nothing more                                       3 000 000
///     film    4500 kg are asked for, 4498 arrive at least, by D3 at 1 fen a kg                  4 498
///             a line: 1.1 × 10 000 yuan                                                     1 100 000
///     packaging  128 + 96 kg are asked for, 222 arrive at least, by D3 at 2.5 fen a kg            555
///             a line: 1.1 × 2000 yuan                                                         220 000
///             a station in each township (10): TA at 100 000, what it costs; TB at 900 000, what the station
///             and the site of D2 cost, the only depot there                                 1 000 000
///             B2 must be served (2), at the price −2540 that D2 costs                            2 540
///     together                                                                             11 045 112.6
///
/// A plan rounds at most 9 shipments and 1 shortfall to the fen, which takes 5 fen: 11 045 107.6, so 11 045 108.
enum HandCertificate {
  static let bound = 11_045_108
  private static let fen = BoundCertificate.unitsPerFen

  static let multipliers = BoundCertificate.Multipliers(
    serve: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -2540 * fen], balance: Array(repeating: 0, count: 12), intake: [0, 0, 0],
    cover: [0, 0, 0, 0, 0], quota: [100_000 * fen, 900_000 * fen], centre: [], cut: [1_500_000 * fen],
    residual: [0, 0, 0])

  /// 1024 to a whole: S counts 1, L counts 2.
  static let cut = BoundCertificate.SizeCut(
    stream: HandDistrict.straw.id, kilograms: 700_000, parts: 1, coefficients: [1024, 2048], least: 2)

  /// A centre without a line for film could not take what the target brings, so that answer holds no plan.
  static let certificate = BoundCertificate(
    bound: bound, rents: [],
    parts: [
      BoundCertificate.Part(
        streams: [HandDistrict.straw.id, HandDistrict.film.id, HandDistrict.packaging.id], cuts: [cut],
        tree: [
          .ask(.line(centre: ID("C1"), stream: HandDistrict.film.id, below: "S")), .leaf(multipliers: 0),
          .leaf(multipliers: 0),
        ], multipliers: [multipliers])
    ])

  /// The same bound stream by stream. The station for packaging at D2 pays its 800 000 for the site, so that D2 costs
  /// nothing more; D1 keeps its 1 000 000, as it must be open whoever pays.
  static let streamwise = BoundCertificate(
    bound: bound,
    rents: [[0, 0], [0], [0]] + [[0, 0], [0], [800_000]] + [[0, 0], [0], [0]] + [[0, 0], [0], [0]],
    parts: [
      part(HandDistrict.straw, items: 3, cuts: [cut], cover: [0], quota: [], serve: 0, cut: [1_500_000 * fen]),
      part(HandDistrict.film, items: 4, cuts: [], cover: [0, 0], quota: [], serve: 0, cut: []),
      part(
        HandDistrict.packaging, items: 4, cuts: [], cover: [0, 0], quota: [100_000 * fen, 900_000 * fen],
        serve: -2540 * fen, cut: []),
    ])

  /// A part of a single leaf; `serve` is the price of its last item.
  private static func part(
    _ stream: WasteStream, items: Int, cuts: [BoundCertificate.SizeCut], cover: [Int], quota: [Int], serve: Int,
    cut: [Int]
  ) -> BoundCertificate.Part {
    BoundCertificate.Part(
      streams: [stream.id], cuts: cuts, tree: [.leaf(multipliers: 0)],
      multipliers: [
        BoundCertificate.Multipliers(
          serve: Array(repeating: 0, count: items - 1) + [serve], balance: [0, 0, 0, 0], intake: [0], cover: cover,
          quota: quota, centre: [], cut: cut, residual: [0])
      ])
  }

  /// The plan worked by hand, its bound proven.
  static func plan(_ certificate: BoundCertificate = certificate) -> Plan {
    var plan = HandPlan.plan
    plan.siting.quality.bound = bound
    plan.siting = plan.siting.certified(by: certificate)
    return plan
  }
}
