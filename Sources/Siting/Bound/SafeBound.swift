import Foundation

extension SitingProblem {
  /// A whole number of fen that no plan undercuts, from a value of the dual function.
  ///
  /// A plan rounds each shipment, each part of a split village and each shortfall to the nearest fen, so the sum may lie
  /// half a fen below equation (1) for each; and the sums of the dual itself are trusted to nine digits only.
  func safeBound(_ value: Double) -> Int? {
    guard value.isFinite else { return nil }
    let parts = items.reduce(0) { $0 + ($1.maySplit ? $1.arcs.count : 0) }
    let roundings = onward.count + parts + coverage.count { $0.shortfallPrice != nil }
    let safe = (value - 0.5 * Double(roundings) - abs(value) * 1e-9).rounded(.up)
    // a lower one is a limit too; what is too low to be written proves nothing
    return Int(exactly: min(safe, 0x1p62))
  }
}
