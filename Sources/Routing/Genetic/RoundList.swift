/// The rounds of one candidate solution, flat: clients as locations, one round after another.
struct RoundList: Sendable, Equatable {
  /// Locations of the clients, round after round.
  var clients: [Int32] = []
  /// Where each round ends in `clients`.
  var ends: [Int32] = []
  /// Each round's vehicle type.
  var types: [Int32] = []

  var count: Int { ends.count }

  /// A round's range in `clients`.
  func range(_ round: Int) -> Range<Int> {
    (round == 0 ? 0 : Int(ends[round - 1]))..<Int(ends[round])
  }

  /// Closes a round whose clients have been appended.
  mutating func close(type: Int32) {
    ends.append(Int32(clients.count))
    types.append(type)
  }
}
