import Quantities
import WasteNetwork

/// The siting question behind a bound, read from the inputs alone, in whole kilograms, fen and metres.
///
/// Whatever restricts plans further than what stands here only raises their cost, so a bound on this is a bound on them.
struct BoundCase {
  /// A village's stream with something to collect.
  struct Item {
    let village: Int
    let stream: Int
    let mass: Int
    let delivered: Int
    let mustBeServed: Bool
    let maySplit: Bool
    /// Rows of equation (9) in which it counts.
    let rows: [Int]
  }

  /// An item's way to a depot within the radius, and its cost for the whole mass.
  struct Arc {
    let item: Int
    let depot: Int
    var cost: Int
  }

  /// A size of a station or line; choice 0 is to have none, choice n the size at n − 1.
  struct Size {
    let name: String
    let capacity: Int
    let area: Int
    let cost: Int
  }

  /// Equation (9) for one target and scope.
  struct Row {
    let stream: Int
    let township: Int?
    let need: Int
    /// Fen per tonne short; `nil` when it must be met.
    let price: Int?
  }

  /// Equation (10): stations that a township must have of a stream.
  struct Quota {
    let stream: Int
    let count: Int
  }

  let network: Network
  let distances: RoadDistances
  let isLeastCost: Bool
  let items: [Item]
  var arcs: [Arc]
  /// By depot × stream: positions of arcs.
  let arcsOfStation: [[Int]]
  let rows: [Row]
  /// By stream, smallest first, without those that a larger one undercuts.
  let stationSizes: [[Size]]
  /// By centre × stream.
  let lineSizes: [[Size]]
  /// By depot × stream.
  let mayHold: [Bool]
  /// Equation (10) by stream and township where stations are required.
  let quotas: [Quota]
  /// By depot × stream: the quota it counts for.
  let quotaOfStation: [Int?]
  let requiredCentres: [Int]
  /// What every plan costs at least besides what the question counts, fen: of departures from an accepted plan.
  var offset: Int128 = 0

  var streamCount: Int { network.streams.count }
  var depotCount: Int { network.depots.count }
  var centreCount: Int { network.centres.count }

  /// Equation (1): what a kilogram pays from depot to centre, millionths of a fen; `nil` when it cannot go there.
  func onwardPrice(depot: Int, centre: Int, stream: Int) -> Int128? {
    guard network.accepts(centre: centre, stream: stream) else { return nil }
    return distances.depotToCentre[depot, centre].map {
      Int128($0.metres) * Int128(network.streams[stream].onwardRate.units)
    }
  }

  /// Kilograms of a stream that every plan collects.
  func leastCollected(_ stream: Int) -> Int {
    let served = items.filter { $0.stream == stream && $0.mustBeServed }.map(\.mass).reduce(0, +)
    guard isLeastCost else { return served }
    let firm = rows.filter { $0.stream == stream && $0.price == nil }
    let district = firm.filter { $0.township == nil }.map(\.need).max() ?? 0
    let townships = network.townships.indices.map { township in
      firm.filter { $0.township == township }.map(\.need).max() ?? 0
    }
    return max(served, district, townships.reduce(0, +))
  }

  /// Kilograms of a stream that every plan brings to centres: each part handed over loses half a kg at most by rounding.
  func leastDelivered(_ stream: Int) -> Int {
    let kept = Int128(network.streams[stream].storageLoss.complement.millionths) * Int128(leastCollected(stream))
    let doubled = 2 * kept - 1_000_000 * Int128(partCount(stream))
    return doubled <= 0 ? 0 : Int((doubled + 1_999_999) / 2_000_000)
  }

  /// Parts of villages that are rounded by themselves, at most.
  private func partCount(_ stream: Int) -> Int {
    arcs.count { items[$0.item].stream == stream && items[$0.item].maySplit }
      + items.count { $0.stream == stream && !$0.maySplit }
  }

  /// Whether any cost is below zero; without one, no plan costs less than nothing.
  var hasNegativeCost: Bool {
    arcs.contains { $0.cost < 0 } || network.depots.contains { $0.yearlyCost < .zero }
      || (stationSizes + lineSizes).joined().contains { $0.cost < 0 }
      || network.streams.contains { $0.onwardRate < .zero }
  }

  /// Figures of a plan's cost that are rounded to the nearest fen, at most: shipments, parts of split villages,
  /// shortfalls.
  var roundingCount: Int {
    let shipments = mayHold.indices.reduce(0) { count, station in
      let (depot, stream) = (station / streamCount, station % streamCount)
      let roads = (0..<centreCount).count { onwardPrice(depot: depot, centre: $0, stream: stream) != nil }
      return count + (mayHold[station] ? roads : 0)
    }
    let parts = arcs.count { items[$0.item].maySplit }
    return shipments + parts + (isLeastCost ? rows.count { $0.price != nil } : 0)
  }
}
