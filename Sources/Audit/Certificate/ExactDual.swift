import Quantities
import WasteNetwork

/// The dual function of the siting, evaluated exactly: what the plans of a leaf cost at least once equations (2), (7), (8),
/// (9), (10), required centres and size cuts are priced.
///
/// What is left falls apart into a problem for each depot (equations 3 to 6, with a knapsack of villages for each size)
/// and one for the lines of each stream.
struct ExactDual {
  let question: BoundCase
  let layout: PartLayout
  private let cuts: [BoundCertificate.SizeCut]
  /// By cut: its stream.
  private let cutStream: [Int]
  private let intakes: [ExactIntake]
  /// What modules pay for standing on a site, by station and size, fen; `nil` where the sites' own costs count.
  private let rents: [[Int]]?

  init(_ question: BoundCase, _ part: BoundCertificate.Part, rents: [[Int]]?) {
    self.question = question
    self.rents = rents
    layout = PartLayout(question, part)
    cuts = part.cuts
    cutStream = part.cuts.map { question.network.streamIndex($0.stream) ?? 0 }
    intakes = layout.streams.map { ExactIntake(question, stream: $0) }
  }

  /// The value under a leaf's answers, in units of `ExactValue`; `nil` when no plan gives those answers.
  /// - Parameter multipliers: of all streams, as `layout` spreads them.
  func value(
    at multipliers: BoundCertificate.Multipliers, _ answers: LeafAnswers
  ) throws(CertificateFault) -> Int128? {
    let need = ResidualNeed(question, answers)
    var sum = constant(multipliers, need)
    let worths = itemWorths(multipliers)
    for depot in 0..<question.depotCount {
      guard let value = try depotValue(depot, worths, multipliers, answers, need) else { return nil }
      sum += value
    }
    for intake in intakes {
      guard let value = intake.value(multipliers, answers) else { return nil }
      sum += value
    }
    return sum
  }

  /// The terms without a decision.
  private func constant(_ multipliers: BoundCertificate.Multipliers, _ need: ResidualNeed) -> Int128 {
    var sum: Int128 = 0
    for price in multipliers.serve { sum -= Int128(price) }
    if question.isLeastCost {
      for (row, price) in zip(question.rows, multipliers.cover) { sum += Int128(price) * Int128(row.need) }
    }
    for (cut, price) in zip(cuts, multipliers.cut) { sum += Int128(price) * Int128(cut.least) }
    for (quota, price) in zip(question.quotas, multipliers.quota) { sum += Int128(price) * Int128(quota.count) }
    for price in multipliers.centre { sum += Int128(price) }
    for (kilograms, price) in zip(need.kilograms, multipliers.residual) { sum += Int128(price) * Int128(kilograms) }
    // what a part of a split village delivers is rounded, and so is the whole of which it is a share: a kg at most
    var roundings: Int128 = 0
    for (station, arcs) in question.arcsOfStation.enumerated() {
      let parts = arcs.count { question.items[question.arcs[$0].item].maySplit }
      roundings += Int128(multipliers.balance[station].magnitude) * Int128(parts)
    }
    return (sum - roundings) * ExactValue.price
  }

  /// What each item's whole mass is worth wherever it goes, in a multiplier's units.
  private func itemWorths(_ multipliers: BoundCertificate.Multipliers) -> [Int128] {
    question.items.indices.map { index in
      let item = question.items[index]
      let rows = question.isLeastCost ? item.rows : []
      let covers = rows.reduce(Int128(0)) { $0 + Int128(multipliers.cover[$1]) }
      return (covers + Int128(multipliers.reward)) * Int128(item.mass) - Int128(multipliers.serve[index])
    }
  }

