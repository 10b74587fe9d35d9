internal import Quantities
internal import WasteNetwork

/// What kilometres and working time of each vehicle type cost with rounds: its days are paid whole, so a second of work
/// costs its part of all days on which the type is out, and of the ways that it drives between stations.
struct RoundRates: Sendable {
  /// Fen by vehicle type.
  private let perMetre: [Double]
  private let perSecond: [Double]

  init(network: Network, transport: TransportPlan) {
    var seconds = [Int](repeating: 0, count: network.vehicles.count)
    var out = [Set<VehicleDay>](repeating: [], count: network.vehicles.count)
    for round in transport.rounds {
      guard let vehicle = network.vehicleIndex(round.vehicle) else { continue }
      seconds[vehicle] += round.duration.seconds * round.days.count
      for (day, number) in zip(round.days, round.vehicleNumbers) {
        out[vehicle].insert(VehicleDay(day: day, number: number))
      }
    }
    perMetre = network.vehicles.map { Double($0.kilometreCost.units) / 1000 }
    var empty = [Int](repeating: 0, count: network.vehicles.count)
    for day in transport.vehicleDays {
      if let vehicle = network.vehicleIndex(day.vehicle) { empty[vehicle] += day.emptyDistance.metres }
    }
    perSecond = network.vehicles.indices.map { [perMetre] vehicle in
      let day = Double(network.vehicles[vehicle].dayCost.fen)
      guard seconds[vehicle] > 0 else { return day / Double(max(1, network.vehicles[vehicle].shift.seconds)) }
      return (day * Double(out[vehicle].count) + perMetre[vehicle] * Double(empty[vehicle])) / Double(seconds[vehicle])
    }
  }

  private struct VehicleDay: Hashable {
    let day: Int
    let number: Int
  }

  /// Fen.
  func cost(_ vehicle: Int, metres: Int, seconds: Int) -> Double {
    perMetre[vehicle] * Double(metres) + perSecond[vehicle] * Double(seconds)
  }
}
