public import WasteNetwork

/// A requirement that no plan can meet, and by how much the nearest plan misses it.
public struct UnmetRequirement: Sendable {
  public enum Kind: String, Sendable, Codable {
    /// A village's stream that must be served, equation (2) or a locked assignment.
    case service
    /// A target without a shortfall price, equation (9).
    case target
    /// Stations that a township must have, equation (10).
    case stations
    /// A centre that must have a line, equation (11).
    case centre
    /// The budget, equation (12).
    case budget
    /// Villages that may depart from an accepted plan, equation (28).
    case moves
  }

  public let kind: Kind
  /// The target's name, or the code of what is concerned.
  public let subject: String
  public let stream: ID<WasteStream>?
  public let township: ID<Township>?
  /// What is missing: tonnes of a stream, stations, lines, or yuan.
  public let missing: Double
  /// What is required, in the same unit.
  public let required: Double
  public let statement: LocalizedName
}

extension UnmetRequirement {
  /// A budget below what every plan costs.
  /// - Parameters:
  ///   - cheapest: cost of the cheapest plan found, fen.
  ///   - bound: what no plan undercuts, fen.
  init(budgetBelow cheapest: Int, atLeast bound: Int, in problem: SitingProblem) {
    kind = .budget
    subject = "budget"
    stream = nil
    township = nil
    let budget = problem.budget ?? 0
    required = SitingUnit.yuan(budget)
    missing = SitingUnit.yuan(bound - budget)
    let (given, found, least) = (required, SitingUnit.yuan(cheapest), SitingUnit.yuan(bound))
    statement = LocalizedName(
      zh: "预算 \(tonnes(given)) 元不足：所找到的最便宜方案需 \(tonnes(found)) 元，任何方案至少需 \(tonnes(least)) 元",
      en:
        "the budget of \(tonnes(given)) CNY is too small: the cheapest plan found costs \(tonnes(found)) CNY, and every "
        + "plan at least \(tonnes(least)) CNY")
  }

  init(_ requirement: SitingRequirement, missing: Double, in problem: SitingProblem) {
    switch requirement {
    case .service(let index): self.init(unserved: problem.items[index], missing: missing, in: problem.network)
    case .coverage(let index): self.init(shortOf: problem.coverage[index], by: missing, in: problem.network)
    // of a station or a line a part is as good as none
    case .quota(let index):
      self.init(lacking: problem.quotas[index], missing: missing.rounded(.up), in: problem.network)
    case .centre(let index): self.init(without: problem.network.centres[index], missing: missing)
    case .budget: self.init(budget: problem.budget.map(SitingUnit.yuan) ?? 0, missing: missing)
    case .moves: self.init(moves: problem.moves?.most ?? 0, missing: Int((missing - 1e-6).rounded(.up)))
    }
  }

  private init(moves most: Int, missing: Int) {
    self.init(
      kind: .moves, subject: "moves", stream: nil, township: nil, missing: Double(missing), required: Double(most),
      statement: LocalizedName(
        zh: "相对已定方案只允许 \(most) 个村更换站点不够：任何满足其余要求的方案至少更换 \(most + missing) 个村",
        en:
          "\(most) villages that may move from the accepted plan are too few: every plan that meets the other requirements "
          + "moves at least \(most + missing)"))
  }

  private init(unserved item: SitingProblem.Item, missing: Double, in network: Network) {
    let (village, rule) = (network.villages[item.village], network.streams[item.stream])
    self.init(
      kind: .service, subject: village.id.code, stream: rule.id, township: village.township, missing: missing,
      required: 1,
      statement: LocalizedName(
        zh: "\(village.name.zh)的\(rule.name.zh)必须有站点接收，但可达站点只能接收其\(percent(1 - missing))",
        en: "\(village.name.en) must hand over its \(rule.name.en), but stations in reach can take only "
          + "\(percent(1 - missing)) of it"))
  }

  private init(shortOf row: SitingProblem.CoverageRow, by missing: Double, in network: Network) {
    let target = network.targets[row.target]
    let required = SitingUnit.tonnes(row.need)
    let place = row.township.map { network.townships[$0].name }
    self.init(
      kind: .target, subject: target.id, stream: network.streams[row.stream].id,
      township: row.township.map { network.townships[$0].id }, missing: missing, required: required,
      statement: LocalizedName(
        zh:
          "\(target.name.zh)\(place.map { "（\($0.zh)）" } ?? "")至少需收集 \(tonnes(required)) 吨，最多只能差 \(tonnes(missing)) 吨",
        en: "\(target.name.en)\(place.map { " (\($0.en))" } ?? "") needs at least \(tonnes(required)) t collected; "
          + "the best plan is \(tonnes(missing)) t short"))
  }

  private init(lacking quota: SitingProblem.StationQuota, missing: Double, in network: Network) {
    let (home, rule) = (network.townships[quota.township], network.streams[quota.stream])
    self.init(
      kind: .stations, subject: home.id.code, stream: rule.id, township: home.id, missing: missing,
      required: Double(quota.count),
      statement: LocalizedName(
        zh: "\(home.name.zh)需有\(rule.name.zh)站点 \(quota.count) 个，缺 \(tonnes(missing)) 个",
        en: "\(home.name.en) must have \(quota.count) \(rule.name.en) stations and lacks \(tonnes(missing))"))
  }

  private init(without centre: Centre, missing: Double) {
    self.init(
      kind: .centre, subject: centre.id.code, stream: nil, township: nil, missing: missing, required: 1,
      statement: LocalizedName(
        zh: "\(centre.name.zh)必须启用，但没有可建的规模", en: "\(centre.name.en) must be used, but no size can be built there"))
  }

  private init(budget: Double, missing: Double) {
    self.init(
      kind: .budget, subject: "budget", stream: nil, township: nil, missing: missing, required: budget,
      statement: LocalizedName(
        zh: "预算 \(tonnes(budget)) 元不足，至少还差 \(tonnes(missing)) 元",
        en: "the budget of \(tonnes(budget)) CNY is too small by at least \(tonnes(missing)) CNY"))
  }
}

/// A part of a whole in per cent, one decimal.
private func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }

/// Three decimals.
private func tonnes(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }

extension SitingProblem {
  /// What a plan may cost, fen; `nil` where nothing limits it.
  package var budget: Int? {
    switch objective {
    case .leastCost: nil
    case .greatestCoverage(let budget): budget
    case .leastGreatestDistance(let budget): budget
    }
  }

  package var seeksCoverage: Bool { if case .greatestCoverage = objective { true } else { false } }
  package var seeksDistance: Bool { if case .leastGreatestDistance = objective { true } else { false } }
}
