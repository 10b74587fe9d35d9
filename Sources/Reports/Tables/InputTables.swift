import Quantities
import WasteNetwork

extension PlanTableWriter {
  /// What the inputs were made into before planning; a table only where there is something to tell.
  func inputTables() -> [CSVTable] {
    [network.rulings.isEmpty ? nil : ruledOut(), network.splits.isEmpty ? nil : estimates()].compactMap(\.self)
  }

  /// Sites that zones rule out, with rule, source and distance.
  private func ruledOut() -> CSVTable {
    CSVTable(
      "ruled_out.csv",
      [
        "site", "declared_state", "zone", "zone_name", "kind", "distance_m", "setback_m", "streams", "rule", "source",
        "reason", "reason_en",
      ],
      network.rulings.map { ruling in
        let zone = ruling.zone
        return [
          ruling.code, ruling.declared.rawValue, zone.id.code, zone.name.zh, zone.kind.rawValue,
          String(ruling.distance.metres), String(zone.setback.metres),
          zone.streams.map(\.code).joined(separator: " "), zone.rule, zone.source, ruling.reason.zh, ruling.reason.en,
        ]
      })
  }

  /// Every figure of a village that is a part of a township's total.
  private func estimates() -> CSVTable {
    CSVTable(
      "estimates.csv", PlanTableWriter.villageHeader + ["figure", "value", "weight", "source"],
      network.splits.flatMap { split in
        split.parts.map { part in
          village(part.village) + [split.figure, Figures.plain(part.value), split.weight, split.source]
        }
      })
  }
}

extension SiteRuling {
  /// Code of the depot or centre.
  var code: String {
    switch site {
    case .depot(let id): id.code
    case .centre(let id): id.code
    }
  }
}

extension Figures {
  /// A number of at most three decimals, without needless ones.
  static func plain(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    return thousandths.isMultiple(of: 1000) ? String(thousandths / 1000) : exact(thousandths, scale: 1000)
  }
}
