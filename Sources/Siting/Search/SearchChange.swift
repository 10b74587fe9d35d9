/// What a move would do, before it is done.
struct SearchChange: Sendable, Equatable {
  /// An item's new arc; `nil` leaves it unserved.
  struct Step: Sendable, Equatable {
    var item: Int
    var arc: Int?
  }

  /// Whether a station stands even without load.
  struct Keep: Sendable, Equatable {
    var station: Int
    var isKept: Bool
  }

  /// A new choice for a centre's line.
  struct Line: Sendable, Equatable {
    var line: Int
    var choice: Int
  }

  /// Each item at most once.
  var steps: [Step] = []
  /// Each station at most once.
  var keeps: [Keep] = []
  /// Each line at most once.
  var lines: [Line] = []

  mutating func removeAll() {
    steps.removeAll(keepingCapacity: true)
    keeps.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
  }
}

/// The sums of a change by station, site and target: filled while it is priced, used when it is applied.
struct SearchLedger: Sendable {
  struct Touch: Sendable {
    let station: Int
    var load: Int
    var delivered: Int
    var isKept: Bool
    /// The choice after the change.
    var choice = 0
    var cost = 0
  }

  struct Cover: Sendable {
    let row: Int
    var served: Int
  }

  var touched: [Touch] = []
  var covers: [Cover] = []
  /// Haulage and penalties of the items, millionths of a fen.
  var items = 0
  /// Kilograms that are collected in addition.
  var collected = 0
  /// The change of what is spent, penalties included.
  var spent = 0
  /// The shipping of a stream after the change.
  struct NewShipping: Sendable {
    let stream: Int
    let cost: Int
    /// By centre; `nil` where every station still uses its cheapest centre.
    var intakePrices: [Int]?
  }

  /// The whole price, and shipping after the change by stream where it changes.
  var price = 0
  var shipping: [NewShipping] = []

  mutating func removeAll() {
    touched.removeAll(keepingCapacity: true)
    covers.removeAll(keepingCapacity: true)
    shipping.removeAll(keepingCapacity: true)
    items = 0
    collected = 0
    spent = 0
    price = 0
  }

  /// Position of a station's entry, made when missing.
  mutating func touch(_ station: Int, in state: SearchState) -> Int {
    var index = 0
    while index < touched.count {
      if touched[index].station == station { return index }
      index += 1
    }
    touched.append(
      Touch(
        station: station, load: state.load[station], delivered: state.delivered[station],
        isKept: state.isKept[station]))
    return index
  }

  mutating func cover(_ row: Int, _ mass: Int, in state: SearchState) {
    var index = 0
    while index < covers.count {
      if covers[index].row == row {
        covers[index].served += mass
        return
      }
      index += 1
    }
    covers.append(Cover(row: row, served: state.served[row] + mass))
  }

  /// Adds up the steps of a change.
  mutating func enter(_ change: SearchChange, in state: SearchState) {
    let model = state.model
    for step in change.steps {
      let old = state.arc[step.item]
      if old == step.arc { continue }
      let mass = model.itemMass[step.item]
      let delivered = model.itemDelivered[step.item]
      if let old {
        let index = touch(model.arcStation[old], in: state)
        touched[index].load -= mass
        touched[index].delivered -= delivered
        items -= model.arcCost[old]
      } else {
        items -= model.unservedCost[step.item]
      }
      if let new = step.arc {
        let index = touch(model.arcStation[new], in: state)
        touched[index].load += mass
        touched[index].delivered += delivered
        items += model.arcCost[new]
      } else {
        items += model.unservedCost[step.item]
      }
      guard (old == nil) != (step.arc == nil) else { continue }
      collected += old == nil ? mass : -mass
      for position in model.coverStart[step.item]..<model.coverStart[step.item + 1] {
        cover(model.coverOfItem[position], old == nil ? mass : -mass, in: state)
      }
    }
    for keep in change.keeps {
      let index = touch(keep.station, in: state)
      touched[index].isKept = keep.isKept
    }
  }
}
