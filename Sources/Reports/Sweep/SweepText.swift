import Quantities
import WasteNetwork

extension Sweep {
  /// The outcome of every scenario as a table for the terminal, and where the folder is.
  /// - Parameter computed: results computed now; the others were known.
  public func text(computed: Int, folder: String, in language: Language) -> String {
    let edition = SweepEdition(sweep: self, language: language)
    let axes = axes
    let header =
      axes.map(edition.label) + [Phrase.statusColumn, .moneyColumn, .gapPercentColumn].map { $0.in(language) }
    let rows = results.map { result in
      axes.map { axis in result.choices.first { $0.axis == axis }?.value ?? Phrase.baseline.in(language) }
        + [
          Phrase.status(result.status).in(language), result.cost.map(edition.money) ?? "—",
          result.value("gap").map { Figures.fixed($0, scale: 100, 2) } ?? "—",
        ]
    }
    let sum = Phrase.sweepDone(results.count, computed: computed, folder: folder).in(language)
    return (TextTable.lines([header] + rows) + ["", sum]).joined(separator: "\n")
  }
}
