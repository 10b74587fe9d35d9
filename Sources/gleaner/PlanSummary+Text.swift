import Quantities
import WasteNetwork

extension PlanSummary {
  /// A line a fact, the facts' names in one column.
  func text(_ language: ReadingLanguage) -> String {
    let lines = [incompleteLine, targetsLine].compactMap(\.self) + missedLines + figureLines
    return lines.map { line in
      (line.title.map { language($0) } ?? "").padded(to: 12) + language(line.text)
    }.joined(separator: "\n")
  }

  private typealias Line = (title: Sentence?, text: Sentence)

  private var incompleteLine: Line? {
    guard status == "incomplete" else { return nil }
    return (
      Sentence("INCOMPLETE", zh: "未完成"),
      Sentence("the run was stopped; this is the best plan so far", zh: "计算被中断，这是目前最好的方案")
    )
  }

  private var planned: [TargetLine] { targets.filter { $0.isMet != nil } }
  private var missed: [TargetLine] { planned.filter { $0.isMet == false } }

  private var targetsLine: Line {
    let (met, all, recorded) = (planned.count - missed.count, planned.count, targets.count - planned.count)
    let more = recorded > 0 ? Sentence(", \(recorded) recorded only", zh: "，另有 \(recorded) 个只作记录") : .empty
    return (Sentence("targets", zh: "目标"), Sentence("\(met) of \(all) met", zh: "\(all) 个中达成 \(met) 个") + more)
  }

  private var missedLines: [Line] {
    missed.map { line in
      let value = line.valuePercent.map { Figures.fixed($0, digits: 2) } ?? "–"
      let share = "\(value) % / \(Figures.fixed(line.requiredPercent, digits: 2)) %"
      let label = [line.target, line.township].compactMap(\.self).joined(separator: " ")
      return (nil, Sentence("NOT MET: \(label) \(share)", zh: "未达成：\(label) \(share)"))
    }
  }

  private var figureLines: [Line] {
    let (cost, transport) = (Figures.yuan(.yuan(yearlyCostCNY)), Figures.yuan(.yuan(transportCostCNY)))
    let planned = Figures.yuan(plannedCost)
    let far = Figures.amount(farthest.metres, .distance)
    let estimates = Sentence(
      "\(Console.count(caveats, "estimate")) or unverified, listed in the report", zh: "\(caveats) 项估计或未核实的数据，见报告")
    let lines: [Line] = [
      (
        Sentence("cost", zh: "费用"),
        Sentence(
          "\(cost.en) a year for sites, stations, haulage and centres, as siting counts it",
          zh: "选址口径：每年 \(cost.zh)，含场址、站点、运输和中心")
      ),
      (
        nil,
        Sentence(
          "\(planned.en) a year once flows and rounds are planned, less revenue", zh: "排定后：每年 \(planned.zh)，已扣除出售收入")
      ),
      (
        Sentence("farthest", zh: "最远"), Sentence("\(far.en) from a village to its station", zh: "村到站点 \(far.zh)")
      ),
      (Sentence("gap", zh: "差距"), gap),
      (
        Sentence("stations", zh: "站点"),
        Sentence("\(stations) at \(Console.count(depots, "depot"))", zh: "\(depots) 个收储场共 \(stations) 个")
      ),
      (
        Sentence("villages", zh: "村庄"),
        Sentence(
          "\(villagesServed) of \(villages) villages have a station; of all their streams \(assigned) are collected, "
            + "\(unserved) are not (each with its reason)",
          zh: "\(villages) 个村中 \(villagesServed) 个有站点；按村和类别计，收运 \(assigned) 项，不收运 \(unserved) 项（各有原因）")
      ),
      (
        Sentence("transport", zh: "运输"),
        Sentence(
          "\(Console.count(rounds, "round")) driven \(drives) times, \(Figures.grouped(fullLoads)) full loads, "
            + "\(transport.en) a year",
          zh: "巡回线路 \(rounds) 条，全年出车 \(drives) 次，整车 \(Figures.grouped(fullLoads)) 趟，每年 \(transport.zh)")
      ),
    ]
    return lines + (moves.map { [$0] } ?? []) + (caveats > 0 ? [(Sentence("caveats", zh: "提示"), estimates)] : [])
      + [(Sentence("bundle", zh: "成果包"), Sentence(both: bundle))]
  }

  /// How many villages move from the accepted plan, and what a further move is worth.
  private var moves: Line? {
    revision.map { revision in
      let worth = revision.priceCNY.flatMap { price -> Sentence? in
        guard price > 0 else { return nil }
        let yuan = Figures.yuan(.yuan(price))
        return Sentence(
          "; one more would lower the proven bound by at most \(yuan) a year",
          zh: "；再多允许 1 个村，已证明的费用下限最多再降 \(yuan)/年")
      }
      return (
        Sentence("moves", zh: "更换站点"),
        Sentence(
          "\(revision.moved) of at most \(revision.limit) villages move from the accepted plan, \(revision.unavoidable) of "
            + "them because they could not stay",
          zh: "相对已定方案更换站点的村 \(revision.moved) 个，最多允许 \(revision.limit) 个，其中 \(revision.unavoidable) 个无法保留原站点")
          + (worth ?? .empty)
      )
    }
  }

  /// How far from the best possible the plan can be at most, and why the search ended.
  private var gap: Sentence {
    let ended = quality.stopReason.words
    let why = Sentence("; the search ended: \(ended.en)", zh: "；计算结束原因：\(ended.zh)")
    guard let bound = quality.bound, let gap = quality.gap else {
      return Sentence("unknown: nothing is proven of the best possible", zh: "未知：没有证明最好可能的方案") + why
    }
    let least = Figures.amount(bound, measure)
    let shown =
      gap == 0
      ? Sentence("none", zh: "无") : Sentence("at most \(Figures.percent(gap))", zh: "不超过 \(Figures.percent(gap))")
    let proven =
      measure == .money
      ? Sentence(": no plan can be cheaper than \(least.en)", zh: "：任何方案都不会低于 \(least.zh)")
      : Sentence(": no plan can be better than \(least.en)", zh: "：任何方案都不会好于 \(least.zh)")
    return shown + proven + why
  }
}

/// What the siting came to, every figure in the unit of its name.
struct SitingFigures: Encodable {
  let value: Double
  let bound: Double?
  let gap: Double?
  private let unit: String

  init(_ quality: Quality, measure: PlanningOptions.Measure) {
    func amount(_ value: Int) -> Double {
      switch measure {
      case .money: Money.fen(value).yuan
      case .mass: Mass.kilograms(value).tonnes
      case .distance: Distance.metres(value).kilometres
      }
    }
    value = amount(quality.value)
    bound = quality.bound.map(amount)
    gap = quality.gap
    unit =
      switch measure {
      case .money: "cny"
      case .mass: "t"
      case .distance: "km"
      }
  }

  private struct Key: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(value, forKey: Key("value_\(unit)"))
    try container.encodeIfPresent(bound, forKey: Key("bound_\(unit)"))
    try container.encodeIfPresent(gap.map { $0 * 100 }, forKey: Key("gap_percent"))
  }
}
