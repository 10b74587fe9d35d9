import ArgumentParser
import Foundation
import Quantities
import Roads
import ScenarioFiles
import WasteNetwork

/// `gleaner bench roads`: how long road distances take, and what they come to.
struct BenchRoadsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roads",
    abstract: "Measure road distances on an invented network, or answer pairs of points on a road file.",
    discussion: """
      Without --file: a crooked grid of streets, made from --edges, --bends and --seed; prints how long reading it into a
      graph and all distances from origins to destinations took. With --file and --pairs: a CSV file with the columns
      from_lon, from_lat, to_lon, to_lat; prints the metres of each pair, or nothing where there is no way, as
      Tests/Benchmarks/road_peers.py compares them with an independent library.
      """)

  @Option(help: "Streets between crossroads of the invented network.")
  var edges = 500_000

  @Option(help: "Bends of each street.")
  var bends = 0

  @Option(help: "Places from which distances are asked.")
  var origins = 1_000

  @Option(help: "Places to which distances are asked.")
  var destinations = 200

  @Option(help: "Seed of the invented network.")
  var seed: UInt64 = 1

  @Option(help: "Threads to use; the distances do not depend on it.")
  var threads = 2

  @Option(help: "A road file of any format that scenarios take.")
  var file: String?

  @Option(help: "CSV file with the pairs of points to be answered.")
  var pairs: String?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (100...5_000_000).contains(edges), (0...100).contains(bends), (1...10_000).contains(origins),
      (1...10_000).contains(destinations), (1...256).contains(threads)
    else {
      throw ValidationError(
        "--edges is 100 to 5000000, --bends 0 to 100, --origins and --destinations 1 to 10000, --threads 1 to 256")
    }
    guard (file == nil) == (pairs == nil) else { throw ValidationError("--file and --pairs go together") }
  }

  func run() throws {
    if let file, let pairs { return try answer(file: file, pairs: pairs) }
    let synthetic = SyntheticRoads(edges: edges, bends: bends, seed: seed)
    let places = synthetic.places(origins + destinations)
    let clock = ContinuousClock()
    let start = clock.now
    let roads = RoadGraphRoads(synthetic.network, places: places, masses: [nil], threads: threads)
    let built = clock.now
    let table = roads.table(from: Array(places[..<origins]), to: Array(places[origins...]))
    let measured = MeasuredTable(
      roads, table, building: start.duration(to: built), searching: built.duration(to: clock.now), threads: threads)
    if output.json { try Console.print(json: measured) } else { Console.print(measured.text) }
  }

  private func answer(file: String, pairs: String) throws {
    let rows = try contents(of: pairs).split(whereSeparator: \.isNewline).dropFirst()
    let points = rows.map { $0.split(separator: ",").compactMap { Double($0) } }
    guard points.allSatisfy({ $0.count == 4 }) else {
      Console.note("\(pairs): each row needs four numbers: from_lon, from_lat, to_lon, to_lat")
      throw Exit.badInput
    }
    let network: RoadNetwork
    do {
      network = try RoadFiles.read(file)
    } catch {
      Console.report(error.faults, consequence: Sentence("nothing was measured", zh: "未作测量"))
      throw Exit.badInput
    }
    let places = points.enumerated().flatMap { row, numbers in
      [("from", 0), ("to", 2)].map { end, column in
        RoadPlace(
          code: "\(end) \(row)", position: Coordinate(longitude: numbers[column], latitude: numbers[column + 1]))
      }
    }
    let roads = RoadGraphRoads(network, places: places, masses: [nil], threads: threads)
    let lines = points.indices.map { row in
      roads.table(from: [places[2 * row]], to: [places[2 * row + 1]])[0, 0].map { "\($0.metres)" } ?? ""
    }
    Console.print((["metres"] + lines).joined(separator: "\n"))
  }
}

/// How long a table of distances took.
private struct MeasuredTable: Encodable {
  let edges: Int
  let searchedNodes: Int
  let pairs: Int
  let unreachable: Int
  /// Sum of all distances: the same on any number of threads and any machine.
  let checksumMetres: Int
  let threads: Int
  let buildingSeconds: Double
  let searchingSeconds: Double

  init(_ roads: RoadGraphRoads, _ table: DistanceTable, building: Duration, searching: Duration, threads: Int) {
    edges = roads.edgeCount
    searchedNodes = roads.searchedNodeCount
    pairs = table.rowCount * table.columnCount
    var (none, sum) = (0, 0)
    for row in 0..<table.rowCount {
      for column in 0..<table.columnCount {
        if let distance = table[row, column] { sum += distance.metres } else { none += 1 }
      }
    }
    (unreachable, checksumMetres) = (none, sum)
    self.threads = threads
    buildingSeconds = building / .seconds(1)
    searchingSeconds = searching / .seconds(1)
  }

  var text: String {
    String(
      format:
        "%ld edges, %ld nodes left to search: graph in %.1f s, %ld distances in %.1f s on %ld threads; "
        + "%ld without a way, sum %ld m", edges, searchedNodes, buildingSeconds, pairs, searchingSeconds, threads,
      unreachable,
      checksumMetres)
  }
}
