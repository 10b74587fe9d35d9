import Quantities
import WasteNetwork

/// A comparison for machines: exact figures as decimals, changes by code.
public struct ComparisonAnswer: Encodable, Sendable {
  struct Figure: Encodable {
    let figure: String
    let unit: String
    /// By plan; `null` where a plan has no such figure.
    let values: [String?]
  }

  struct Changes: Encodable {
    struct Facility: Encodable {
      let place: String
      let stream: String
      let change: String
      let old: String?
      let new: String?
    }
    struct Move: Encodable {
      let village: String
      let stream: String
      let old: [String]
      let new: [String]
    }
    let plan: String
    let inputs: [String]
    let opened: [String]
    let closed: [String]
    let stations: [Facility]
    let lines: [Facility]
    let moves: [Move]
    let villagesMoved: Int
    /// Streams of villages that go to another station, have none any more, have one now.
    let switched: Int
    let left: Int
    let taken: Int
    /// `null` where nobody looked.
    let differences: [RunFacts.Item]?

    enum CodingKeys: String, CodingKey {
      case plan, inputs, opened, closed, stations, lines, moves, switched, left, taken, differences
      case villagesMoved = "villages_moved"
    }
  }

  let plans: [String]
  let figures: [Figure]
  let changes: [Changes]

  public init(_ comparison: PlanComparison) {
    plans = comparison.plans.map(\.label)
    figures = comparison.figures.map { figure in
      Figure(figure: figure.item, unit: figure.unit.rawValue, values: figure.values.map { $0.map(figure.unit.exact) })
    }
    changes = zip(comparison.plans.dropFirst(), comparison.changes).map { plan, one in
      Changes(
        plan: plan.label, inputs: one.inputs, opened: one.sites.filter { $0.kind == .opened }.map(\.depot.code),
        closed: one.sites.filter { $0.kind == .closed }.map(\.depot.code),
        stations: one.stations.map(ComparisonAnswer.facility), lines: one.lines.map(ComparisonAnswer.facility),
        moves: one.moves.map { move in
          Changes.Move(
            village: move.village.code, stream: move.stream.code, old: move.old.map(\.depot.code),
            new: move.new.map(\.depot.code))
        }, villagesMoved: one.villagesMoved, switched: one.count(.switched), left: one.count(.left),
        taken: one.count(.taken), differences: plan.differences)
    }
  }

  private static func facility<Place>(_ one: PlanChanges.Facility<Place>) -> Changes.Facility {
    Changes.Facility(
      place: one.place.code, stream: one.stream.code, change: one.kind.rawValue, old: one.oldSize, new: one.newSize)
  }
}
