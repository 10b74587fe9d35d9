import Quantities
import WasteNetwork

/// The comparison of plans as one self-contained HTML page, and as tables for programs.
public enum ComparisonReport {
  /// The page with all languages in it and a switch between them.
  ///
  /// - Parameter languages: not empty; the first is the one shown when the page opens.
  /// - Returns: HTML that is well-formed XML as well; the same plans give the same text.
  public static func html(_ comparison: PlanComparison, languages: [Language] = Language.allCases) -> String {
    let first = comparison.plans[0]
    let streams = ComparedPlan.streams(of: comparison.plans).count
    return Page.html(
      title: languages.map { Phrase.comparisonTitle.in($0) }.joined(separator: " · "),
      generator: first.run.programVersion, style: StyleSheet.text(streamCount: streams) + StyleSheet.changes,
      languages: languages
    ) { ComparisonEdition(comparison, $0).document() }
  }

  /// `figures.csv`, `stations.csv` and `moves.csv`; differences are to the first plan.
  public static func csv(_ comparison: PlanComparison) -> [CSVTable] {
    let changed = zip(comparison.plans.dropFirst().map(\.label), comparison.changes)
    return [
      figures(comparison),
      CSVTable(
        "stations.csv",
        [
          "plan", "depot", "stream", "change", "old_size", "new_size", "old_load_t_a", "new_load_t_a",
          "old_capacity_t_a", "new_capacity_t_a",
        ],
        changed.flatMap { label, changes in changes.stations.map { [label] + cells(of: $0) } }),
      CSVTable(
        "moves.csv",
        ["plan", "village", "stream", "old_depot", "new_depot", "old_km", "new_km", "haul_difference_cny"],
        changed.flatMap { label, changes in changes.moves.map { [label] + cells(of: $0) } }),
    ]
  }

  private static func figures(_ comparison: PlanComparison) -> CSVTable {
    CSVTable(
      "figures.csv", ["figure", "unit"] + comparison.plans.map(\.label),
      comparison.figures.map { figure in
        [figure.item, figure.unit.rawValue] + figure.values.map { $0.map(figure.unit.exact) ?? "" }
      })
  }

  private static func cells(of one: PlanChanges.Facility<Depot>) -> [String] {
    let loads = [one.oldMass, one.newMass, one.oldCapacity, one.newCapacity].map { mass in
      mass.map { Figures.exact($0.kilograms, scale: 1000) } ?? ""
    }
    return [one.place.code, one.stream.code, one.kind.rawValue, one.oldSize ?? "", one.newSize ?? ""] + loads
  }

  private static func cells(of one: PlanChanges.Move) -> [String] {
    func depots(_ taken: [SitingPlan.Assignment]) -> String { taken.map(\.depot.code).joined(separator: " ") }
    func ways(_ taken: [SitingPlan.Assignment]) -> String {
      taken.map { Figures.exact($0.distance.metres, scale: 1000) }.joined(separator: " ")
    }
    return [one.village.code, one.stream.code, depots(one.old), depots(one.new), ways(one.old), ways(one.new)]
      + [Figures.exact(one.haulDifference.fen, scale: 100)]
  }
}
