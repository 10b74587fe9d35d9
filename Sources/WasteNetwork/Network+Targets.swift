public import Quantities

extension Network {
  /// The part of a target that one scope must reach: the whole district, or one township.
  public struct TargetScope: Sendable {
    /// Index into `targets`.
    public let target: Int
    /// Index of the stream the target is about.
    public let stream: Int
    /// Set when the scope is a township.
    public let township: Int?
    /// Indices of the villages within the scope, ascending.
    public let villages: [Int]
    /// What the target's share is a share of.
    public let denominator: Mass
    /// On-site use that counts towards the numerator; zero where it does not.
    public let onSite: Mass
    /// The least collected mass that reaches the target: share × denominator, rounded up, less on-site use.
    public let neededCollection: Mass
  }

  /// Every scope of every modelled target, in the order of targets, then of townships.
  public func targetScopes() -> [TargetScope] {
    targets.indices.filter { targets[$0].treatment == .modelled }.flatMap { index -> [TargetScope] in
      switch targets[index].scope {
      case .district: [scope(of: index, township: nil)]
      case .township(let id): [scope(of: index, township: townshipIndex(id))]
      case .eachTownship: townships.indices.map { scope(of: index, township: $0) }
      }
    }
  }

  /// The scopes that equation (9) holds a plan to, by reaching them or by paying for what is missing: all of them, but
  /// with greatest coverage none or, where the scenario keeps its targets, those without a shortfall price.
  public func bindingScopes() -> [TargetScope] {
    guard case .greatestCoverage(_, let keepsTargets) = options.objective else { return targetScopes() }
    return keepsTargets ? targetScopes().filter { targets[$0.target].shortfallPrice == nil } : []
  }

  private func scope(of index: Int, township: Int?) -> TargetScope {
    let target = targets[index]
    let stream = streamIndex(target.stream)!
    let villages = township.map { villagesOfTownship[$0] } ?? Array(self.villages.indices)
    let total = generation.total(of: stream, over: villages)
    let denominator = target.denominator == .collectable ? total.collectable : total.generated
    let onSite = target.countsOnSiteUse ? total.onSite : .zero
    return TargetScope(
      target: index, stream: stream, township: township, villages: villages, denominator: denominator,
      onSite: onSite, neededCollection: max(.zero, target.share.ofRoundedUp(denominator) - onSite))
  }

  /// Every target against a siting plan; recorded targets are listed with nothing decided.
  public func targetResults(for siting: SitingPlan) -> [TargetResult] {
    var collected = [Mass](repeating: .zero, count: villages.count * streams.count)
    for assignment in siting.assignments {
      guard let village = villageIndex(assignment.village), let stream = streamIndex(assignment.stream) else {
        continue
      }
      collected[village * streams.count + stream] += assignment.mass
    }
    let scopes = targetScopes()
    return targets.indices.flatMap { index -> [TargetResult] in
      guard targets[index].treatment == .modelled else { return [recorded(targets[index])] }
      return scopes.filter { $0.target == index }.map { scope in
        let mass = scope.villages.map { collected[$0 * streams.count + scope.stream] }.sum()
        return TargetResult(
          target: targets[index].id, township: scope.township.map { townships[$0].id }, onSite: scope.onSite,
          collected: mass, denominator: scope.denominator, required: targets[index].share,
          isMet: mass >= scope.neededCollection)
      }
    }
  }

  private func recorded(_ target: Target) -> TargetResult {
    TargetResult(
      target: target.id, township: nil, onSite: .zero, collected: .zero, denominator: .zero, required: target.share,
      isMet: nil)
  }
}