  /// A depot's least value: closed, or open with a size for each stream on its area.
  private func depotValue(
    _ depot: Int, _ worths: [Int128], _ multipliers: BoundCertificate.Multipliers, _ answers: LeafAnswers,
    _ need: ResidualNeed
  ) throws(CertificateFault) -> Int128? {
    let stations = layout.streams.map { depot * question.streamCount + $0 }
    let mayClose = answers.site[depot] != true && stations.allSatisfy { answers.station[$0].contains(0) }
    guard answers.site[depot] != false else { return mayClose ? 0 : nil }
    var values: [[(value: Int128, area: Int)]] = []
    for station in stations { values.append(try stationValues(station, worths, multipliers, answers, need)) }
    let site = question.network.depots[depot]
    let modules = ExactDual.least(values[...], area: site.area.squareMetres)
    let open = modules.map { $0 + (rents == nil ? ExactValue.fen * Int128(site.yearlyCost.fen) : 0) }
    guard mayClose else { return open }
    return min(0, open ?? 0)
  }

  /// The least sum of one value a stream whose areas fit together; `nil` when none do.
  static func least(
    _ values: ArraySlice<[(value: Int128, area: Int)]>, area: Int, below limit: Int128? = nil
  ) -> Int128? {
    guard let first = values.first else { return 0 }
    let rest = values.dropFirst()
    let restAtLeast = rest.reduce(Int128(0)) { $0 + ($1.map(\.value).min() ?? 0) }
    var best: Int128?
    for choice in first.sorted(by: { $0.value < $1.value }) where choice.area <= area {
      if let limit = best ?? limit, choice.value + restAtLeast >= limit { break }
      let limit = (best ?? limit).map { $0 - choice.value }
      guard let rest = least(rest, area: area - choice.area, below: limit) else { continue }
      best = min(best ?? choice.value + rest, choice.value + rest)
    }
    return best
  }

  /// The least value of a station in every choice the answers leave it.
  private func stationValues(
    _ station: Int, _ worths: [Int128], _ multipliers: BoundCertificate.Multipliers, _ answers: LeafAnswers,
    _ need: ResidualNeed
  ) throws(CertificateFault) -> [(value: Int128, area: Int)] {
    let choices = answers.station[station]
    guard choices.upperBound > 1 else { return choices.isEmpty ? [] : [(0, 0)] }
    let stream = station % question.streamCount
    let goods = try goods(at: station, worths, multipliers, answers)
    let quota = question.quotaOfStation[station].map { Int128(multipliers.quota[$0]) } ?? 0
    return choices.map { choice in
      guard choice > 0 else { return (0, 0) }
      let size = question.stationSizes[stream][choice - 1]
      let isWhole = question.network.streams[stream].isSingleStation
      let worth = isWhole ? goods.limit(within: size.capacity) : goods.limitInParts(within: size.capacity)
      let rent = rents?[station][choice - 1] ?? 0
      let residual =
        Int128(multipliers.residual[stream])
        * Int128(need.coefficient(size, stream: stream, choices: choices))
      var value = ExactValue.fen * Int128(size.cost + rent) - ExactValue.price * (quota + Int128(worth) + residual)
      for (position, cut) in cuts.enumerated() where cutStream[position] == stream {
        value -= ExactValue.coefficient * Int128(multipliers.cut[position]) * Int128(cut.coefficients[choice - 1])
      }
      return (value, size.area)
    }
  }

  /// The villages worth taking at a station.
  private func goods(
    at station: Int, _ worths: [Int128], _ multipliers: BoundCertificate.Multipliers, _ answers: LeafAnswers
  ) throws(CertificateFault) -> ExactKnapsack {
    let balance = Int128(multipliers.balance[station])
    var goods: [(worth: Int, weight: Int)] = []
    var sum: Int128 = 0
    for index in question.arcsOfStation[station] where !answers.isBarred[index] {
      let arc = question.arcs[index]
      let item = question.items[arc.item]
      let cost = Int128(arc.cost) * Int128(BoundCertificate.unitsPerFen)
      let worth = worths[arc.item] - cost - balance * Int128(item.delivered)
      guard worth > 0 else { continue }
      sum += worth
      guard sum < 1 << 61 else {
        throw CertificateFault(
          place: "village \(question.network.villages[item.village].id)",
          expected: "prices that whole numbers of 64 bits can add up", found: "larger ones")
      }
      goods.append((Int(worth), item.mass))
    }
    return ExactKnapsack(goods)
  }
}
