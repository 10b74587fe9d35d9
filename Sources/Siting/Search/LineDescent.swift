/// Descent over a stream's lines where its centres are too many for all combinations to be tried: each line by itself,
/// then with the line of each centre nearby, which may take over from it.
struct LineDescent {
  private let stream: Int
  /// By centre: those whose ways from the stations differ least.
  private let near: [[Int]]

  /// Centres nearby that are tried.
  private static let neighbours = 6
  /// A district of more centres is worked on in parts.
  private static let greatestCentreCount = 64

  /// `nil` where all combinations can be listed, or where centres are too many for this too.
  init?(_ state: SearchState, stream: Int) {
    let model = state.model
    guard model.centreCount <= LineDescent.greatestCentreCount, LineOption.all(of: stream, in: model).isEmpty else {
      return nil
    }
    self.stream = stream
    let stations = stride(from: stream, to: model.stationCount, by: model.streamCount).filter { state.load[$0] > 0 }
    near = (0..<model.centreCount).map { one in
      let others = (0..<model.centreCount).filter { $0 != one }.map { other in
        (centre: other, apart: LineDescent.difference(one, other, stations, model))
      }
      return others.sorted { ($0.apart, $0.centre) < ($1.apart, $1.centre) }.prefix(LineDescent.neighbours).map(
        \.centre)
    }
  }

  /// How much the ways to two centres differ in all, millionths of a fen a kg; a way without the other counts for most.
  private static func difference(_ one: Int, _ other: Int, _ stations: [Int], _ model: SearchModel) -> Int {
    stations.reduce(0) { sum, station in
      switch (model.onwardPrice(station, one), model.onwardPrice(station, other)) {
      case (let first?, let second?): sum + abs(first - second)
      case (nil, nil): sum
      default: sum + 1 << 40
      }
    }
  }

  /// Takes the best change at one centre after the other until none saves.
  /// - Returns: whether anything was saved.
  func run(_ state: inout SearchState, isCancelled: () -> Bool) -> Bool {
    var ledger = SearchLedger()
    var hasSaved = false
    var isSaving = true
    while isSaving {
      isSaving = false
      for centre in near.indices {
        if isCancelled() { return hasSaved }
        var best: (price: Int, change: SearchChange)?
        for change in changes(at: centre, state) {
          if let price = state.price(of: change, below: best?.price ?? 0, &ledger) { best = (price, change) }
        }
        guard let best, state.price(of: best.change, &ledger) != nil else { continue }
        state.apply(best.change, ledger)
        (hasSaved, isSaving) = (true, true)
      }
    }
    return hasSaved
  }

  /// Other sizes of a centre's line, also with other sizes of a line nearby.
  private func changes(at centre: Int, _ state: SearchState) -> [SearchChange] {
    let model = state.model
    func sizes(_ centre: Int) -> [SearchChange.Line] {
      let line = centre * model.streamCount + stream
      return model.lineChoices[line].indices.filter { $0 != state.lines[line] }.map {
        SearchChange.Line(line: line, choice: $0)
      }
    }
    return sizes(centre).flatMap { own in
      [SearchChange(lines: [own])]
        + near[centre].flatMap { other in sizes(other).map { SearchChange(lines: [own, $0]) } }
    }
  }
}

extension SearchState {
  /// The lines of all streams bettered where their centres are many.
  mutating func betterLines(isCancelled: () -> Bool) {
    for stream in 0..<model.streamCount {
      _ = LineDescent(self, stream: stream)?.run(&self, isCancelled: isCancelled)
    }
  }
}
