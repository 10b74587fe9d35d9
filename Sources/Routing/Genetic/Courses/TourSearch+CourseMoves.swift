extension TourSearch {
  /// Tries every move of two clients in turn and makes the first that pays, priced by courses.
  func tryMovesByCourse(_ pair: Pair) -> Bool {
    if tryRelocationsByCourse(pair) { return true }
    if pair.u <= pair.v, weighExchange(pair) < 0 {
      applyExchange(pair)
      return true
    }
    if weighPairExchange(pair) < 0 {
      applyPairExchange(pair)
      return true
    }
    if pair.u <= pair.v, weighDoublePairExchange(pair) < 0 {
      applyDoublePairExchange(pair)
      return true
    }
    if pair.sameTour {
      if weighReversal(pair) >= 0 { return false }
      applyReversal(pair)
      return true
    }
    return tryTailsByCourse(pair)
  }

  func tryMovesBehindDepotByCourse(_ pair: Pair) -> Bool {
    if tryRelocationsByCourse(pair) { return true }
    return !pair.sameTour && tryTailsByCourse(pair)
  }

  @inline(always)
  private func tryRelocationsByCourse(_ pair: Pair) -> Bool {
    if weighRelocation(pair) < 0 {
      applyRelocation(pair)
      return true
    }
    if weighPairRelocation(pair, reversed: false) < 0 {
      applyPairRelocation(pair, reversed: false)
      return true
    }
    if weighPairRelocation(pair, reversed: true) < 0 {
      applyPairRelocation(pair, reversed: true)
      return true
    }
    return false
  }

  @inline(always)
  private func tryTailsByCourse(_ pair: Pair) -> Bool {
    if weighTailReversal(pair) < 0 {
      applyTailReversal(pair)
      return true
    }
    if weighTailExchange(pair) < 0 {
      applyTailExchange(pair)
      return true
    }
    return false
  }
}
