import ArgumentParser
import Foundation
import Quantities
import Roads
import ScenarioFiles
import WasteNetwork

/// `gleaner roads`: what distances rest on.
struct RoadsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roads", abstract: "Show, ask for and fit the road distances of a scenario.",
    subcommands: [RoadsShowCommand.self, RoadsAskCommand.self, RoadsFitCommand.self])
}

/// `gleaner roads show`: how the places lie to the roads.
struct RoadsShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Say what the distances of a scenario rest on, and list places off the roads, cut off or restricted.")

  @OptionGroup var input: ScenarioArgument
  @OptionGroup var speech: LanguageOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let loaded = try LoadedScenario.read(
      input.scenario, for: .show, json: output.json, language: speech.language)
    let shown = ShownRoads(loaded)
    if output.json {
      try Console.print(json: shown)
    } else {
      Console.report(shown.warnings, language: speech.language, isResult: true)
      Console.print(speech.language(zh: shown.statement.zh, en: shown.statement.en))
    }
  }
}

/// What distances rest on.
private struct ShownRoads: Encodable {
  let statement: LocalizedName
  let isEstimate: Bool
  let warnings: [Fault]

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(statement, forKey: .statement)
    try container.encode(isEstimate, forKey: .isEstimate)
    try container.encode(warnings.map(FaultLine.init), forKey: .warnings)
  }

  private enum CodingKeys: String, CodingKey { case statement, isEstimate, warnings }

  init(_ loaded: LoadedScenario) {
    statement = loaded.metric.origin.statement
    isEstimate = loaded.metric.origin.isEstimate
    let kinds: [FaultKind] = [.placeOffRoad, .placeCutOff, .placeBehindLimit, .placeInDrySeasonOnly, .badRoad]
    warnings = loaded.warnings.filter { fault in kinds.contains { $0.rawValue == fault.name } }
  }
}

/// `gleaner roads ask`: asks the routing server and keeps its answer beside the scenario.
struct RoadsAskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Ask the routing server that a scenario names, and keep its answer in the scenario's folder.",
    discussion: """
      The server is one of the OSRM kind with the service ‘table’. Plans are made from the kept answer alone, so they can be
      made again without the server; ask again when places move or come, or the service radius grows.
      """)

  @OptionGroup var input: ScenarioArgument
  @OptionGroup var speech: LanguageOptions

  func run() throws {
    let scenario: Scenario
    do {
      scenario = try ScenarioFolder.read(input.scenario)
    } catch {
      Console.report(
        error.faults, consequence: Sentence("nothing was asked", zh: "未作询问"), language: speech.language)
      throw Exit.badInput
    }
    guard case .server(let server) = scenario.roads else {
      Console.note("the scenario names no routing server; add ‘roads: { server: http://… }’ to its settings")
      throw Exit.badInput
    }
    let network = scenario.network
    do {
      let answer = try TableService(server).answer(
        for: network.roadPlaces, where: network.needsRoad,
        progress: { done, all in if done > 0, done % 100 == 0 { Console.note("\(done) of \(all) batches") } })
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      try (encoder.encode(answer) + Data([10])).write(to: URL(fileURLWithPath: server.answerPath), options: .atomic)
      Console.print("\(ServerRoads(answer).origin.statement.en)\nkept in \(server.answerPath)")
    } catch let failure as TableService.Failure {
      Console.note(failure.description)
      throw Exit.badInput
    }
  }
}

/// `gleaner roads fit`: the detour factor that a scenario's measured roads come to.
struct RoadsFitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit",
    abstract: "Fit the detour factor to a scenario's road network, routing server or table of distances.",
    discussion: """
      Compares road and straight line of villages with each other and with depots, as far as twice the greatest service
      radius, pairs nearer than 500 m left out. With a road network that covers a part of a district the factor can serve
      the rest.
      """)

  @OptionGroup var input: ScenarioArgument
  @OptionGroup var speech: LanguageOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let loaded = try LoadedScenario.read(
      input.scenario, for: .show, json: output.json, language: speech.language)
    guard let fit = DetourFit(Self.pairs(loaded)) else {
      Console.note(
        "the scenario has no measured road: name a road file or a routing server, or add a table ‘distances’")
      throw Exit.badInput
    }
    let fitted = FittedFactor(fit)
    if output.json { try Console.print(json: fitted) } else { Console.print(fitted.text) }
  }

  /// Measured roads with the straight lines between their ends.
  private static func pairs(_ loaded: LoadedScenario) -> [DetourFit.Pair] {
    let network = loaded.network
    let places = Array(network.roadPlaces.prefix(network.villages.count + network.depots.count))
    let measured = loaded.scenario.measuredRoads(places)
    return places.indices.flatMap { from in
      places.indices.compactMap { to -> DetourFit.Pair? in
        let straight = places[from].position.metres(to: places[to].position)
        guard from != to, straight <= network.sharedReach, let road = measured(from, to) else { return nil }
        return DetourFit.Pair(road: road, straight: straight)
      }
    }
  }
}

extension Scenario {
  /// Roads that were measured between some places, none of them estimated.
  fileprivate func measuredRoads(_ places: [RoadPlace]) -> (_ from: Int, _ to: Int) -> Distance? {
    let listed = Dictionary(
      roadTable.map { (RoadPair(from: $0.from, to: $0.to), $0.distance) }, uniquingKeysWith: { first, _ in first })
    let fill: (any RoadMetric)?
    switch roads {
    case .network(let lines):
      fill = RoadGraphRoads(lines, places: network.roadPlaces, masses: network.vehicles.map(\.grossMass))
    case .server(let server): fill = server.answer.map(ServerRoads.init)
    case nil: fill = nil
    }
    let table = fill?.table(from: places, to: places)
    return { listed[RoadPair(from: places[$0].code, to: places[$1].code)] ?? table?[$0, $1] }
  }
}

/// A fitted factor as the program prints it.
private struct FittedFactor: Encodable {
  let pairs: Int
  let factor: Double
  let median: Double
  let low: Double
  let high: Double

  init(_ fit: DetourFit) {
    (pairs, factor, median, low, high) = (fit.pairCount, fit.factor, fit.median, fit.low, fit.high)
  }

  var text: String {
    let figures = [factor, median, low, high].map { String(format: "%.3f", $0) }
    return """
      detour factor \(figures[0]) from \(pairs) pairs; single pairs: median \(figures[1]), 5 to 95 % \(figures[2]) to \(figures[3])
      for the settings:
        detour_factor: \(figures[0])
        detour_factor_source: fitted to \(pairs) road distances, 5 to 95 % of them \(figures[2]) to \(figures[3])
      """
  }
}
