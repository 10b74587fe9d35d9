import WasteNetwork

/// What the plans of one part of a certificate's tree have in common.
struct LeafAnswers {
  /// By depot: open, closed, or either.
  var site: [Bool?]
  /// By depot × stream, and by centre × stream: the choices left, 0 being none.
  var station: [Range<Int>]
  var line: [Range<Int>]
  /// By arc: not used.
  var isBarred: [Bool]
  /// By item: equation (2) holds with =.
  var mustServe: [Bool]

  /// What holds for every plan.
  init(_ question: BoundCase) {
    site = question.network.depots.map { $0.state == .required ? true : nil }
    station = question.mayHold.enumerated().map { position, mayHold in
      0..<(mayHold ? question.stationSizes[position % question.streamCount].count + 1 : 1)
    }
    line = question.lineSizes.map { 0..<$0.count + 1 }
    isBarred = Array(repeating: false, count: question.arcs.count)
    mustServe = question.items.map(\.mustBeServed)
  }

  /// Divides the plans by a question that each answers with yes or no.
  /// - Throws: when the question names nothing that a plan decides.
  func answering(
    _ step: BoundCertificate.Question, of question: BoundCase
  ) throws(CertificateFault) -> (yes: LeafAnswers, no: LeafAnswers) {
    var (yes, no) = (self, self)
    switch step {
    case .site(let depot):
      let position = try LeafAnswers.known(question.network.depotIndex(depot), "depot \(depot)")
      (yes.site[position], no.site[position]) = (true, false)
    case .station(let depot, let stream, let size):
      let place = "depot \(depot) · \(stream)"
      let position = try LeafAnswers.known(question.station(depot, stream), place)
      let sizes = question.stationSizes[position % question.streamCount]
      let limit = try LeafAnswers.known(sizes.firstIndex { $0.name == size }, "\(place) · size \(size)") + 1
      (yes.station[position], no.station[position]) = LeafAnswers.divide(station[position], at: limit)
    case .line(let centre, let stream, let size):
      let place = "centre \(centre) · \(stream)"
      let position = try LeafAnswers.known(question.line(centre, stream), place)
      let sizes = question.lineSizes[position]
      let limit = try LeafAnswers.known(sizes.firstIndex { $0.name == size }, "\(place) · size \(size)") + 1
      (yes.line[position], no.line[position]) = LeafAnswers.divide(line[position], at: limit)
    case .assignment(let village, let stream, let depot):
      let place = "village \(village) · \(stream) → depot \(depot)"
      let arc = try LeafAnswers.known(question.arc(village, stream, depot), place)
      let item = question.arcs[arc].item
      guard !question.items[item].maySplit else {
        throw CertificateFault(place: place, expected: "a stream that is not split", found: "one that may be split")
      }
      for other in question.arcs.indices where question.arcs[other].item == item && other != arc {
        yes.isBarred[other] = true
      }
      yes.mustServe[item] = true
      no.isBarred[arc] = true
    }
    return (yes, no)
  }

  private static func divide(_ choices: Range<Int>, at limit: Int) -> (below: Range<Int>, above: Range<Int>) {
    let middle = min(max(limit, choices.lowerBound), choices.upperBound)
    return (choices.lowerBound..<middle, middle..<choices.upperBound)
  }

  private static func known(_ position: Int?, _ place: String) throws(CertificateFault) -> Int {
    guard let position else {
      throw CertificateFault(place: place, expected: "something that a plan decides", found: "nothing of that name")
    }
    return position
  }
}

extension BoundCase {
  fileprivate func station(_ depot: ID<Depot>, _ stream: ID<WasteStream>) -> Int? {
    guard let depot = network.depotIndex(depot), let stream = network.streamIndex(stream) else { return nil }
    return depot * streamCount + stream
  }

  fileprivate func line(_ centre: ID<Centre>, _ stream: ID<WasteStream>) -> Int? {
    guard let centre = network.centreIndex(centre), let stream = network.streamIndex(stream) else { return nil }
    return centre * streamCount + stream
  }

  fileprivate func arc(_ village: ID<Village>, _ stream: ID<WasteStream>, _ depot: ID<Depot>) -> Int? {
    guard let village = network.villageIndex(village), let depot = network.depotIndex(depot),
      let stream = network.streamIndex(stream)
    else { return nil }
    return arcsOfStation[depot * streamCount + stream].first { items[arcs[$0].item].village == village }
  }
}
