internal import Quantities
internal import WasteNetwork

/// The figures of a vehicle type as the search needs them: whole metres, seconds, kilograms, litres.
struct Truck: Sendable, Equatable {
  /// A rest that has to begin before work has lasted so long.
  struct Rest: Sendable, Equatable {
    let length: Int
    let after: Int
  }

  /// Index in `Network.vehicles`.
  let vehicle: Int
  let payload: Int
  let volume: Int
  let shift: Int
  /// Time of day at which a day begins at the earliest.
  let shiftStart: Int
  let rest: Rest?
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
  /// Time for one round: the shift without the rests that fall into it, the way from the base and back to it.
  private(set) var longestRound: Int
  /// Times of day within which a round begins and ends.
  private(set) var hours: ClosedRange<Int>

  init(_ vehicle: Vehicle, index: Int) {
    self.vehicle = index
    payload = vehicle.payload.kilograms
    volume = vehicle.bodyVolume.litres
    shift = vehicle.shift.seconds
    shiftStart = vehicle.shiftStart.seconds
    rest = vehicle.rest.map { Rest(length: $0.length.seconds, after: $0.after.seconds) }
    metreCost = vehicle.kilometreCost.units
    dayCost = vehicle.dayCost.fen
    speed = vehicle.speed.units
    stopTime = vehicle.stopTime.seconds
    loadingPerTonne = vehicle.loadingPerTonne.seconds
    unloadingPerTonne = vehicle.unloadingPerTonne.seconds
    longestRound = 0
    hours = shiftStart...shiftStart + shift
    longestRound = work(within: shift)
  }

  /// The same truck for rounds of a station so many metres from its base, and so many metres back to it.
  func based(out: Int, back: Int) -> Truck {
    var result = self
    let (there, home) = (drivingTime(out), drivingTime(back))
    result.longestRound = max(0, work(within: shift) - there - home)
    result.hours = shiftStart + there...max(shiftStart + there, shiftStart + shift - home)
    return result
  }

  /// The most work that fits so much time beside the rests it asks for: after each stretch of work but the last a rest.
  private func work(within time: Int) -> Int {
    guard let rest, rest.after > 0 else { return time }
    let rests = 0...time / rest.after
    return rests.map { min(($0 + 1) * rest.after, time - $0 * rest.length) }.max() ?? time
  }

  /// Driving time, rounded up to whole seconds as `Speed.time(over:)` does.
  func drivingTime(_ metres: Int) -> Int { (metres * 3600 + speed - 1) / speed }

  /// Time to load, rounded up to whole seconds.
  func loadingTime(_ kilograms: Int) -> Int { (loadingPerTonne * kilograms + 999) / 1000 }

  /// Time to unload, rounded up to whole seconds.
  func unloadingTime(_ kilograms: Int) -> Int { (unloadingPerTonne * kilograms + 999) / 1000 }

  /// Time to load and unload, rounded up to whole seconds.
  func handlingTime(_ kilograms: Int) -> Int { ((loadingPerTonne + unloadingPerTonne) * kilograms + 999) / 1000 }

  /// Working time of a round: driving, stops, loading and unloading.
  func duration(metres: Int, kilograms: Int, stops: Int) -> Int {
    drivingTime(metres) + stopTime * stops + handlingTime(kilograms)
  }

  /// Whether a round fits payload, body and shift.
  func fits(metres: Int, kilograms: Int, litres: Int, stops: Int) -> Bool {
    kilograms <= payload && litres <= volume
      && duration(metres: metres, kilograms: kilograms, stops: stops) <= longestRound
  }

  /// Kilometre cost and the part of the day cost that the round's share of a shift makes, in thousandths of a fen.
  func cost(metres: Int, kilograms: Int, stops: Int) -> Int {
    let time = duration(metres: metres, kilograms: kilograms, stops: stops)
    return metreCost * metres + dayCost * time * 1000 / max(1, shift)
  }

  /// The greatest load of one stream that a trip of this length with one stop can carry within payload, body and shift.
  /// Zero when the way alone outlasts the shift.
  func greatestLoad(of stream: WasteStream, metres: Int) -> Int {
    let timeLeft = longestRound - drivingTime(metres) - stopTime
    guard timeLeft >= 0 else { return 0 }
    let handling = loadingPerTonne + unloadingPerTonne
    let byTime = handling == 0 ? payload : timeLeft * 1000 / handling
    let byVolume =
      stream.bulkDensity == .zero ? payload : stream.bulkDensity.mass(filling: .litres(volume)).kilograms
    return min(payload, byVolume, byTime)
  }
}
