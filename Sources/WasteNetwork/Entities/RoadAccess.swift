internal import Quantities

extension Vehicle {
  /// Whether the roads to a village are open to a truck of this laden weight.
  public func mayEnter(_ village: Village) -> Bool { mayPass(village.truckLimit) }

  /// Whether the roads to a depot are open to a truck of this laden weight.
  public func mayEnter(_ depot: Depot) -> Bool { mayPass(depot.truckLimit) }

  /// Whether the roads to a centre are open to a truck of this laden weight.
  public func mayEnter(_ centre: Centre) -> Bool { mayPass(centre.truckLimit) }

  /// Whether it may collect at a village for a station: the lesser of both limits holds.
  public func mayEnter(_ village: Village, from depot: Depot) -> Bool { mayEnter(village) && mayEnter(depot) }

  private func mayPass(_ limit: Mass?) -> Bool {
    guard let limit else { return true }
    return grossMass.map { $0 <= limit } ?? false
  }
}

extension Network {
  /// Whether trucks can drive between a village and a depot in a period, counted from 0, as far as the dry season's roads
  /// go.
  public func isPassable(village: Int, depot: Int, period: Int) -> Bool {
    [villages[village].passablePeriods, depots[depot].passablePeriods].allSatisfy { $0?.contains(period + 1) ?? true }
  }

  /// Whether trucks can drive to a centre in a period, counted from 0, as far as the dry season's roads go.
  public func isPassable(centre: Int, period: Int) -> Bool {
    centres[centre].passablePeriods?.contains(period + 1) ?? true
  }

  /// The periods, from 1, in which a base's roads can be used; `nil` for all.
  public func passablePeriods(of base: HomeBase) -> [Int]? {
    switch base {
    case .depot(let depot): depots[depot].passablePeriods
    case .centre(let centre): centres[centre].passablePeriods
    }
  }
}
