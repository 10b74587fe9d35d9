internal import Quantities
internal import WasteNetwork

/// What sending a kilogram on costs from every depot to every centre (h of equation 1): its road times the stream's rate.
///
/// Only roads are kept, four bytes for a pair, as a province has tens of millions of prices; every pair with a road is
/// there, however long it is, as no equation limits the way onward.
struct OnwardRoads: Sendable {
  let centreCount: Int
  /// `[depot × centreCount + centre]`, metres; `noRoad` where there is none.
  private let metres: [Int32]
  /// By stream: millionths of a fen per kilogram and metre.
  private let rates: [Int]
  /// `[centre × streams + stream]`: whether the centre may take the stream.
  private var accepts: [Bool]

  private static let noRoad = Int32.max

  init(_ network: Network, _ distances: RoadDistances) {
    centreCount = network.centres.count
    metres = network.depots.indices.flatMap { depot in
      network.centres.indices.map { centre in
        distances.depotToCentre[depot, centre].map { Int32($0.metres) } ?? OnwardRoads.noRoad
      }
    }
    // fen per tonne-kilometre × metres = millionths of a fen per kilogram
    rates = network.streams.map { $0.onwardRate.units }
    accepts = network.centres.indices.flatMap { centre in
      network.streams.indices.map { network.accepts(centre: centre, stream: $0) }
    }
  }

  /// The same roads where only some of the lines, `[centre × streams + stream]`, may take anything.
  func accepting(_ mayTake: [Bool]) -> OnwardRoads {
    var roads = self
    for line in accepts.indices where !mayTake[line] { roads.accepts[line] = false }
    return roads
  }

  /// The roads between some depots and some centres of a whole, numbered anew.
  init(_ whole: OnwardRoads, depots: [Int], centres: [Int]) {
    centreCount = centres.count
    metres = depots.flatMap { depot in centres.map { whole.metres[depot * whole.centreCount + $0] } }
    rates = whole.rates
    accepts = centres.flatMap { centre in whole.rates.indices.map { whole.accepts[centre * whole.rates.count + $0] } }
  }

  /// Millionths of a fen per kg; `nil` without a road or where the centre may not take the stream.
  func price(depot: Int, centre: Int, stream: Int) -> Int? {
    let road = metres[depot * centreCount + centre]
    guard road != OnwardRoads.noRoad, accepts[centre * rates.count + stream] else { return nil }
    return rates[stream] * Int(road)
  }

  /// Millionths of a fen per kg on the longest road that a stream may take; zero without any.
  func dearest(_ stream: Int) -> Int {
    let longest = metres.indices.reduce(Int32(0)) { longest, pair in
      let isUsable = metres[pair] != OnwardRoads.noRoad && accepts[pair % centreCount * rates.count + stream]
      return isUsable ? max(longest, metres[pair]) : longest
    }
    return rates[stream] * Int(longest)
  }

  /// Pairs of depots and centres by stream between which something may be sent.
  var count: Int {
    let roads = metres.indices.reduce(into: [Int](repeating: 0, count: centreCount)) { sum, pair in
      if metres[pair] != OnwardRoads.noRoad { sum[pair % centreCount] += 1 }
    }
    return accepts.indices.reduce(0) { $0 + (accepts[$1] ? roads[$1 / rates.count] : 0) }
  }
}
