public import Quantities

extension Network {
  /// Yearly cost of taking a stream's whole off-field mass of a village to a depot at a road distance (c of equation 1).
  ///
  /// Shuttle streams pay whole truckloads, on-call streams their calls, there and back with the cheapest vehicle; round
  /// streams pay their visits, each charged its part of a tour: the way there and back shared with the villages that fit
  /// one load, or made as often as its mass fills a load.
  /// A day of the vehicle is charged by the part of the shift used. Handling is added per tonne.
  public func haulCost(village: Int, stream: Int, distance: Distance) -> Money {
    let mass = generation.arising(village: village, stream: stream).offField
    guard mass > .zero else { return .zero }
    let transport = vehicles(for: stream).map { cost(of: vehicles[$0], stream: stream, mass: mass, distance: distance) }
    return (transport.min() ?? .zero) + streams[stream].handlingPrice * mass
  }

  private func cost(of vehicle: Vehicle, stream: Int, mass: Mass, distance: Distance) -> Money {
    let rule = streams[stream]
    let load = vehicle.load(of: rule)
    let wayAndBack = distance * 2
    let loading = WorkTime.seconds(
      (vehicle.loadingPerTonne + vehicle.unloadingPerTonne).seconds * mass.kilograms / 1000)
    switch rule.pattern {
    case .shuttle, .onCall:
      let trips = (mass.kilograms + load.kilograms - 1) / load.kilograms
      let time = (vehicle.speed.time(over: wayAndBack) + vehicle.stopTime) * trips + loading
      return vehicle.kilometreCost * (wayAndBack * trips) + dayCost(of: vehicle, time: time)
    case .round:
      let visits = max(1, rule.visitsPerYear)
      let loadsPerYear = load.kilograms * visits
      let trips = visits * ((mass.kilograms + loadsPerYear - 1) / loadsPerYear)
      let perVisit = max(1, mass.kilograms / visits)
      let sharing = max(1, min(load.kilograms / perVisit, Network.greatestVillagesPerRound))
      let legs = Distance.metres(wayAndBack.metres / sharing)
      let time = (vehicle.speed.time(over: legs) + vehicle.stopTime) * trips + loading
      return vehicle.kilometreCost * (legs * trips) + dayCost(of: vehicle, time: time)
    }
  }

  private func dayCost(of vehicle: Vehicle, time: WorkTime) -> Money {
    let product = vehicle.dayCost.fen.multipliedFullWidth(by: time.seconds)
    return Money.fen(max(1, vehicle.shift.seconds).dividingFullWidth(product).quotient)
  }

  /// Villages assumed to share one round in the haul estimate before rounds are known: an assumption.
  private static let greatestVillagesPerRound = 8
}
