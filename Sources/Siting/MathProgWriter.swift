import Quantities
import WasteNetwork

/// Writes sets and parameters of `Models/siting.mod`, in the problem's order.
struct MathProgWriter {
  private let problem: SitingProblem
  private var network: Network { problem.network }

  init(_ problem: SitingProblem) { self.problem = problem }

  func text(fixing plan: SitingPlan?) -> String {
    var lines = ["data;", ""]
    lines += basics
    lines += stationData
    lines += lineData
    lines += coverData
    lines += assignmentData
    lines += moveData
    if let plan { lines += settled(plan) }
    lines += ["", "end;", ""]
    return lines.joined(separator: "\n")
  }

  /// A symbol, quoted.
  private func quoted(_ code: String) -> String { "'" + code.replacing("'", with: "_") + "'" }
  private func depot(_ index: Int) -> String { quoted(problem.code(depot: index)) }
  private func centre(_ index: Int) -> String { quoted(problem.code(centre: index)) }
  private func stream(_ index: Int) -> String { quoted(problem.code(stream: index)) }
  private func item(_ index: Int) -> String {
    "\(quoted(network.villages[problem.items[index].village].id.code)), \(stream(problem.items[index].stream))"
  }
  private func cover(_ row: SitingProblem.CoverageRow) -> String {
    "\(quoted(network.targets[row.target].id)), \(quoted(row.township.map { problem.code(township: $0) } ?? "district"))"
  }

  /// A whole number of thousandths.
  private func thousandths(_ value: Int) -> String { decimal(value, places: 3) }
  /// Fen as yuan.
  private func yuan(_ fen: Int) -> String { decimal(fen, places: 2) }

  private func decimal(_ value: Int, places: Int) -> String {
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return "\(value < 0 ? "-" : "")\(padded.dropLast(places)).\(padded.suffix(places))"
  }

  private func set(_ name: String, _ members: [String]) -> [String] {
    ["set \(name) :="] + members.map { "  \($0)" } + [";"]
  }

  private func tuples(_ name: String, _ members: [String]) -> [String] { set(name, members.map { "(\($0))" }) }

  private func parameter(_ name: String, _ entries: [(key: String, value: String)]) -> [String] {
    // what has no entry keeps its default
    entries.isEmpty ? [] : ["param \(name) :="] + entries.map { "  [\($0.key)] \($0.value)" } + [";"]
  }

  private var basics: [String] {
    var lines = set("DEPOTS", problem.sites.indices.map(depot))
    lines += set("CENTRES", network.centres.indices.map(centre))
    lines += set("STREAMS", network.streams.indices.map(stream))
    lines += set("TOWNSHIPS", network.townships.map { quoted($0.id.code) })
    lines += parameter(
      "is_single", network.streams.indices.map { (stream($0), network.streams[$0].isSingleStation ? "1" : "0") })
    lines += parameter("site_cost", problem.sites.indices.map { (depot($0), yuan(problem.sites[$0].cost)) })
    lines += parameter("site_area", problem.sites.indices.map { (depot($0), String(problem.sites[$0].area)) })
    lines += parameter(
      "site_required", problem.sites.indices.map { (depot($0), problem.sites[$0].isRequired ? "1" : "0") })
    lines += parameter(
      "site_township",
      problem.sites.indices.map { (depot($0), quoted(problem.code(township: problem.sites[$0].township))) })
    lines += set("REQUIRED_CENTRES", problem.requiredCentres.map(centre))
    if let budget = problem.budget { lines.append("param budget := \(yuan(budget));") }
    if problem.seeksDistance { lines.append("param seeks_distance := 1;") }
    return lines
  }

  private var stationData: [String] {
    var lines = tuples(
      "STATIONS", problem.possibleStations.map { "\(depot($0.depot)), \(stream($0.stream))" })
    let sizes = problem.stationSizes.enumerated().flatMap { index, list in
      list.map { (key: "\(stream(index)), \(quoted($0.name))", size: $0) }
    }
    lines += tuples("STATION_SIZES", sizes.map(\.key))
    lines += parameter("station_capacity", sizes.map { ($0.key, thousandths($0.size.capacity)) })
    lines += parameter("station_area", sizes.map { ($0.key, String($0.size.area)) })
    lines += parameter("station_cost", sizes.map { ($0.key, yuan($0.size.cost)) })
    lines += parameter(
      "stations_required",
      problem.quotas.map {
        ("\(quoted(problem.code(township: $0.township))), \(stream($0.stream))", String($0.count))
      })
    return lines
  }

