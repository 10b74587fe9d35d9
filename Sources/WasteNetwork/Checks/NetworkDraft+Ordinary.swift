internal import Quantities

/// Between which bounds a setting or figure of a table is ordinary.
private struct OrdinarySetting {
  let column: String
  let value: Double
  let bounds: ClosedRange<Double>
  let place: Place?
}

extension NetworkDraft {
  /// Settings and prices that can be reckoned with but that no district has: a radius of 8000 km, a detour factor of 6.
  ///
  /// The bounds are this program's own, set wide: a county is seldom more than 100 km across; lorries of a collection
  /// carry 0.2 to 50 t at 5 to 90 km/h. Zero is judged elsewhere.
  func unlikelyFaults() -> [Fault] {
    let settings =
      streams.flatMap(ordinary) + vehicles.flatMap(ordinary) + targets.flatMap(ordinary) + ordinaryOptions()
    return settings.filter { $0.value > 0 && $0.value.isFinite && !$0.bounds.contains($0.value) }.map { setting in
      let (low, high) = (Check.shown(setting.bounds.lowerBound), Check.shown(setting.bounds.upperBound))
      return Fault(
        .unlikelySetting, level: .warning, at: setting.place?.field(setting.column),
        Sentence(
          "\(setting.column) is \(Check.shown(setting.value)), and \(low) to \(high) is ordinary",
          zh: "\(setting.column) 为 \(Check.shown(setting.value))，一般在 \(low) 至 \(high) 之间"),
        cure: Sentence("check the value and the unit that its name states", zh: "核对数值和名称所示的单位"))
    }
  }

  private func ordinary(_ stream: WasteStream) -> [OrdinarySetting] {
    [
      OrdinarySetting(
        column: "service_radius_km", value: stream.serviceRadius.kilometres, bounds: 0.2...100, place: stream.place),
      OrdinarySetting(
        column: "backup_radius_km", value: stream.backupRadius?.kilometres ?? 0, bounds: 0.2...150,
        place: stream.place),
      OrdinarySetting(
        column: "storage_loss_percent", value: stream.storageLoss.percent, bounds: 0...60, place: stream.place),
      OrdinarySetting(
        column: "handling_cny_t", value: stream.handlingPrice.yuanPerTonne, bounds: 0.1...5000, place: stream.place),
      OrdinarySetting(
        column: "onward_cny_tkm", value: stream.onwardRate.yuanPerTonneKilometre, bounds: 0.05...20,
        place: stream.place),
      OrdinarySetting(
        column: "load_per_call_kg", value: Double(stream.loadPerCall?.kilograms ?? 0), bounds: 1...30_000,
        place: stream.place),
      OrdinarySetting(
        column: "respond_within_h", value: stream.responseTime?.hours ?? 0, bounds: 0.5...720, place: stream.place),
    ]
  }

  private func ordinary(_ vehicle: Vehicle) -> [OrdinarySetting] {
    let settings: [(String, Double, ClosedRange<Double>)] = [
      ("payload_t", vehicle.payload.tonnes, 0.05...60), ("volume_m3", vehicle.bodyVolume.cubicMetres, 0.1...150),
      ("day_cost_cny", vehicle.dayCost.yuan, 20...10_000),
      ("cost_cny_km", vehicle.kilometreCost.yuanPerKilometre, 0.1...100),
      ("speed_km_h", vehicle.speed.kilometresPerHour, 3...90),
      ("loading_min_t", vehicle.loadingPerTonne.minutes, 0...600),
      ("unloading_min_t", vehicle.unloadingPerTonne.minutes, 0...600), ("stop_min", vehicle.stopTime.minutes, 0...240),
      ("fuel_l_100km", Double(vehicle.fuelMillilitresPerKilometre) / 10, 1...150),
      ("co2e_kg_km", Double(vehicle.co2eGramsPerKilometre) / 1000, 0.01...5),
      ("gross_t", vehicle.grossMass?.tonnes ?? 0, 0.3...100),
    ]
    return settings.map { OrdinarySetting(column: $0.0, value: $0.1, bounds: $0.2, place: vehicle.place) }
  }

  /// What falls short of a target is dearer than carrying it: some tens to some ten thousands of yuan a tonne.
  private func ordinary(_ target: Target) -> [OrdinarySetting] {
    [
      OrdinarySetting(
        column: "shortfall_price_cny_t", value: target.shortfallPrice?.yuanPerTonne ?? 0, bounds: 1...200_000,
        place: target.place),
      // below 1 % a fraction is meant, which is a check of its own
      OrdinarySetting(
        column: "share_percent", value: target.share > .percent(1) ? target.share.percent : 0, bounds: 5...100_000,
        place: target.place),
    ]
  }

  private func ordinaryOptions() -> [OrdinarySetting] {
    [
      OrdinarySetting(
        column: "options.detour_factor", value: options.detourFactor.fraction, bounds: 1...2.5, place: settings),
      OrdinarySetting(
        column: "options.working_days_per_year", value: Double(options.workingDaysPerYear), bounds: 30...366,
        place: settings),
    ]
  }
}
