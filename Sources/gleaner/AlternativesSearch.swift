import Planning
import Reports
import ScenarioFiles
import WasteNetwork

/// Looks for plans that cost little more than the best and differ from it on the map.
///
/// Each round makes the depots that plans have used dearer by several amounts, takes what the search opens then, and plans
/// the district at its true costs with those depots alone. Rounds follow each other, since each learns which depots were
/// used; the scenarios of a round are planned at the same time. All are kept as those of other sweeps are, so a search
/// that was killed goes on where it stopped.
struct AlternativesSearch {
  let runner: SweepRunner
  let design: AlternativeDesign
  /// Greatest cost above that of the best plan, as a part of it.
  let within: Double
  let rounds: Int
  let control: RunControl

  /// Parts of the cost that may be added by which each use makes a depot dearer.
  private static let penalties = [1, 0.4, 0.16, 0.06]

  /// What was found.
  struct Found {
    /// Plans at true costs, the base's first; their scenarios by name of result.
    var plans: [SweepResult]
    var points: [String: SweepPoint]
    var computed: Int
  }

  /// - Returns: `nil` when it was stopped; no plans where the base itself has none.
  func run() throws -> Found? {
    let base = SweepPoint.base
    guard let first = try results(of: [base]) else { return nil }
    var found = Found(plans: [], points: [base.fileName: base], computed: first.computed)
    guard let best = first.results.first(where: { $0.status == .planned }), let cost = best.cost else { return found }
    found.plans = [best]
    let slack = Double(cost) / 100 * within
    var uses = counts(of: [best])
    var tried: Set<Set<String>> = [depots(of: best)]
    for round in 0..<rounds {
      let drafts = AlternativesSearch.penalties.enumerated().map { step, part in
        design.avoiding(uses, by: slack * part, name: "\(round + 1)-\(step + 1)")
      }
      guard let drawn = try results(of: drafts) else { return nil }
      let sets = drawn.results.filter { $0.status == .planned }.map(depots(of:)).filter { tried.insert($0).inserted }
      let points = sets.map { design.keeping(only: $0) }
      guard let planned = try results(of: points) else { return nil }
      found.computed += drawn.computed + planned.computed
      for (point, result) in zip(points, planned.results) where result.status == .planned {
        found.plans.append(result)
        found.points[result.scenario] = point
      }
      // where nothing new came up, dearer depots in the next round push the search farther
      let fresh = planned.results.filter {
        $0.status == .planned && ($0.cost ?? .max) <= Int(Double(cost) * (1 + within))
      }
      uses.merge(counts(of: fresh.isEmpty ? [best] : fresh)) { $0 + $1 }
    }
    return found
  }

  /// - Returns: `nil` when it was stopped before all were known.
  private func results(of points: [SweepPoint]) throws -> SweepRunner.Done? {
    let done = try runner.run(points, decisions: .kept, control: control)
    return control.isCancelled ? nil : done
  }

  private func depots(of result: SweepResult) -> Set<String> {
    Set(result.stations.map(\.depot.code)).intersection(design.depots)
  }

  private func counts(of results: [SweepResult]) -> [String: Int] {
    Dictionary(results.flatMap { depots(of: $0).sorted().map { ($0, 1) } }) { $0 + $1 }
  }
}
