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
    let label = Check.label(vehicle.name, vehicle.id.code)
    func nothing(_ column: String, _ reason: Sentence, cure: Sentence) -> [Fault] {
      let finding = Sentence("vehicle \(label) may carry nothing: \(reason)", zh: "车辆 \(label) 什么也运不了：\(reason.zh)")
      return [Fault(.vehicleCarriesNothing, at: vehicle.place?.field(column), finding, cure: cure)]
    }
    if vehicle.payload < .zero { return Check.notNegative(vehicle.payload.tonnes, "payload_t", at: vehicle.place) }
    if vehicle.payload < NetworkDraft.leastLoad {
      let payload = Check.shown(vehicle.payload.tonnes)
      return nothing(
        "payload_t", Sentence("its payload is \(payload) t", zh: "其载重为 \(payload) t"),
        cure: Sentence("write its payload", zh: "填写其载重"))
    }
    guard !streams.isEmpty else { return [] }
    let unknown = streamFaults(vehicle.streams, at: vehicle.place, "streams")
    let carried = streams.filter { vehicle.streams.contains($0.id) }
    if carried.isEmpty, unknown.isEmpty {
      return nothing(
        "streams", Sentence("no stream is named", zh: "没有列出任何类别"),
        cure: Sentence("name the streams it may carry", zh: "列出它可运的类别"))
    }
    guard vehicle.bodyVolume <= NetworkDraft.greatestBody else { return unknown }
    let tooSmall = carried.filter { $0.bulkDensity <= .plausible && vehicle.capacity(of: $0) < NetworkDraft.leastLoad }
    guard let first = tooSmall.first else { return unknown }
    return unknown
      + nothing(
        "volume_m3",
        Sentence(
          "less than 10 kg of ‘\(first.id)’ fits its \(Check.shown(vehicle.bodyVolume.cubicMetres)) m³",
          zh: "其 \(Check.shown(vehicle.bodyVolume.cubicMetres)) m³ 装不下 10 kg\(first.inChinese)"),
        cure: Sentence("write the volume of its body", zh: "填写其车厢容积"))
  }

  private func amountFaults(_ vehicle: Vehicle) -> [Fault] {
    var faults = Check.positive(vehicle.speed.kilometresPerHour, "speed_km_h", at: vehicle.place)
    faults += Check.positive(vehicle.shift.hours, "shift_h", at: vehicle.place)
    if vehicle.shift.hours > 24 {
      faults.append(
        Fault(
          .outOfRange, at: vehicle.place?.field("shift_h"),
          Sentence(
            "a shift of \(Check.shown(vehicle.shift.hours)) h is longer "
              + "than a day", zh: "班次 \(Check.shown(vehicle.shift.hours)) h，比一天还长"),
          cure: Sentence("write the working hours of a day", zh: "填写一天的工作小时数")))
    }
    if vehicle.bodyVolume > NetworkDraft.greatestBody {
      faults.append(
        Fault(
          .outOfRange, at: vehicle.place?.field("volume_m3"),
          Sentence(
            "no vehicle has a body of \(Check.shown(vehicle.bodyVolume.cubicMetres)) m³",
            zh: "没有车厢容积为 \(Check.shown(vehicle.bodyVolume.cubicMetres)) m³ 的车辆"),
          cure: Sentence("write cubic metres", zh: "按立方米填写")))
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
