/// Finds a smallest set of requirements that cannot hold together: without any one of them the others can.
///
/// Kinds of requirements are first left out as a whole, then what is left is divided and conquered (Junker 2004,
/// QuickXplain), which keeps what stands first where there is a choice.
struct SmallestConflict {
  /// Whether requirements can hold together.
  let isFeasible: ([Requirement]) throws -> Bool

  /// - Parameter candidates: cannot hold together; those to be named where there is a choice stand first.
  func members(of candidates: [Requirement]) throws -> [Requirement] {
    var left = candidates
    for kind in Requirement.Kind.allCases.reversed() {
      let without = left.filter { $0.kind != kind }
      guard without.count < left.count, !without.isEmpty else { continue }
      if try !isFeasible(without) { left = without }
    }
    return try reduced(left, with: [], isNew: false)
  }

  /// The part of some requirements that is needed for a conflict with others.
  /// - Parameter isNew: whether the others have changed since it was found that they can hold together.
  private func reduced(
    _ some: [Requirement], with others: [Requirement], isNew: Bool
  ) throws -> [Requirement] {
    if isNew, try !isFeasible(others) { return [] }
    guard some.count > 1 else { return some }
    let (first, second) = (Array(some.prefix(some.count / 2)), Array(some.dropFirst(some.count / 2)))
    let ofSecond = try reduced(second, with: others + first, isNew: true)
    let ofFirst = try reduced(first, with: others + ofSecond, isNew: !ofSecond.isEmpty)
    return ofFirst + ofSecond
  }
}
