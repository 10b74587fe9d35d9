extension WholeQuantity {
  /// This quantity split in proportion to weights, whole units that add up exactly.
  ///
  /// Rounding follows the running sum, so no prefix runs ahead of its share. No part is greater than its weight when
  /// the whole is no greater than the weights' sum; all parts are zero when the weights are.
  /// - Parameter weights: none negative.
  public func split(like weights: [Int]) -> [Self] {
    let total = weights.reduce(0, +)
    guard total > 0 else { return weights.map { _ in .zero } }
    var upTo = 0
    var before = 0
    return weights.map { weight in
      upTo += weight
      let now = total.dividingFullWidth(units.multipliedFullWidth(by: upTo)).quotient
      defer { before = now }
      return Self(units: now - before)
    }
  }
}
