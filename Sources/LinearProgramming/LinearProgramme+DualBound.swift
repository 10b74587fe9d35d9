extension LinearProgramme {
  /// The limit of the objective that row prices prove by weak duality: no point that keeps the rows and bounds is
  /// below it when minimising, or above it when maximising. Integer marks are not used.
  ///
  ///     minimise:  constant + Σᵢ min(yᵢ·lowerᵢ, yᵢ·upperᵢ … by the sign of yᵢ) + Σⱼ min over column j of (cⱼ − Σᵢ yᵢaᵢⱼ)·xⱼ
  ///
  /// Any prices give a bound, good or bad; a reduced cost or price that is nought but for rounding, and would need a
  /// limit that does not exist, counts as nought.
  /// - Parameters:
  ///   - prices: one price a row, as `Outcome.Duals.rows` gives them.
  ///   - tolerance: size of a negligible reduced cost, relative to the largest of its parts and 1.
  /// - Returns: the bound, or nil when the prices prove none.
  /// - Complexity: one step a coefficient.
  public func dualBound(prices: [Double], tolerance: Double = 1e-7) -> Double? {
    precondition(prices.count == rows.count, "there is one price a row")
    let sign = sense == .minimise ? 1.0 : -1.0
    var reduced = columns.map { sign * $0.cost }
    var scale = reduced.map { max(1, abs($0)) }
    var bound = sign * constant
    for (row, rawPrice) in zip(rows, prices) where rawPrice != 0 {
      guard let part = row.bounds.least(sign * rawPrice, negligible: tolerance) else { return nil }
      guard part.isPriced else { continue }
      bound += part.value
      for term in row.terms {
        let product = sign * rawPrice * term.coefficient
        reduced[term.column.index] -= product
        scale[term.column.index] = max(scale[term.column.index], abs(product))
      }
    }
    for (index, column) in columns.enumerated() {
      guard let part = column.bounds.least(reduced[index], negligible: tolerance * scale[index]) else { return nil }
      bound += part.value
    }
    return bound.isFinite ? sign * bound : nil
  }
}

extension LinearProgramme.Bounds {
  /// The least of `slope`·x between the limits; nil when there is none. A slope within `negligible` of nought that
  /// has no limit to lean on counts as nought and is not priced.
  fileprivate func least(_ slope: Double, negligible: Double) -> (value: Double, isPriced: Bool)? {
    let limit = slope >= 0 ? lower : upper
    if slope == 0 { return (0, false) }
    if limit.isFinite { return (slope * limit, true) }
    return abs(slope) <= negligible ? (0, false) : nil
  }
}
