/// Where vehicles start and end their day (车场): a depot or a centre, as an index of the network.
public enum HomeBase: Sendable, Hashable {
  case depot(Int)
  case centre(Int)
}

extension Network {
  /// The base of a vehicle; `nil` where it stands at the station it serves.
  public func homeBase(of vehicle: Int) -> HomeBase? {
    guard let code = vehicles[vehicle].base?.code else { return nil }
    if let depot = depotIndex(ID(code)) { return .depot(depot) }
    return centreIndex(ID(code)).map { .centre($0) }
  }

  /// Where a base lies.
  public func roadPlace(of base: HomeBase) -> RoadPlace {
    switch base {
    case .depot(let depot): RoadPlace(code: depots[depot].id.code, position: depots[depot].position)
    case .centre(let centre): RoadPlace(code: centres[centre].id.code, position: centres[centre].position)
    }
  }
}
