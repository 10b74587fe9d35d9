import Quantities
public import WasteNetwork
public import Years

/// A plan of several years as one self-contained page, and as a table for programs.
public enum YearsReport {
  /// One stage with its own plan.
  public struct Stage: Sendable {
    let network: Network
    let plan: Plan
    let run: RunFacts

    public init(network: Network, plan: Plan, run: RunFacts) {
      self.network = network
      self.plan = plan
      self.run = run
    }
  }

  /// - Parameters:
  ///   - stages: as many as the plan has, in its order.
  ///   - languages: not empty; the first is the one shown when the page opens.
  /// - Returns: HTML that is well-formed XML as well; the same plans give the same text.
  public static func html(
    _ years: YearsPlan, stages: [Stage], languages: [Language] = Language.allCases
  ) -> String {
    let name = stages.last?.network.name ?? LocalizedName(zh: "", en: "")
    let title = Phrase.yearsTitle(name, years.stages.map(\.when.year))
    return Page.html(
      title: languages.map { title.in($0) }.joined(separator: " · "), generator: stages[0].run.programVersion,
      style: StyleSheet.text(streamCount: 0) + StyleSheet.changes + StyleSheet.alternatives + StyleSheet.years,
      languages: languages
    ) { YearsEdition(years, stages, $0).document() }
  }

  /// `years.csv`: a row for each place and stage.
  public static func csv(_ years: YearsPlan, stages: [Stage]) -> CSVTable {
    CSVTable(
      "years.csv",
      ["level", "place", "name", "stream", "year", "lasts_years", "size", "change", "yearly_cost_cny", "closing_cny"],
      years.standings.flatMap { standing in
        years.stages.indices.map { index -> [String] in
          let stage = years.stages[index]
          let due = years.dues.filter { $0.place == standing.place && $0.year == stage.when.year }
          return [
            standing.place.level.rawValue, standing.place.place,
            YearsEdition.name(of: standing.place, in: stages)?.zh ?? "", standing.place.stream.code,
            String(stage.when.year), String(stage.when.lasts), standing.sizes[index] ?? "",
            standing.changes[index].rawValue,
            standing.yearlyCosts[index].map { Figures.exact($0.fen, scale: 100) } ?? "",
            Figures.exact(due.reduce(0) { $0 + $1.amount.fen }, scale: 100),
          ]
        }
      })
  }
}

extension StyleSheet {
  /// What the page of several years has besides.
  static let years = """
    .standing .badge{font-size:12px;margin-left:6px}
    .alternatives .map{max-height:640px}

    """
}
