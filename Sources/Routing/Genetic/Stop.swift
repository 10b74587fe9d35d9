/// Load in up to four dimensions; unused ones stay zero.
typealias Load = SIMD4<Int32>

extension Load {
  init(_ entries: [Int]) {
    self = .zero
    for (dimension, entry) in entries.enumerated() { self[dimension] = Int32(entry) }
  }

  /// Load beyond a capacity, summed over the dimensions.
  @inline(always)
  func excess(over capacity: Load) -> Int {
    let beyond = self &- capacity
    let excess = beyond.replacing(with: 0, where: beyond .< 0)
    // Lane by lane: the standard library's sum is a call.
    return Int(excess.x &+ excess.y &+ excess.z &+ excess.w)
  }
}

/// One stop of a tour during local search: a client, or a tour's copy of its depot at either end.
///
/// Fits one cache line. Sums run from the tour's start up to and including this stop.
struct Stop {
  var loadBefore = Load.zero
  var next: Int32 = 0
  var previous: Int32 = 0
  /// The tour it belongs to; −1 for a client not visited, of an alternative not chosen.
  var tour: Int32 = 0
  /// 0 at the start depot, 1 at the first client.
  var position: Int32 = 0
  /// Row in the matrices.
  var location: Int32 = 0
  /// Count of moves when its neighbourhood was last searched.
  var lastTested: Int32 = 0
  var distanceBefore: Int32 = 0
  var timeBefore: Int32 = 0
  /// What the distance up to here would grow by if driven backwards.
  var reversedDistance: Int32 = 0
  /// The same for driving time.
  var reversedTime: Int32 = 0
}

/// A depot during local search.
struct OpenDepot {
  /// Load of all its tours.
  var load = Load.zero
  var capacity = Load(repeating: Int32.max / 2)
  var openingCost = 0
  /// Its tours that have clients.
  var tours = 0
}

/// One vehicle's tour during local search.
struct Tour {
  var load = Load.zero
  var capacity = Load.zero
  /// The depot's copies at both ends, as stops.
  var start: Int32 = 0
  var end: Int32 = 0
  var vehicleType: Int32 = 0
  /// Number of clients.
  var size: Int32 = 0
  /// Count of moves when it last changed.
  var lastChanged: Int32 = 0
  /// Count of moves when SWAP* last looked at it.
  var lastSwapped: Int32 = 0
  /// Count of moves when its unloadings were last placed.
  var lastPlaced: Int32 = -1
  /// The depot's location.
  var depot: Int32 = 0
  var distance = 0
  /// Driving and service.
  var time = 0
  var maxTime = Int.max
  var unitCost = 1
  var fixedCost = 0
  /// Price of the load and time beyond what is allowed; by courses, all that is neither fixed nor an arc's cost.
  var penalty = 0
  /// All it costs, penalties included; kept only by courses.
  var cost = 0
}
