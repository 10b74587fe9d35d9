import Quantities
import WasteNetwork

/// What the plans of a leaf still have to build for a stream, once the stations they must build are as large as they may
/// be.
///
/// Every plan has Σ A·build ≥ the mass it collects at least. With R for what the largest sizes of the stations that must
/// be built leave of that mass, Σ min(A, R)·build ≥ R over the stations that may be left out.
struct ResidualNeed {
  /// By stream, kg; zero where no station must be built.
  let kilograms: [Int]

  init(_ question: BoundCase, _ answers: LeafAnswers) {
    kilograms = (0..<question.streamCount).map { stream in
      let needed = question.leastCollected(stream)
      var left = needed
      var isAsked = false
      for depot in 0..<question.depotCount {
        let station = depot * question.streamCount + stream
        let choices = answers.station[station]
        guard let least = choices.first, least > 0 else { continue }
        let area = question.network.depots[depot].area.squareMetres
        let sizes = choices.map { question.stationSizes[stream][$0 - 1] }.filter { $0.area <= area }
        let largest = sizes.map(\.capacity).max() ?? 0
        isAsked = isAsked || largest > 0
        left -= largest
      }
      return isAsked ? max(0, left) : 0
    }
  }

  /// The inequality's coefficient of a size, kg.
  func coefficient(_ size: BoundCase.Size, stream: Int, choices: Range<Int>) -> Int {
    choices.contains(0) ? min(size.capacity, kilograms[stream]) : 0
  }
}
