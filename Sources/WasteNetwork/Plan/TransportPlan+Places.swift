extension TransportPlan.Round {
  /// Codes of its places in the order in which they are driven: its station, villages with the centres at which it is
  /// emptied between them, its station.
  public var placeCodes: [String] {
    let between = stops.enumerated().flatMap { position, stop in
      unloadings.filter { $0.stops == position }.map(\.centre.code) + [stop.village.code]
    }
    return [depot.code] + between + [depot.code]
  }
}

extension Network {
  /// Where a village, depot or centre of a code lies; `nil` for any other.
  public func position(ofPlace code: String) -> Coordinate? {
    if let village = villageIndex(ID(code)) { return villages[village].position }
    if let depot = depotIndex(ID(code)) { return depots[depot].position }
    return centreIndex(ID(code)).map { centres[$0].position }
  }
}
