import ArgumentParser
import Foundation
import GleanerWeb
import Hummingbird
import Logging
import PlanStore

/// `gleaner-web DIR`: serves until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve the pages (the default).",
    discussion: """
      SIGTERM and Ctrl-C stop it gracefully: answers under way are finished, a run goes back to the queue.
      Behind a reverse proxy that speaks HTTPS give --behind-https.
      """)

  @OptionGroup var options: StoreOptions

  @Option(help: "Port; 0 takes a free one, which the log names.")
  var port = 8080

  @Option(help: "Address to listen at; by default this machine only.")
  var host = "127.0.0.1"

  @Flag(name: .customLong("behind-https"), help: "Browsers come through HTTPS: cookies are marked as secure.")
  var isBehindHTTPS = false

  @Option(
    name: .customLong("map-tiles"),
    help: ArgumentHelp(
      "Tiles under the townships' maps, with {z}, {x} and {y}; without it pages ask nothing of any other host.",
      valueName: "url"))
  var tileAddress: String?

  @Option(
    name: .customLong("map-credit"), help: "Who is named beside a map with --map-tiles, as the tiles' owner asks.")
  var credit: String?

  @Option(name: .customLong("gleaner"), help: "The planning program; by default ‘gleaner’ beside this one.")
  var program: String?

  func validate() throws {
    guard (tileAddress == nil) == (credit == nil) else {
      throw ValidationError("--map-tiles and --map-credit go together")
    }
    guard tileAddress == nil || tiles != nil else {
      throw ValidationError("--map-tiles must be an address of https or http with {z}, {x} and {y}")
    }
  }

  private var tiles: MapTiles? { tileAddress.flatMap { MapTiles(template: $0, credit: credit ?? "") } }

  func run() async throws {
    LoggingSystem.bootstrap { JSONLogHandler(label: $0) }
    let logger = Logger(label: "gleaner-web")
    let planner = program ?? Self.beside("gleaner")
    guard FileManager.default.isExecutableFile(atPath: planner) else {
      throw ValidationError("there is no planning program at \(planner); name it with --gleaner")
    }
    let store = try options.store()
    let site = try Site(
      store: store, folder: options.folder, program: planner, isBehindHTTPS: isBehindHTTPS, tiles: tiles,
      logger: logger, now: { Moment.now })
    let server = WebServer.application(site, address: .hostname(host, port: port), logger: logger)
    try await server.runService()
    try store.close()
  }

  /// A program in the folder of this one.
  private static func beside(_ name: String) -> String {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: own).deletingLastPathComponent().appending(path: name).path
  }
}
