/// The three cheapest places for a client in a tour, by added distance; −1 stands for no place.
struct ThreeInsertions {
  var cost0 = Int.max
  var cost1 = Int.max
  var cost2 = Int.max
  /// The stop to insert behind.
  var place0: Int32 = -1
  var place1: Int32 = -1
  var place2: Int32 = -1

  @inline(always)
  mutating func consider(_ cost: Int, _ place: Int32) {
    if cost >= cost2 { return }
    if cost >= cost1 {
      cost2 = cost
      place2 = place
    } else if cost >= cost0 {
      cost2 = cost1
      place2 = place1
      cost1 = cost
      place1 = place
    } else {
      cost2 = cost1
      place2 = place1
      cost1 = cost0
      place1 = place0
      cost0 = cost
      place0 = place
    }
  }
}
