public import Quantities
public import WasteNetwork

extension WasteStream {
  /// The same stream with some rules changed.
  public func changed(
    pattern: Pattern? = nil, isSingleStation: Bool? = nil, servesEveryVillage: Bool? = nil,
    mayShareLoadWith: [ID<WasteStream>]? = nil, needsSealedVehicle: Bool? = nil, sources: [Source]? = nil,
    backupRadius: Distance? = nil
  ) -> WasteStream {
    WasteStream(
      id: id, name: name, pattern: pattern ?? self.pattern, massBasis: massBasis, serviceRadius: serviceRadius,
      isSingleStation: isSingleStation ?? self.isSingleStation,
      servesEveryVillage: servesEveryVillage ?? self.servesEveryVillage, stationsPerTownship: stationsPerTownship,
      stationsPerTownshipSource: stationsPerTownshipSource, storageLoss: storageLoss, bulkDensity: bulkDensity,
      visitsPerYear: visitsPerYear, handlingPrice: handlingPrice, onwardRate: onwardRate,
      mayShareLoadWith: mayShareLoadWith ?? self.mayShareLoadWith,
      needsSealedVehicle: needsSealedVehicle ?? self.needsSealedVehicle,
      ledgerYears: ledgerYears, ruleSource: ruleSource, sources: sources ?? self.sources, place: place,
      backupRadius: backupRadius ?? self.backupRadius, loadPerCall: loadPerCall, responseTime: responseTime,
      needsDedicatedVehicle: needsDedicatedVehicle, mayRideInOwnCompartment: mayRideInOwnCompartment,
      spacingDays: spacingDays, visitWeekdays: visitWeekdays, harvestDays: harvestDays, unloadsAt: unloadsAt)
  }
}

extension Vehicle {
  /// The same vehicle with some figures changed.
  public func changed(
    id: ID<Vehicle>? = nil, streams: [ID<WasteStream>]? = nil, payload: Mass? = nil, count: Int? = nil,
    kilometreCost: DistancePrice? = nil, isSealed: Bool? = nil, shift: WorkTime? = nil, compartments: Int? = nil
  ) -> Vehicle {
    Vehicle(
      id: id ?? self.id, name: name, streams: streams ?? self.streams, payload: payload ?? self.payload,
      bodyVolume: bodyVolume,
      count: count ?? self.count, dayCost: dayCost, kilometreCost: kilometreCost ?? self.kilometreCost, speed: speed,
      loadingPerTonne: loadingPerTonne, unloadingPerTonne: unloadingPerTonne, stopTime: stopTime,
      shift: shift ?? self.shift,
      isSealed: isSealed ?? self.isSealed, fuelMillilitresPerKilometre: fuelMillilitresPerKilometre,
      co2eGramsPerKilometre: co2eGramsPerKilometre, confidence: confidence, source: source, place: place, base: base,
      rest: rest, shiftStart: shiftStart, grossMass: grossMass, compartments: compartments ?? self.compartments)
  }
}

extension Depot {
  /// The same site at another cost or state.
  public func changed(yearlyCost: Money? = nil, state: SiteState? = nil) -> Depot {
    Depot(
      id: id, name: name, township: township, position: position, positionConfidence: positionConfidence,
      state: state ?? self.state, reason: reason, area: area, yearlyCost: yearlyCost ?? self.yearlyCost,
      streams: streams, place: place, openingHours: openingHours)
  }
}

extension Centre {
  /// The same centre in another state.
  public func changed(state: SiteState) -> Centre {
    Centre(
      id: id, name: name, position: position, positionConfidence: positionConfidence, state: state, reason: "fixture",
      streams: streams, costFactor: costFactor, place: place)
  }
}

extension ModuleSize {
  /// The same size at another cost.
  public func changed(yearlyCost: Money) -> ModuleSize {
    ModuleSize(
      level: level, stream: stream, size: size, storage: storage, handlingPerDay: handlingPerDay, area: area,
      yearlyCost: yearlyCost, confidence: confidence, source: source, place: place)
  }
}
