import Quantities
import WasteNetwork

extension Vehicle {
  /// The same type with other working rules.
  func working(
    count: Int? = nil, shift: WorkTime? = nil, base: String? = nil, rest: RestRule? = nil, grossMass: Mass? = nil,
    compartments: Int = 1, streams: [ID<WasteStream>]? = nil
  ) -> Vehicle {
    Vehicle(
      id: id, name: name, streams: streams ?? self.streams, payload: payload, bodyVolume: bodyVolume,
      count: count ?? self.count, dayCost: dayCost, kilometreCost: kilometreCost, speed: speed,
      loadingPerTonne: loadingPerTonne, unloadingPerTonne: unloadingPerTonne, stopTime: stopTime,
      shift: shift ?? self.shift, isSealed: isSealed, fuelMillilitresPerKilometre: fuelMillilitresPerKilometre,
      co2eGramsPerKilometre: co2eGramsPerKilometre, confidence: confidence, source: source, place: place,
      base: base.map { ID($0) }, rest: rest, grossMass: grossMass, compartments: compartments)
  }
}

extension Village {
  /// The same village with opening hours or a limit on its road.
  func reached(hours: OpeningHours? = nil, truckLimit: Mass? = nil) -> Village {
    Village(
      id: id, name: name, township: township, position: position, positionConfidence: positionConfidence,
      figures: figures, place: place, openingHours: hours, truckLimit: truckLimit)
  }
}

extension WasteStream {
  /// The same stream collected by other rules.
  func collected(
    _ pattern: Pattern? = nil, visitsPerYear: Int? = nil, mayShareLoadWith: [ID<WasteStream>]? = nil,
    loadPerCall: Mass? = nil, responseTime: WorkTime? = nil, mayRideInOwnCompartment: Bool = false,
    spacingDays: Int = 0, visitWeekdays: [Weekday] = [], harvestDays: Int? = nil
  ) -> WasteStream {
    WasteStream(
      id: id, name: name, pattern: pattern ?? self.pattern, massBasis: massBasis, serviceRadius: serviceRadius,
      isSingleStation: isSingleStation, servesEveryVillage: servesEveryVillage,
      stationsPerTownship: stationsPerTownship, stationsPerTownshipSource: stationsPerTownshipSource,
      storageLoss: storageLoss, bulkDensity: bulkDensity, visitsPerYear: visitsPerYear ?? self.visitsPerYear,
      handlingPrice: handlingPrice, onwardRate: onwardRate,
      mayShareLoadWith: mayShareLoadWith ?? self.mayShareLoadWith, needsSealedVehicle: needsSealedVehicle,
      ledgerYears: ledgerYears, ruleSource: ruleSource, sources: sources, place: place, loadPerCall: loadPerCall,
      responseTime: responseTime, mayRideInOwnCompartment: mayRideInOwnCompartment, spacingDays: spacingDays,
      visitWeekdays: visitWeekdays, harvestDays: harvestDays)
  }
}
