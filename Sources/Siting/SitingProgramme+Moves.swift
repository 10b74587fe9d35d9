import LinearProgramming
import WasteNetwork

extension SitingProgramme {
  /// Equation (28): at most so many villages depart from an accepted plan.
  mutating func limitMoves() {
    guard let moves = problem.moves else { return }
    var columns: [Int: LinearProgramme.Column] = [:]
    var counted: [LinearProgramme.Term] = []
    for village in moves.countedVillages {
      let column = programme.addColumn(
        "move[\(problem.network.villages[village].id.code)]", .unit, isInteger: true)
      columns[village] = column
      counted.append(LinearProgramme.Term(column, 1))
    }
    for (index, departure) in moves.departures.enumerated() {
      guard let move = columns[problem.items[index].village] else { continue }
      let name = "depart[\(problem.code(item: index))]"
      switch departure {
      case .uncounted: break
      case .certain: programme.addRow(name, .atLeast(1), [LinearProgramme.Term(move, 1)])
      case .leaving(let arc):
        programme.addRow(name, .atLeast(1), [LinearProgramme.Term(move, 1), LinearProgramme.Term(assign[arc], 1)])
      case .beyond(let kept):
        let others = problem.items[index].arcs.filter { !kept.contains($0) }
        programme.addRow(
          name, .atMost(0),
          others.map { LinearProgramme.Term(assign[$0], 1) } + [LinearProgramme.Term(move, -1)])
        if moves.departsWhenDropped(index) { keepServed(index, unless: move) }
      }
    }
    if let missing = addMissing(.moves, upTo: .infinity, weight: 1) { counted.append(missing) }
    programme.addRow("moves", .atMost(Double(moves.most)), counted)
  }

  /// An item that was served hands over a kilogram at least unless its village moves.
  private mutating func keepServed(_ index: Int, unless move: LinearProgramme.Column) {
    let item = problem.items[index]
    programme.addRow(
      "dropped[\(problem.code(item: index))]", .atLeast(1),
      item.arcs.map { LinearProgramme.Term(assign[$0], Double(item.mass)) } + [LinearProgramme.Term(move, 1)])
  }
}
