/// A change of the rounds that is priced before it is made.
protocol Move {
  /// What the change saves, in thousandths of a fen; `nil` when it changes nothing or some round could not be driven.
  func saving(in tours: Tours) -> Int?
  func apply(to tours: inout Tours)
}
