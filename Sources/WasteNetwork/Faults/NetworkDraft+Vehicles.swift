internal import Quantities

extension NetworkDraft {
  /// The least payload with which a vehicle carries anything: 10 kg.
  static let leastLoad = Mass.kilograms(10)

  /// No lorry's body is larger: 1000 m³, ten times the largest.
  private static let greatestBody = Volume.cubicMetres(1000)

  /// Faults of each vehicle.
  func vehicleFaults() -> [Fault] {
    vehicles.flatMap { loadFaults($0) + amountFaults($0) + dayFaults($0) + weightFaults($0) }
  }

  private func loadFaults(_ vehicle: Vehicle) -> [Fault] {
    let label = "vehicle \(Check.label(vehicle.name, vehicle.id.code))"
    func nothing(_ column: String, _ reason: String, cure: String) -> [Fault] {
      [
        Fault(
          .vehicleCarriesNothing, at: vehicle.place?.field(column), "\(label) may carry nothing: \(reason)", cure: cure)
      ]
    }
    if vehicle.payload < .zero { return Check.notNegative(vehicle.payload.tonnes, "payload_t", at: vehicle.place) }
    if vehicle.payload < NetworkDraft.leastLoad {
      return nothing("payload_t", "its payload is \(Check.shown(vehicle.payload.tonnes)) t", cure: "write its payload")
    }
    guard !streams.isEmpty else { return [] }
    let unknown = streamFaults(vehicle.streams, at: vehicle.place, "streams")
    let carried = streams.filter { vehicle.streams.contains($0.id) }
    if carried.isEmpty, unknown.isEmpty {
      return nothing("streams", "no stream is named", cure: "name the streams it may carry")
    }
    guard vehicle.bodyVolume <= NetworkDraft.greatestBody else { return unknown }
    let tooSmall = carried.filter { $0.bulkDensity <= .plausible && vehicle.capacity(of: $0) < NetworkDraft.leastLoad }
    guard let first = tooSmall.first else { return unknown }
    return unknown
      + nothing(
        "volume_m3", "less than 10 kg of ‘\(first.id)’ fits its \(Check.shown(vehicle.bodyVolume.cubicMetres)) m³",
        cure: "write the volume of its body")
  }

  private func amountFaults(_ vehicle: Vehicle) -> [Fault] {
    var faults = Check.positive(vehicle.speed.kilometresPerHour, "speed_km_h", at: vehicle.place)
    faults += Check.positive(vehicle.shift.hours, "shift_h", at: vehicle.place)
    if vehicle.shift.hours > 24 {
      faults.append(
        Fault(
          .outOfRange, at: vehicle.place?.field("shift_h"),
          "a shift of \(Check.shown(vehicle.shift.hours)) h is longer "
            + "than a day", cure: "write the working hours of a day"))
    }
    if vehicle.bodyVolume > NetworkDraft.greatestBody {
      faults.append(
        Fault(
          .outOfRange, at: vehicle.place?.field("volume_m3"),
          "no vehicle has a body of \(Check.shown(vehicle.bodyVolume.cubicMetres)) m³",
          cure: "write cubic metres"))
    }
    let amounts: [(Double, String)] = [
      (vehicle.bodyVolume.cubicMetres, "volume_m3"), (vehicle.dayCost.yuan, "day_cost_cny"),
      (vehicle.kilometreCost.yuanPerKilometre, "cost_cny_km"), (vehicle.loadingPerTonne.minutes, "loading_min_t"),
      (vehicle.unloadingPerTonne.minutes, "unloading_min_t"), (vehicle.stopTime.minutes, "stop_min"),
      (Double(vehicle.fuelMillilitresPerKilometre) / 10, "fuel_l_100km"),
      (Double(vehicle.co2eGramsPerKilometre) / 1000, "co2e_kg_km"),
    ]
    for (value, column) in amounts { faults += Check.notNegative(value, column, at: vehicle.place) }
    if let count = vehicle.count { faults += Check.positive(Double(count), "count", at: vehicle.place) }
    return faults
  }
}

extension BulkDensity {
  /// Nothing that is collected is denser than lead.
  static let plausible = BulkDensity.kilogramsPerCubicMetre(12_000)
}
