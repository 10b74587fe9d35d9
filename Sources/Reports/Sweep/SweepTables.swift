import Quantities
import WasteNetwork

extension Sweep {
  /// `results.csv`, a row a scenario, and `stations.csv`, a row a station that some plan opens.
  public func csv() -> [CSVTable] { [resultsTable(), stationsTable()] }

  private func resultsTable() -> CSVTable {
    let kinds = figureKinds
    let keys = targetKeys
    let drawn = drawnPaths
    return CSVTable(
      "results.csv",
      ["scenario"] + axes + drawn + ["status", "bound_cny"] + kinds.map { "\($0.item)_\($0.unit.rawValue)" }
        + keys.map { "\($0.name)_percent" } + (hasHeld ? keys.map { "\($0.name)_held_percent" } : []),
      results.map { result in
        [result.scenario] + axes.map { axis in result.choices.first { $0.axis == axis }?.value ?? "" }
          + drawn.map { path in result.drawn?.first { $0.axis == path }?.value ?? "" }
          + [result.status.rawValue, result.bound.map { Figures.exact($0, scale: 100) } ?? ""]
          + kinds.map { kind in result.value(kind.item).map(kind.unit.exact) ?? "" }
          + keys.map { key in result.reached(key)?.percentDown ?? "" }
          + (hasHeld ? keys.map { key in result.reachedByHeld(key)?.percentDown ?? "" } : [])
      })
  }

  /// Paths of the coefficients drawn, in the order of the district's table.
  private var drawnPaths: [String] { results.lazy.compactMap(\.drawn).first { !$0.isEmpty }?.map(\.axis) ?? [] }

  /// Whether the baseline's plan was held against the draws.
  var hasHeld: Bool { results.contains { $0.held != nil } }

  /// How often each station stands in a plan, the most frequent first.
  func stationFrequencies() -> [(depot: ID<Depot>, stream: ID<WasteStream>, count: Int, sizes: [String])] {
    struct Key: Hashable {
      let depot: ID<Depot>
      let stream: ID<WasteStream>
    }
    let all = Dictionary(grouping: planned.flatMap(\.stations)) { Key(depot: $0.depot, stream: $0.stream) }
    return all.map { ($0.depot, $0.stream, $1.count, Set($1.map(\.size)).sorted()) }
      .sorted { (-$0.count, $0.stream, $0.depot) < (-$1.count, $1.stream, $1.depot) }
  }

  private func stationsTable() -> CSVTable {
    let count = planned.count
    return CSVTable(
      "stations.csv", ["depot", "stream", "plans", "of", "sizes"],
      stationFrequencies().map {
        [$0.depot.code, $0.stream.code, String($0.count), String(count), $0.sizes.joined(separator: " ")]
      })
  }

  /// The figures that some plan has.
  var figureKinds: [FigureKind] {
    let have = Set(planned.flatMap(\.figures).map(\.figure))
    return FigureKind.all(streams: network.streams).filter { have.contains($0.item) }
  }

  /// Targets by code and township, in the order in which they first stand.
  var targetKeys: [TargetKey] {
    var seen: Set<TargetKey> = []
    return planned.flatMap(\.targets).map(TargetKey.init).filter { seen.insert($0).inserted }
  }
}

/// A target, with its township where it is reckoned over one.
struct TargetKey: Hashable {
  let target: String
  let township: ID<Township>?

  init(_ reached: SweepResult.Reached) {
    target = reached.target
    township = reached.township
  }

  var name: String { township.map { "\(target)-\($0.code)" } ?? target }
}

extension SweepResult {
  func reached(_ key: TargetKey) -> Reached? { targets.first { TargetKey($0) == key } }

  /// What the baseline's plan reaches, left as it is.
  func reachedByHeld(_ key: TargetKey) -> Reached? { held?.targets.first { TargetKey($0) == key } }
}

extension SweepResult.Reached {
  /// Share reached in per cent, rounded down; `nil` where nothing arises.
  var percentDown: String? { denominator > 0 ? Figures.percentDown(numerator, of: denominator) : nil }
  var share: Double? { denominator > 0 ? Double(numerator) / Double(denominator) : nil }
}
