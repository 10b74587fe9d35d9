import WasteNetwork

/// Which of a question's items, rows and places belong to a part of a certificate, and where its multipliers stand.
struct PartLayout {
  let question: BoundCase
  /// Ascending.
  let streams: [Int]
  /// Positions in the question's lists, in the order of the part's multipliers.
  let items: [Int]
  let stations: [Int]
  let lines: [Int]
  let rows: [Int]
  let quotas: [Int]
  /// Required centres ask for a line of any stream, so only a part of all streams can price them.
  let centres: [Int]

  init(_ question: BoundCase, _ part: BoundCertificate.Part) {
    let streams = part.streams.compactMap(question.network.streamIndex).sorted()
    let isOfPart = (0..<question.streamCount).map { streams.contains($0) }
    self.question = question
    self.streams = streams
    items = question.items.indices.filter { isOfPart[question.items[$0].stream] }
    stations = question.mayHold.indices.filter { isOfPart[$0 % question.streamCount] }
    lines = question.lineSizes.indices.filter { isOfPart[$0 % question.streamCount] }
    rows = question.rows.indices.filter { isOfPart[question.rows[$0].stream] }
    quotas = question.quotas.indices.filter { isOfPart[question.quotas[$0].stream] }
    centres = streams.count == question.streamCount ? Array(question.requiredCentres.indices) : []
  }

  /// Multipliers of the part at their places among those of all streams; the others are zero.
  func spread(_ part: BoundCertificate.Multipliers) -> BoundCertificate.Multipliers {
    func spread(_ prices: [Int], _ places: [Int], _ count: Int) -> [Int] {
      var all = [Int](repeating: 0, count: count)
      for (place, price) in zip(places, prices) { all[place] = price }
      return all
    }
    return BoundCertificate.Multipliers(
      serve: spread(part.serve, items, question.items.count),
      balance: spread(part.balance, stations, question.mayHold.count),
      intake: spread(part.intake, lines, question.lineSizes.count),
      cover: spread(part.cover, rows, question.rows.count),
      quota: spread(part.quota, quotas, question.quotas.count),
      centre: spread(part.centre, centres, question.requiredCentres.count), cut: part.cut,
      residual: spread(part.residual, streams, question.streamCount), reward: part.reward)
  }
}
