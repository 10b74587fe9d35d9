/// Equation (27): a served item of a stream that asks for it has a second open station within the backup radius.
///
/// How many of an item's possible backups stand follows from the stations; an item that goes to one of them needs another.
extension SearchState {
  /// By item: how many of the stations that may back it stand; empty where no stream asks for backups.
  static func standing(_ model: SearchModel, _ choice: [Int]) -> [Int] {
    guard model.asksForBackups else { return [] }
    return model.backups.map { $0.count { choice[$0] > 0 } }
  }

  /// Whether an item lacks its second station.
  /// - Parameter standing: how many of its possible backups stand.
  private func lacksBackup(_ item: Int, _ arc: Int?, standing: Int) -> Bool {
    guard let arc, model.needsBackup[item] else { return false }
    return standing - (model.arcIsBackup[arc] ? 1 : 0) < 1
  }

  func lacksBackup(_ item: Int) -> Bool {
    model.asksForBackups && lacksBackup(item, arc[item], standing: standing[item])
  }

  /// The price of all items that lack a second station.
  var costOfMissingBackups: Int {
    guard model.asksForBackups else { return 0 }
    return arc.indices.reduce(0) { $0 + (lacksBackup($1) ? pressure.backup[model.itemStream[$1]] : 0) }
  }

  /// What a change gains and loses of second stations.
  func priceOfBackups(_ change: SearchChange, _ ledger: SearchLedger) -> Int {
    guard model.asksForBackups else { return 0 }
    var sum = 0
    for step in change.steps where model.needsBackup[step.item] {
      sum += priceOfBackup(step.item, movingTo: step.arc, ledger)
    }
    for (index, touch) in ledger.touched.enumerated() where opensOrCloses(touch) {
      for item in model.backedItems[touch.station] where arc[item] != nil {
        // an item counts once: with its own step, or with the first station that changes
        if change.steps.contains(where: { $0.item == item }) { continue }
        let backups = model.backups[item]
        if ledger.touched[..<index].contains(where: { opensOrCloses($0) && backups.contains($0.station) }) { continue }
        sum += priceOfBackup(item, movingTo: arc[item], ledger)
      }
    }
    return sum
  }

  private func opensOrCloses(_ touch: SearchLedger.Touch) -> Bool { (touch.choice > 0) != (choice[touch.station] > 0) }

  private func priceOfBackup(_ item: Int, movingTo new: Int?, _ ledger: SearchLedger) -> Int {
    var after = standing[item]
    for touch in ledger.touched where opensOrCloses(touch) && model.backups[item].contains(touch.station) {
      after += touch.choice > 0 ? 1 : -1
    }
    let more = (lacksBackup(item, new, standing: after) ? 1 : 0) - (lacksBackup(item) ? 1 : 0)
    return more * pressure.backup[model.itemStream[item]]
  }

  /// The state that decisions of several parts make together, second stations stood again that one part counted on and
  /// another gave up; `nil` when its lines cannot take what its stations send.
  init?(backed decisions: SearchDecisions, _ model: SearchModel) {
    self.init(model, decisions)
    standBackups { false }
  }

  /// Stands stations without load, each for as many items that lack a second one as its cost pays, until none does.
  mutating func standBackups(isCancelled: () -> Bool) {
    guard model.asksForBackups else { return }
    var ledger = SearchLedger()
    while arc.indices.contains(where: { lacksBackup($0) }), !isCancelled() {
      var best: (price: Int, change: SearchChange)?
      for station in model.places where choice[station] == 0 && !model.backedItems[station].isEmpty {
        let change = SearchChange(keeps: [SearchChange.Keep(station: station, isKept: true)])
        if let price = price(of: change, below: best?.price ?? 0, &ledger) { best = (price, change) }
      }
      guard let best, price(of: best.change, &ledger) != nil else { return }
      apply(best.change, ledger)
    }
  }
}

extension SearchModel {
  /// What second stations ask of a search.
  struct Backups: Sendable {
    /// By item: stations that may be its second one; empty where none is asked for.
    let stations: [[Int]]
    /// By item.
    let isAsked: [Bool]
    /// By arc: whether its station is among those of its item.
    let arcIsBackup: [Bool]
    /// By station: items that it may back.
    let items: [[Int]]
    let asks: Bool

    init(_ problem: SitingProblem) {
      asks = !problem.backups.isEmpty
      let stations = problem.items.indices.map { index in
        (problem.backup(of: index) ?? []).map { problem.station($0, problem.items[index].stream) }
      }
      self.stations = stations
      isAsked = problem.items.indices.map { problem.backup(of: $0) != nil }
      arcIsBackup = problem.arcs.map {
        stations[$0.item].contains(problem.station($0.depot, problem.items[$0.item].stream))
      }
      items = SitingProblem.inverted(stations, count: problem.arcsOfStation.count)
    }
  }

  var asksForBackups: Bool { backupNeeds.asks }
  var backups: [[Int]] { backupNeeds.stations }
  var needsBackup: [Bool] { backupNeeds.isAsked }
  var arcIsBackup: [Bool] { backupNeeds.arcIsBackup }
  var backedItems: [[Int]] { backupNeeds.items }

  /// What lacking a second station costs while prices rise, millionths of a fen: a part of the smallest module.
  func usualBackupPrice(_ stream: Int) -> Double {
    Double(stationChoices[stream].dropFirst().first?.cost ?? 0) / 10 + 1
  }
}
