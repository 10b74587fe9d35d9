import Quantities
public import WasteNetwork
public import Years

/// Recomputes what joins the stages of a plan of several years: what stands when, what closing costs, total and bound.
///
/// Every stage's own plan has to pass its audit first; here its siting is taken for granted.
public enum YearsAudit {
  /// A stage as its scenario and its audited bundle have it.
  public struct Stage: Sendable {
    let when: YearStage
    let siting: SitingPlan
    /// Fingerprints of the files that were read, by their paths.
    let inputs: [String: String]

    public init(when: YearStage, siting: SitingPlan, inputs: [String: String]) {
      self.when = when
      self.siting = siting
      self.inputs = inputs
    }
  }

  /// - Parameters:
  ///   - claim: what the folder states.
  ///   - stages: in the order of years, as the scenario names them.
  ///   - closing: the scenario's rule.
  public static func run(_ claim: YearsPlan, stages: [Stage], closing: ClosingRule) -> AuditResult {
    let stated = stageChecks(claim, stages, closing)
    guard stated.allSatisfy(\.passed) else { return AuditResult(checks: stated, notAudited: [restOpen]) }
    let walk = ClosingWalk(stages: stages, rule: closing)
    return AuditResult(
      checks: stated + [standings(claim, walk), dues(claim, walk), sums(claim, walk)], notAudited: [horizon])
  }

  /// An audit that ends where the folder's stages are not the scenario's at all.
  public static func refused(expected: String, found: String) -> AuditResult {
    let check = AuditResult.Check.init(zh: agreement.zh, en: agreement.en) { tally in
      tally.expect(false, at: "stages", expected: expected, found: found)
    }
    return AuditResult(checks: [check], notAudited: [restOpen])
  }

  private static let agreement = LocalizedName(
    zh: "阶段和关闭费用规则与情景一致", en: "stages and the price of closing are the scenario's")

  private static func stageChecks(
    _ claim: YearsPlan, _ stages: [Stage], _ closing: ClosingRule
  ) -> [AuditResult.Check] {
    [
      .init(zh: agreement.zh, en: agreement.en) { tally in
        tally.expect(
          claim.stages.map(\.when) == stages.map(\.when), at: "stages", expected: "\(stages.map { written($0.when) })",
          found: "\(claim.stages.map { written($0.when) })")
        tally.expect(
          claim.closing == closing, at: "closing", expected: written(closing), found: written(claim.closing))
      },
      .init(zh: "各阶段共用的文件彼此相同", en: "files that several stages were planned from are the same") { tally in
        var seen: [String: String] = [:]
        for stage in stages {
          // a stage may read files of its own, such as another table of roads
          for (path, fingerprint) in stage.inputs.sorted(by: { $0.key < $1.key }) {
            guard let other = seen[path] else {
              seen[path] = fingerprint
              continue
            }
            tally.expect(
              fingerprint == other, at: "stage \(stage.when.year): \(path)", expected: other, found: fingerprint)
          }
        }
        let isOneScenario = stages.allSatisfy { !Set($0.inputs.keys).isDisjoint(with: stages[0].inputs.keys) }
        tally.expect(
          isOneScenario, at: "stages", expected: "files in common with \(stages[0].when.year)", found: "none")
      },
      .init(zh: "各阶段的费用和界限", en: "yearly cost and bound of each stage") { tally in
        for (one, stage) in zip(claim.stages, stages) {
          tally.expect(one.yearlyCost, equals: stage.siting.cost.total, at: "stage \(stage.when.year)")
          let bound = stage.siting.quality.bound.map { "\($0) fen" } ?? "none"
          let stated = one.bound.map(\.written) ?? "none"
          tally.expect(stated == bound, at: "bound of stage \(stage.when.year)", expected: bound, found: stated)
        }
      },
    ]
  }

  private static func standings(_ claim: YearsPlan, _ walk: ClosingWalk) -> AuditResult.Check {
    .init(zh: "各站点、各中心何时开放、扩大、缩小、关闭", en: "what opens, grows, shrinks and closes when") { tally in
      let expected = walk.places.map(walk.standing)
      tally.expect(claim.standings.count, equals: expected.count, at: "places that stand in some stage")
      for (one, other) in zip(claim.standings, expected) {
        tally.expect(one == other, at: written(other.place), expected: written(other), found: written(one))
      }
    }
  }

  private static func dues(_ claim: YearsPlan, _ walk: ClosingWalk) -> AuditResult.Check {
    .init(zh: "关闭和缩小的费用", en: "what closing and reducing costs") { tally in
      let expected = walk.dues
      tally.expect(claim.dues.count, equals: expected.count, at: "closings and reductions that cost something")
      for (one, other) in zip(claim.dues, expected) {
        tally.expect(
          one == other, at: "\(written(other.place)), \(other.year)", expected: written(other), found: written(one))
      }
    }
  }

  private static func sums(_ claim: YearsPlan, _ walk: ClosingWalk) -> AuditResult.Check {
    .init(zh: "多年合计与界限", en: "total and bound of all years") { tally in
      var (costs, closings, bound) = (0, 0, Int?.some(0))
      for (one, stage) in zip(claim.stages, walk.stages) {
        let due = walk.dues.filter { $0.year == stage.when.year }.reduce(0) { $0 + $1.amount.fen }
        tally.expect(one.closing, equals: .fen(due), at: "closings due in stage \(stage.when.year)")
        costs += stage.siting.cost.total.fen * stage.when.lasts
        closings += due
        bound = bound.flatMap { sum in stage.siting.quality.bound.map { sum + $0 * stage.when.lasts } }
      }
      tally.expect(claim.stagesCost, equals: .fen(costs), at: "yearly costs times years")
      tally.expect(claim.closingCost, equals: .fen(closings), at: "closings")
      tally.expect(claim.total, equals: .fen(costs + closings), at: "total")
      let (expected, stated) = (bound.map { "\($0) fen" } ?? "none", claim.bound.map(\.written) ?? "none")
      tally.expect(stated == expected, at: "bound", expected: expected, found: stated)
    }
  }

  private static let horizon = LocalizedName(
    zh: "界限是各阶段自身界限之和，未计关闭费用；阶段的选址条件（standing.json）只引导搜索，gleaner reproduce 可据此重算。",
    en:
      "The bound adds up what each stage proves by itself and counts no closing; the terms at which stages were sited "
      + "(standing.json) only led the search: gleaner reproduce plans again from them.")

  private static let restOpen = LocalizedName(
    zh: "阶段不是情景所列的阶段，其余各项未审核。", en: "The stages are not the scenario's, so nothing else was audited.")

  // MARK: Words

  private static func written(_ when: YearStage) -> String { "\(when.year) × \(when.lasts)" }

  private static func written(_ rule: ClosingRule) -> String {
    switch rule.price {
    case .instalments(let share, let years): "\(share.millionths) millionths over \(years) years"
    case .once(let price): "\(price.written) at once"
    }
  }

  private static func written(_ place: BuiltPlace) -> String {
    "\(place.level == .station ? "depot" : "centre") \(place.place) · \(place.stream)"
  }

  private static func written(_ one: YearsPlan.Standing) -> String {
    let sizes = zip(one.sizes, one.changes).map { "\($0 ?? "–") (\($1.rawValue))" }
    return "\(written(one.place)): \(sizes.joined(separator: ", "))"
  }

  private static func written(_ due: YearsPlan.Due) -> String {
    "\(due.builtSize) of \(due.builtYear) → \(due.size ?? "–"), \(due.count) × \(due.price.written)"
  }
}
