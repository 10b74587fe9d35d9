public import Quantities

/// A type of vehicle and what it costs.
public struct Vehicle: Sendable, Codable {
  public let id: ID<Vehicle>
  public let name: LocalizedName
  /// Streams it may carry.
  public let streams: [ID<WasteStream>]
  public let payload: Mass
  public let bodyVolume: Volume
  /// How many there are; `nil` when more can be hired.
  public let count: Int?
  /// Cost of a day on which it is used, driver included.
  public let dayCost: Money
  public let kilometreCost: DistancePrice
  public let speed: Speed
  /// Loading at the village, per tonne.
  public let loadingPerTonne: WorkTime
  /// Unloading at the station, per tonne.
  public let unloadingPerTonne: WorkTime
  /// Fixed time of one stop, whatever is loaded.
  public let stopTime: WorkTime
  /// Working time of a day.
  public let shift: WorkTime
  public let isSealed: Bool
  /// Fuel, millilitres per kilometre (a litre per 100 km is 10 ml/km).
  public let fuelMillilitresPerKilometre: Int
  /// Exhaust, grams of CO2 equivalent per kilometre.
  public let co2eGramsPerKilometre: Int
  public let confidence: Confidence
  public let source: String
  public let place: Place?

  public init(
    id: ID<Vehicle>, name: LocalizedName, streams: [ID<WasteStream>], payload: Mass, bodyVolume: Volume, count: Int?,
    dayCost: Money, kilometreCost: DistancePrice, speed: Speed, loadingPerTonne: WorkTime,
    unloadingPerTonne: WorkTime, stopTime: WorkTime, shift: WorkTime, isSealed: Bool,
    fuelMillilitresPerKilometre: Int, co2eGramsPerKilometre: Int, confidence: Confidence, source: String,
    place: Place?
  ) {
    self.id = id
    self.name = name
    self.streams = streams
    self.payload = payload
    self.bodyVolume = bodyVolume
    self.count = count
    self.dayCost = dayCost
    self.kilometreCost = kilometreCost
    self.speed = speed
    self.loadingPerTonne = loadingPerTonne
    self.unloadingPerTonne = unloadingPerTonne
    self.stopTime = stopTime
    self.shift = shift
    self.isSealed = isSealed
    self.fuelMillilitresPerKilometre = fuelMillilitresPerKilometre
    self.co2eGramsPerKilometre = co2eGramsPerKilometre
    self.confidence = confidence
    self.source = source
    self.place = place
  }

  /// The greatest mass of a stream in one load: payload or body volume, whichever is less.
  public func load(of stream: WasteStream) -> Mass {
    stream.bulkDensity == .zero ? payload : min(payload, stream.bulkDensity.mass(filling: bodyVolume))
  }
}
