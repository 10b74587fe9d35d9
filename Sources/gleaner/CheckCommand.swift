import ArgumentParser
import Quantities
import WasteNetwork

/// `gleaner check`: every fault at once, nothing written.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Read a scenario and list every fault at once, with file, row, column and cure.")

  @OptionGroup var input: ScenarioArgument
  @OptionGroup var output: OutputOptions

  func run() throws {
    let loaded = try LoadedScenario.read(input.scenario, json: output.json)
    let overview = Overview(loaded)
    if output.json {
      try Console.print(json: overview)
    } else {
      Console.report(loaded.warnings, consequence: "")
      Console.print(overview.text)
    }
  }
}

/// What a scenario holds, in figures.
private struct Overview: Encodable {
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
  let warnings: [Fault]

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
    warnings = loaded.warnings
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
    lines.append("no fault found")
    return lines.joined(separator: "\n")
  }
}

extension String {
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
  func paddedLeft(to width: Int) -> String { String(repeating: " ", count: max(0, width - count)) + self }
}
