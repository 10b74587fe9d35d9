internal import Quantities
internal import WasteNetwork

/// The figures of a vehicle type as the search needs them: whole metres, seconds, kilograms, litres.
struct Truck: Sendable, Equatable {
  /// Index in `Network.vehicles`.
  let vehicle: Int
  let payload: Int
  let volume: Int
  let shift: Int
  /// Fen per kilometre, which is thousandths of a fen per metre.
  let metreCost: Int
  /// Fen per day.
  let dayCost: Int
  /// Metres per hour.
  let speed: Int
  /// Fixed time of a stop.
  let stopTime: Int
  let loadingPerTonne: Int
  let unloadingPerTonne: Int

  init(_ vehicle: Vehicle, index: Int) {
    self.vehicle = index
    payload = vehicle.payload.kilograms
    volume = vehicle.bodyVolume.litres
    shift = vehicle.shift.seconds
    metreCost = vehicle.kilometreCost.units
    dayCost = vehicle.dayCost.fen
    speed = vehicle.speed.units
    stopTime = vehicle.stopTime.seconds
    loadingPerTonne = vehicle.loadingPerTonne.seconds
    unloadingPerTonne = vehicle.unloadingPerTonne.seconds
  }

  /// Driving time, rounded up to whole seconds as `Speed.time(over:)` does.
  func drivingTime(_ metres: Int) -> Int { (metres * 3600 + speed - 1) / speed }

  /// Time to load and unload, rounded up to whole seconds.
  func handlingTime(_ kilograms: Int) -> Int { ((loadingPerTonne + unloadingPerTonne) * kilograms + 999) / 1000 }

  /// Working time of a round: driving, stops, loading and unloading.
  func duration(metres: Int, kilograms: Int, stops: Int) -> Int {
    drivingTime(metres) + stopTime * stops + handlingTime(kilograms)
  }

  /// Whether a round fits payload, body and shift.
  func fits(metres: Int, kilograms: Int, litres: Int, stops: Int) -> Bool {
    kilograms <= payload && litres <= volume && duration(metres: metres, kilograms: kilograms, stops: stops) <= shift
  }

  /// Kilometre cost and the part of the day cost that the round's share of a shift makes, in thousandths of a fen.
  func cost(metres: Int, kilograms: Int, stops: Int) -> Int {
    let time = duration(metres: metres, kilograms: kilograms, stops: stops)
    return metreCost * metres + dayCost * time * 1000 / max(1, shift)
  }

  /// The greatest load of one stream that a trip of this length with one stop can carry within payload, body and shift.
  /// Zero when the way alone outlasts the shift.
  func greatestLoad(of stream: WasteStream, metres: Int) -> Int {
    let timeLeft = shift - drivingTime(metres) - stopTime
    guard timeLeft >= 0 else { return 0 }
    let handling = loadingPerTonne + unloadingPerTonne
    let byTime = handling == 0 ? payload : timeLeft * 1000 / handling
    let byVolume =
      stream.bulkDensity == .zero ? payload : stream.bulkDensity.mass(filling: .litres(volume)).kilograms
    return min(payload, byVolume, byTime)
  }
}