  private var lineData: [String] {
    let sizes = network.centres.indices.flatMap { index in
      network.streams.indices.flatMap { kind in
        problem.lineSizes[problem.line(index, kind)].map {
          (key: "\(centre(index)), \(stream(kind)), \(quoted($0.name))", size: $0)
        }
      }
    }
    var lines = tuples("LINE_SIZES", sizes.map(\.key))
    lines += parameter("line_capacity", sizes.map { ($0.key, thousandths($0.size.capacity)) })
    lines += parameter("line_cost", sizes.map { ($0.key, yuan($0.size.cost)) })
    let roads = problem.possibleStations.flatMap { station in
      network.centres.indices.compactMap { index in
        problem.onwardPrice(depot: station.depot, centre: index, stream: station.stream).map {
          (key: "\(depot(station.depot)), \(centre(index)), \(stream(station.stream))", price: $0)
        }
      }
    }
    lines += tuples("ROADS", roads.map(\.key))
    lines += parameter("ship_cost", roads.map { ($0.key, decimal($0.price, places: 5)) })
    return lines
  }

  private var coverData: [String] {
    let rows = problem.coverage
    var lines = tuples("COVERS", rows.map(cover))
    lines += parameter("cover_stream", rows.map { (cover($0), stream($0.stream)) })
    lines += parameter("cover_need", rows.map { (cover($0), thousandths($0.need)) })
    lines += parameter(
      "shortfall_price", rows.compactMap { row in row.shortfallPrice.map { (cover(row), yuan($0)) } })
    return lines
  }

  private var assignmentData: [String] {
    let items = problem.items
    var lines = tuples("ITEMS", items.indices.map(item))
    lines += parameter(
      "item_township",
      items.indices.map {
        (item($0), quoted(network.villages[items[$0].village].township.code))
      })
    lines += parameter("mass", items.indices.map { (item($0), thousandths(items[$0].mass)) })
    lines += parameter("delivered", items.indices.map { (item($0), thousandths(items[$0].delivered)) })
    lines += parameter("must_serve", items.indices.map { (item($0), items[$0].mustBeServed ? "1" : "0") })
    let arcs = problem.arcs.map { (key: "\(item($0.item)), \(depot($0.depot))", cost: $0.cost) }
    lines += tuples("ARCS", arcs.map(\.key))
    lines += parameter("haul_cost", arcs.map { ($0.key, yuan($0.cost)) })
    if !problem.backups.isEmpty {
      let backed = items.indices.filter { problem.backup(of: $0) != nil }
      lines += tuples("BACKED", backed.map(item))
      lines += tuples(
        "BACKUPS", backed.flatMap { index in problem.backups[index]!.map { "\(item(index)), \(depot($0))" } })
    }
    if problem.seeksDistance {
      lines += parameter("way", zip(arcs, problem.arcs).map { ($0.key, thousandths($1.distance)) })
    }
    return lines
  }

  /// Equation (28).
  private var moveData: [String] {
    guard let moves = problem.moves else { return [] }
    func items(_ isMember: (MoveLimit.Departure) -> Bool) -> [String] {
      moves.departures.indices.filter { isMember(moves.departures[$0]) }.map(item)
    }
    let stays = moves.departures.flatMap { departure in
      switch departure {
      case .uncounted, .certain: [Int]()
      case .leaving(let arc): [arc]
      case .beyond(let arcs): arcs
      }
    }
    return tuples("COUNTED", items { $0 != .uncounted }) + tuples("CERTAIN", items { $0 == .certain })
      + tuples("LEAVING", items { if case .leaving = $0 { true } else { false } })
      + tuples("SERVED", moves.departures.indices.filter(moves.departsWhenDropped).map(item))
      + tuples("STAYS", stays.map { "\(item(problem.arcs[$0].item)), \(depot(problem.arcs[$0].depot))" })
      + ["param moves := \(moves.most);"]
  }

  /// Everything that a plan settles; what is not named is zero.
  private func settled(_ plan: SitingPlan) -> [String] {
    var lines = ["param is_fixed := 1;"]
    lines += set("OPEN_SITES", plan.sites.map { quoted($0.depot.code) })
    lines += tuples(
      "BUILT", plan.stations.map { "\(quoted($0.depot.code)), \(quoted($0.stream.code)), \(quoted($0.size))" })
    lines += tuples(
      "FITTED", plan.lines.map { "\(quoted($0.centre.code)), \(quoted($0.stream.code)), \(quoted($0.size))" })
    lines += parameter(
      "handed_over",
      plan.assignments.map {
        (
          "\(quoted($0.village.code)), \(quoted($0.stream.code)), \(quoted($0.depot.code))",
          thousandths($0.mass.kilograms)
        )
      })
    return lines
  }
}
