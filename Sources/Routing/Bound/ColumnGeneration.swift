internal import LinearProgramming

/// Column generation over ng-routes with cuts, and the best bound proven on the way.
///
/// The master is solved anew as rounds come in; quick pricing finds most of them, exact pricing the last ones and the
/// bound. Prices are smoothed towards those of the best bound (Wentges 1997). Where the relaxation ends, rounds are
/// made to remember more and cuts are added, until nothing helps or the work is spent.
struct ColumnGeneration {
  let problem: RoutingProblem
  let terms: RoundTerms
  var classes: [RoundClass]
  var master: RoundMaster
  let settings: RoundsBound.Settings
  /// Parts of a cost unit in which prices are counted.
  let scale: Int
  /// Best bound so far, in whole cost units.
  private(set) var bound: Int
  /// Prices that proved the best bound under the cuts as they are, and that bound in cost units.
  var centre: DualPrices?
  var centreValue = -Double.infinity
  /// Labels, joints and simplex iterations, weighed.
  private(set) var work = 0
  /// The master's value at the end of each stage of cuts.
  var stages: [Double] = []
  var end: RoundsBound.End?
  /// How near the master's value the bound must come, as a part of it, before cuts are looked for.
  var nearness: Double
  /// Clients that a round remembers at first.
  private var memory: Int
  /// Times that leaving clients out was made dearer.
  private var raises = 0

  /// Rounds of a class taken in after one pricing.
  static let roundsAtOnce = 60
  /// Labels made in the time of one simplex iteration, roughly.
  static let simplexWork = 60
  /// Weight of the master's prices against those of the best bound.
  static let step = 0.5
  /// Simplex tolerance, as a part of a cost unit.
  static let tolerance = 1e-6
  static let firstNearness = 3e-4
  static let greatestRaises = 6

  init(
    _ problem: RoutingProblem, _ terms: RoundTerms, classes: [RoundClass], master: RoundMaster,
    settings: RoundsBound.Settings, scale: Int, bound: Int
  ) {
    self.problem = problem
    self.terms = terms
    self.classes = classes
    self.master = master
    self.settings = settings
    self.scale = scale
    self.bound = bound
    memory = settings.memory
    nearness = settings.isStrengthened ? ColumnGeneration.firstNearness : 0
  }

  mutating func run(_ live: inout any LiveMaster) throws(SolverFault) {
    for kind in classes.indices {
      for place in classes[kind].clients.indices where classes[kind].allows([place]) {
        try master.add(round(kind, [place]), to: &live)
      }
    }
    while let answer = try converge(&live) {
      if let plan = settings.plan, bound >= plan {
        end = .converged
      } else if answer.omits && raises < ColumnGeneration.greatestRaises {
        raises += 1
        try master.raiseOmissions(in: &live)
      } else if !settings.isStrengthened {
        end = .converged
      } else {
        try strengthen(answer, &live)
      }
      if end != nil { return }
    }
  }

  func round(_ kind: Int, _ places: [Int]) -> BoundRound {
    BoundRound(kind: kind, clients: places.map { classes[kind].clients[$0] }, cost: classes[kind].cost(of: places))
  }

  // MARK: - Relaxation

  /// Adds rounds until the bound is near the master's value or no round is missing.
  /// - Returns: the master's answer; `nil` when the work is spent or the solver gave up, and `end` says so.
  private mutating func converge(_ live: inout any LiveMaster) throws(SolverFault) -> RoundMaster.Answer? {
    while true {
      if work >= settings.limit || settings.isCancelled() { end = .stopped }
      guard end == nil else { return nil }
      guard let answer = try master.solve(&live) else {
        end = .stopped
        return nil
      }
      work += answer.iterations * ColumnGeneration.simplexWork
      if isNear(answer.objective) { return answer }
      if try !findRounds(answer, &live), end == nil { return answer }
    }
  }

  private func isNear(_ objective: Double) -> Bool {
    if Double(bound) >= (objective - ColumnGeneration.tolerance).rounded(.up) { return true }
    return nearness > 0 && objective - centreValue <= nearness * abs(objective)
  }

  /// Quick pricing at smoothed and at the master's prices, then exact pricing at both, until rounds are found.
  private mutating func findRounds(
    _ answer: RoundMaster.Answer, _ live: inout any LiveMaster
  ) throws(SolverFault) -> Bool {
    let smooth = centre.map { $0.blended(with: answer.prices, ColumnGeneration.step) }
    for care in [RoundLabelling.Care.quick, .exact] {
      for prices in [smooth, answer.prices].compactMap(\.self) where end == nil {
        if try price(care, at: prices, master: answer.prices, &live) { return true }
      }
    }
    return false
  }

  /// - Returns: whether rounds were added that the master wants, or memories had to shrink.
  private mutating func price(
    _ care: RoundLabelling.Care, at prices: DualPrices, master wanted: DualPrices, _ live: inout any LiveMaster
  ) throws(SolverFault) -> Bool {
    let whole = prices.whole(scale: scale)
    var least: [Int] = []
    var isFound = false
    for kind in classes.indices {
      let ground = PricedClass(
        classes[kind], number: kind, prices: whole, capacity: master.capacity, subsets: master.subsets, scale: scale)
      let pricing = RoundPricing.rounds(
        ground, isSymmetric: classes[kind].isSymmetric, care: care, limit: max(0, settings.limit - work),
        wanted: ColumnGeneration.roundsAtOnce)
      work += pricing.work
      if let value = pricing.least { least.append(value) }
      for found in pricing.rounds {
        let candidate = round(kind, found.clients)
        guard master.reducedCost(of: candidate, at: wanted) < -ColumnGeneration.tolerance else { continue }
        try master.add(candidate, to: &live)
        isFound = true
      }
    }
    guard care == .exact else { return isFound }
    guard least.count == classes.count else {
      if shrinkMemories() { return true }
      end = .stopped
      return false
    }
    prove(prices, whole, least)
    return isFound
  }

  /// Takes the bound that exact pricing has proven.
  private mutating func prove(_ prices: DualPrices, _ whole: RoundPrices, _ least: [Int]) {
    let proof = PriceProof(
      problem, terms, classes: classes, prices: whole, capacity: master.capacity, subsets: master.subsets, least: least,
      scale: scale)
    bound = max(bound, proof.bound)
    let value = Double(proof.parts) / Double(scale)
    if value > centreValue { (centre, centreValue) = (prices, value) }
  }

  /// Lets rounds remember half as much where not even a first bound could be proven otherwise.
  private mutating func shrinkMemories() -> Bool {
    guard centre == nil, memory > 1, work < settings.limit else { return false }
    memory /= 2
    for kind in classes.indices { classes[kind].shrinkMemories(to: memory) }
    return true
  }
}
