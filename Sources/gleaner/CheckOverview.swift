import Quantities
import ScenarioFiles
import WasteNetwork

/// What a scenario holds, in figures, and what it changes in its base.
struct CheckOverview: Encodable {
  struct Amount: Encodable {
    let stream: String
    let generated: Double
    let collectable: Double
    let onSite: Double
    let offField: Double

    enum CodingKeys: String, CodingKey {
      case stream
      case generated = "generated_t"
      case collectable = "collectable_t"
      case onSite = "on_site_t"
      case offField = "off_field_t"
    }
  }

  let status = "ok"
  let name: LocalizedName
  let townships: Int
  let villages: Int
  let depots: Int
  let centres: Int
  let outlets: Int
  let vehicles: Int
  let targets: Int
  let arcs: Int
  let amounts: [Amount]
  let items: [ItemChange]
  /// Figures of villages that were split from township totals.
  let estimates: [Estimate]
  let warnings: [FaultLine]

  struct Estimate: Encodable {
    let figure: String
    let villages: Int
    let weight: String
    let source: String
  }

  init(_ loaded: LoadedScenario) {
    let network = loaded.network
    name = network.name
    townships = network.townships.count
    villages = network.villages.count
    depots = network.depots.count
    centres = network.centres.count
    outlets = network.outlets.count
    vehicles = network.vehicles.count
    targets = network.targets.count
    arcs = loaded.distances.villageToDepot.neighbourCount
    amounts = network.streams.indices.map { stream in
      let total = network.generation.total(of: stream, over: network.villages.indices)
      return Amount(
        stream: network.streams[stream].id.code, generated: total.generated.tonnes,
        collectable: total.collectable.tonnes, onSite: total.onSite.tonnes, offField: total.offField.tonnes)
    }
    items = loaded.scenario.items
    estimates = network.splits.map {
      Estimate(figure: $0.figure, villages: $0.parts.count, weight: $0.weight, source: $0.source)
    }
    warnings = loaded.warnings.map(FaultLine.init)
  }

  var text: String {
    var lines = [
      "\(name.zh) · \(name.en): \(Console.count(townships, "township")), \(Console.count(villages, "village")), "
        + "\(Console.count(depots, "depot")), \(Console.count(centres, "centre")), "
        + "\(Console.count(outlets, "outlet")), \(Console.count(vehicles, "vehicle type"))",
      "t a year".padded(to: 20)
        + ["generated", "collectable", "on site", "off-field"].map { $0.paddedLeft(to: 14) }.joined(),
    ]
    for amount in amounts {
      let figures = [amount.generated, amount.collectable, amount.onSite, amount.offField]
      lines.append(
        amount.stream.padded(to: 20) + figures.map { Figures.grouped(Int($0.rounded())).paddedLeft(to: 14) }.joined())
    }
    lines += items.map(\.line)
    lines += estimates.map {
      "estimate: \($0.figure) of \(Console.count($0.villages, "village")) is split from township totals by \($0.weight)"
    }
    lines.append("no fault found")
    return lines.joined(separator: "\n")
  }
}

extension ItemChange {
  /// Path, old and new value, and where the changed value stands.
  fileprivate var line: String {
    let values = isIdle ? "\(old ?? "—"), no change" : "\(old ?? "—") → \(new ?? "removed")"
    return "item \(path): \(values) (\(target))"
  }
}

extension String {
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
  func paddedLeft(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
