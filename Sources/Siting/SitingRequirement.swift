/// A demand that every plan must fulfil, by its position in the problem.
package enum SitingRequirement: Sendable, Equatable {
  /// Equation (2) with =.
  case service(item: Int)
  /// Equation (9) of a target without a shortfall price.
  case coverage(row: Int)
  /// Equation (10).
  case quota(Int)
  /// Equation (11): the centre must have a line.
  case centre(Int)
  /// Equation (12).
  case budget
  /// Equation (28).
  case moves
}
