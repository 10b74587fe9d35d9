/// Depots that cost something to open, or take no more than so much (location-routing).
extension TourSearch {
  /// Price of a depot's excess with this load.
  @inline(always)
  func depotPenalty(_ depot: UnsafeMutablePointer<OpenDepot>, _ load: Load) -> Int {
    state.pointee.weights.price(excessLoad: load.excess(over: depot.pointee.capacity), overtime: 0)
  }

  /// What the depot of a tour pays for excess now.
  @inline(always)
  func depotRelief(_ tour: UnsafeMutablePointer<Tour>) -> Int {
    let depot = depots + Int(tour.pointee.depot)
    return depotPenalty(depot, depot.pointee.load)
  }

  /// What the depots of a pair of tours pay for excess once load has moved from the first tour to the second.
  @inline(always)
  func depotPenalties(_ pair: Pair, moved: Load) -> Int {
    let depotU = depots + Int(pair.tourU.pointee.depot)
    let depotV = depots + Int(pair.tourV.pointee.depot)
    if depotU == depotV { return 0 }
    return depotPenalty(depotU, depotU.pointee.load &- moved) &+ depotPenalty(depotV, depotV.pointee.load &+ moved)
  }

  /// Opening costs gained or saved when the tours of a pair come to these sizes.
  @inline(always)
  func openingChange(_ pair: Pair, sizeU: Int, sizeV: Int) -> Int {
    if pair.tourU.pointee.depot == pair.tourV.pointee.depot { return 0 }
    return openingChange(pair.tourU, size: sizeU) &+ openingChange(pair.tourV, size: sizeV)
  }

  /// Opening cost gained or saved when a tour comes to this size.
  @inline(always)
  func openingChange(_ tour: UnsafeMutablePointer<Tour>, size: Int) -> Int {
    let depot = depots + Int(tour.pointee.depot)
    let after = depot.pointee.tours &- (tour.pointee.size > 0 ? 1 : 0) &+ (size > 0 ? 1 : 0)
    return (after > 0 ? depot.pointee.openingCost : 0) &- (depot.pointee.tours > 0 ? depot.pointee.openingCost : 0)
  }

  /// What the depots of two tours pay for excess once load has moved from the first to the second, less what they pay now; and the
  /// opening cost saved when the first tour is the last of its depot and is emptied.
  @inline(always)
  func depotChange(
    _ tourU: UnsafeMutablePointer<Tour>, _ tourV: UnsafeMutablePointer<Tour>, moved: Load, emptied: Bool
  ) -> Int {
    if !hasLimitedDepots || tourU.pointee.depot == tourV.pointee.depot { return 0 }
    let depotU = depots + Int(tourU.pointee.depot)
    let depotV = depots + Int(tourV.pointee.depot)
    let closed = emptied && depotU.pointee.tours == 1 ? depotU.pointee.openingCost : 0
    return depotPenalty(depotU, depotU.pointee.load &- moved) &+ depotPenalty(depotV, depotV.pointee.load &+ moved)
      &- depotRelief(tourU) &- depotRelief(tourV) &- closed
  }
}
