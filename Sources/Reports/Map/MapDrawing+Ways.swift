import WasteNetwork

extension MapDrawing {
  /// The stretches that rounds of a stream drive, each once, whichever way: along roads where they are known.
  func tours(of stream: ID<WasteStream>) -> [Node] {
    var drawn: Set<[String]> = []
    return edition.plan.transport.rounds.filter { $0.streams.contains(stream) }.flatMap { round in
      zip(round.placeCodes, round.placeCodes.dropFirst()).compactMap { leg -> Node? in
        guard leg.0 != leg.1, drawn.insert([leg.0, leg.1].sorted()).inserted,
          let from = edition.network.position(ofPlace: leg.0), let to = edition.network.position(ofPlace: leg.1)
        else { return nil }
        let way = edition.ways.path(through: [(leg.0, from), (leg.1, to)])
        return tag("path", ["class": "tour", "d": path(thinned(way))])
      }
    }
  }
}
