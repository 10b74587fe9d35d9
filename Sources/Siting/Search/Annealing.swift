internal import Computation
import Foundation

/// Simulated annealing over the moves (Kirkpatrick, Gelatt, Vecchi 1983), in whole numbers and with one seed.
struct Annealing: Sendable {
  /// Each move with its share of the draws.
  private static let moves: [(share: Int, move: any SearchMove)] = [
    (380, Reassign()), (260, Swap()), (180, Exchange()), (60, Drop()), (30, OpenStation()), (30, CloseStation()),
    (20, MoveStation()), (10, CloseSite()), (20, MoveSite()), (10, Refit()), (10, Transfer()), (10, Keep()),
  ]
  /// Where second stations are asked for.
  private static let backupMoves: [(share: Int, move: any SearchMove)] = [(40, StandBackup())]
  /// With a budget whole streams may come and go.
  private static let coverageMoves = moves + [(10, LeaveStream()), (20, EmptyStation()), (40, Expand())]

  private static func moves(for model: SearchModel) -> [(share: Int, move: any SearchMove)] {
    (model.budget == nil ? moves : coverageMoves) + (model.asksForBackups ? backupMoves : [])
  }

  /// Number of proposals.
  var proposals: Int
  /// Mean worsening that is accepted at the start and at the end, millionths of a fen.
  var startTemperature: Double
  var endTemperature: Double
  /// Whether the start is returned where nothing better is met; otherwise the best that was met later.
  var keepsStart = true

  /// Part of the stages over which the pressure rises to its full height.
  private static let rise = 0.75
  private static let stages = 200
  /// A wish to stop is heard within some milliseconds.
  private static let proposalsBetweenLooks = 2048

  /// Anneals a state and returns the best met at full pressure.
  /// - Parameter isCancelled: looked at between and within stages.
  func run(_ start: SearchState, _ random: inout SeededNumbers, isCancelled: () -> Bool) -> SearchState {
    var state = start
    var best = start
    var bestCost = keepsStart || start.model.budget != nil ? start.cost : .max
    var isBest = false
    var change = SearchChange()
    var ledger = SearchLedger()
    let moves = Annealing.moves(for: start.model)
    let draws = moves.map(\.share).reduce(0, +)
    var temperature = startTemperature
    let factor = pow(endTemperature / startTemperature, 1 / Double(Annealing.stages))
    let firstFull = Int(Double(Annealing.stages) * Annealing.rise)
    for stage in 0..<Annealing.stages {
      if isCancelled() { break }
      if stage <= firstFull { state.setPressure(pressure(at: Double(stage) / Double(firstFull), state.model)) }
      if stage == firstFull { keep(state, &best, &bestCost, &isBest) }
      for proposal in 0..<max(1, proposals / Annealing.stages) {
        if proposal % Annealing.proposalsBetweenLooks == 0, isCancelled() { break }
        change.removeAll()
        guard Annealing.draw(moves, of: draws, &random).propose(&change, in: state, &random) else { continue }
        let limit = max(1, Int(min(1e18, (temperature * random.exponential()).rounded(.up))))
        guard let price = state.price(of: change, below: limit, &ledger) else { continue }
        // copied only when it is left: steps that better the best follow one another
        if isBest, price > 0 {
          best = state
          isBest = false
        }
        state.apply(change, ledger)
        if stage >= firstFull { keep(state, &best, &bestCost, &isBest) }
      }
      temperature *= factor
    }
    return isBest ? state : best
  }

  /// Notes a state that betters the best; with a budget it is copied at once, as its cost alone does not rank it.
  private func keep(_ state: SearchState, _ best: inout SearchState, _ bestCost: inout Int, _ isBest: inout Bool) {
    if state.model.budget != nil {
      if state.isBetter(than: best) { best = state }
    } else if state.cost < bestCost {
      (bestCost, isBest) = (state.cost, true)
    }
  }

  /// Takes what saves and nothing else.
  static func descend(
    _ state: inout SearchState, proposals: Int, _ random: inout SeededNumbers, isCancelled: () -> Bool
  ) {
    let moves = Annealing.moves(for: state.model)
    let draws = moves.map(\.share).reduce(0, +)
    var change = SearchChange()
    var ledger = SearchLedger()
    for proposal in 0..<proposals {
      if proposal % Annealing.proposalsBetweenLooks == 0, isCancelled() { return }
      change.removeAll()
      guard Annealing.draw(moves, of: draws, &random).propose(&change, in: state, &random),
        let price = state.price(of: change, &ledger), price < 0
      else { continue }
      state.apply(change, ledger)
    }
  }

  /// From the usual price of a kilogram to the full price, by equal factors.
  private func pressure(at part: Double, _ model: SearchModel) -> SearchPressure {
    part >= 1 ? .cautious(model) : SearchPressure(model, multiple: 1.1 * pow(200, part))
  }

  private static func draw(
    _ moves: [(share: Int, move: any SearchMove)], of draws: Int, _ random: inout SeededNumbers
  ) -> any SearchMove {
    var number = random.below(draws)
    for (share, move) in moves {
      if number < share { return move }
      number -= share
    }
    return moves[0].move
  }
}
