import Computation
internal import Quantities
import Synchronization
internal import WasteNetwork

/// Distances between stops, searched from the fewer side and remembered.
final class WayRows: Sendable {
  /// Distances found between some stops.
  struct Found {
    fileprivate let isBackward: Bool
    fileprivate let rowOfStop: [Int: Int]
    fileprivate let columnOfStop: [Int: Int]
    fileprivate let rows: [[Int32]]

    /// `nil` where there is no way.
    subscript(from: Int, to: Int) -> Distance? {
      let (row, column) = isBackward ? (to, from) : (from, to)
      guard let row = rowOfStop[row], let column = columnOfStop[column] else { return nil }
      let metres = rows[row][column]
      return metres == WayRows.none ? nil : .metres(Int(metres))
    }
  }

  private struct Key: Hashable {
    let stop: Int
    let isBackward: Bool
  }

  private static let none = Int32.max
  /// With more stops than this, rows are searched anew each time, only as far as asked: 128 MB would be full otherwise.
  private static let rememberedStops = 4_000

  private let layers: [RoadLayer]
  private let measure: RoadRules.Measure
  /// Millimetres from each stop to its road; `nil` for one without a road.
  private let access: [Int?]
  private let threads: Int
  private let known = Mutex<[Key: [Int32]]>([:])

  init(layers: [RoadLayer], measure: RoadRules.Measure, access: [Int?], threads: Int) {
    self.layers = layers
    self.measure = measure
    self.access = access
    self.threads = threads
  }

  /// Distances from some stops to others.
  /// - Parameter reach: greater distances may be left out.
  func between(_ origins: [Int], _ destinations: [Int], within reach: Distance? = nil) -> Found {
    let isBackward = Set(destinations).count < Set(origins).count
    let sources = Set(isBackward ? destinations : origins).sorted()
    let targets = Set(isBackward ? origins : destinations).sorted()
    let remembers = access.count <= WayRows.rememberedStops
    let rows = remembers ? remembered(sources, isBackward) : searched(sources, targets, isBackward, reach)
    return Found(
      isBackward: isBackward, rowOfStop: Dictionary(uniqueKeysWithValues: zip(sources, sources.indices)),
      columnOfStop: Dictionary(
        uniqueKeysWithValues: remembers ? access.indices.map { ($0, $0) } : Array(zip(targets, targets.indices))),
      rows: rows)
  }

  private func remembered(_ sources: [Int], _ isBackward: Bool) -> [[Int32]] {
    let found = known.withLock { known in sources.map { known[Key(stop: $0, isBackward: isBackward)] } }
    let missing = sources.indices.filter { found[$0] == nil }
    guard !missing.isEmpty else { return found.compactMap(\.self) }
    let fresh = searched(missing.map { sources[$0] }, Array(access.indices), isBackward, nil)
    known.withLock { known in
      for (row, source) in zip(fresh, missing) { known[Key(stop: sources[source], isBackward: isBackward)] = row }
    }
    var next = 0
    return found.map { row in
      if let row { return row }
      next += 1
      return fresh[next - 1]
    }
  }

  private func searched(
    _ sources: [Int], _ targets: [Int], _ isBackward: Bool, _ reach: Distance?
  ) -> [[Int32]] {
    each(of: sources.count, threads: threads) { [self] index in
      row(of: sources[index], to: targets, isBackward, reach)
    }
  }

  /// Metres between a stop and others, in the first profile that has a way.
  private func row(of stop: Int, to targets: [Int], _ isBackward: Bool, _ reach: Distance?) -> [Int32] {
    var metres = [Int32](repeating: WayRows.none, count: targets.count)
    guard let own = access[stop] else { return metres }
    var open = targets.indices.filter { access[targets[$0]] != nil }
    for layer in layers {
      let weights = layer.search.weights(
        ofStop: stop, isBackward: isBackward, to: open.map { targets[$0] }, limit: limit(reach))
      var left: [Int] = []
      for (target, weight) in zip(open, weights) {
        guard let weight, let other = access[targets[target]] else {
          left.append(target)
          continue
        }
        metres[target] = Int32((own + Weight.length(weight, measure: measure) + other + 500) / 1000)
      }
      open = left
      if open.isEmpty { break }
    }
    return metres
  }

  /// The weight from which on ways need not be looked for; with several profiles one that has no way must be told from one
  /// that has a long one, so all are.
  private func limit(_ reach: Distance?) -> UInt64 {
    guard let reach, measure == .length, layers.count == 1 else { return Weight.limit }
    return Weight.of(length: reach.metres * 1000 + 1000, time: 0, measure: measure)
  }
}
