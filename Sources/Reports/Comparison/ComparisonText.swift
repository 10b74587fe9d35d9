import Quantities
import WasteNetwork

extension PlanComparison {
  /// What a planner wants to know first, for the terminal: targets, figures that differ, and how much changes.
  public func text(_ language: Language) -> String {
    let edition = ComparisonEdition(self, language)
    let header = [Phrase.figureColumn.in(language)] + plans.map(\.label)
    let rows = [header] + targetRows(language, edition) + figureRows(language)
    let changed = zip(plans.dropFirst(), changes).map { plan, changes in
      Phrase.changesInWords(from: plans[0].label, to: plan.label, changes).in(language)
    }
    let settings = zip(plans.dropFirst(), changes).flatMap { plan, changes in
      Phrase.differencesInWords(plan, inputs: changes.inputs).map { $0.in(language) }
    }
    let strangers = zip(plans.dropFirst(), changes).filter(\.1.isOfAnotherDistrict).map { plan, _ in
      Phrase.anotherDistrict(plans[0].label, plan.label).in(language)
    }
    return (TextTable.lines(rows) + [""] + changed + settings + strangers).joined(separator: "\n")
  }

  private func targetRows(_ language: Language, _ edition: ComparisonEdition) -> [[String]] {
    targets.map { target in
      [edition.name(of: target)]
        + target.results.map { result in
          guard let result else { return "—" }
          guard result.denominator > .zero else { return Phrase.nothingArises.in(language) }
          let share = Figures.percentDown(result.numerator.kilograms, of: result.denominator.kilograms)
          return "\(share) % (≥ \(Figures.percent(result.required)) %)"
        }
    }
  }

  private func figureRows(_ language: Language) -> [[String]] {
    figures.filter { $0.differsVisibly(language) || ["cost-sited", "gap"].contains($0.item) }.map { figure in
      [figure.heading(language)]
        + figure.values.indices.map { plan in
          guard let value = figure.values[plan] else { return "—" }
          let shown = figure.unit.shown(value, language)
          return figure.difference(plan, language).map { "\(shown) (\($0))" } ?? shown
        }
    }
  }
}

/// Columns of text for a terminal, the first to the left, the others to the right.
enum TextTable {
  static func lines(_ rows: [[String]]) -> [String] {
    guard let columns = rows.map(\.count).max() else { return [] }
    let widths = (0..<columns).map { column in rows.map { $0.count > column ? width(of: $0[column]) : 0 }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { column, cell in
        let gap = String(repeating: " ", count: widths[column] - width(of: cell))
        return column == 0 ? cell + gap : gap + cell
      }.joined(separator: "  ")
    }
  }

  /// Columns a terminal gives to a text: two for each Chinese character and full-width sign.
  static func width(of text: String) -> Int {
    text.unicodeScalars.map { scalar in
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
        0xFFE0...0xFFE6, 0x20000...0x3FFFD:
        2
      default: 1
      }
    }.reduce(0, +)
  }
}
