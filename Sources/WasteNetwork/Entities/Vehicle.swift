public import Quantities

/// A type of vehicle and what it costs.
public struct Vehicle: Sendable, Codable {
  public let id: ID<Vehicle>
  public let name: LocalizedName
  /// Streams it may carry.
  public var streams: [ID<WasteStream>]
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
  /// Working time of a day, from the start to the return; waiting and rests are part of it.
  public let shift: WorkTime
  public let isSealed: Bool
  /// Fuel, millilitres per kilometre (a litre per 100 km is 10 ml/km).
  public let fuelMillilitresPerKilometre: Int
  /// Exhaust, grams of CO2 equivalent per kilometre.
  public let co2eGramsPerKilometre: Int
  public let confidence: Confidence
  public let source: String
  public let place: Place?
  /// Where it starts and ends its day (车场); `nil` at the station it serves.
  public var base: ID<HomeBase>?
  public var rest: RestRule?
  /// Earliest start of the day, after midnight.
  public var shiftStart: WorkTime
  /// Laden weight (总质量), for roads closed to heavy trucks; `nil` where no road asks for it.
  public var grossMass: Mass?
  /// Parts of the body that keep streams from each other, 1 or more. The walls can be moved, so only the payload and
  /// the body volume of the whole vehicle limit what lies in each.
  public var compartments: Int

  /// When a day starts where the scenario does not say otherwise.
  public static let usualShiftStart = WorkTime.hours(8)

  public init(
    id: ID<Vehicle>, name: LocalizedName, streams: [ID<WasteStream>], payload: Mass, bodyVolume: Volume, count: Int?,
    dayCost: Money, kilometreCost: DistancePrice, speed: Speed, loadingPerTonne: WorkTime,
    unloadingPerTonne: WorkTime, stopTime: WorkTime, shift: WorkTime, isSealed: Bool,
    fuelMillilitresPerKilometre: Int, co2eGramsPerKilometre: Int, confidence: Confidence, source: String,
    place: Place?, base: ID<HomeBase>? = nil, rest: RestRule? = nil, shiftStart: WorkTime = Vehicle.usualShiftStart,
    grossMass: Mass? = nil, compartments: Int = 1
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
    self.base = base
    self.rest = rest
    self.shiftStart = shiftStart
    self.grossMass = grossMass
    self.compartments = compartments
  }

  /// The greatest mass of a stream in one load: payload or body volume, whichever is less; of an on-call stream no more
  /// than a call's.
  public func load(of stream: WasteStream) -> Mass { min(capacity(of: stream), stream.loadPerCall ?? payload) }

  /// The greatest mass of a stream that payload and body allow.
  func capacity(of stream: WasteStream) -> Mass {
    stream.bulkDensity == .zero ? payload : min(payload, stream.bulkDensity.mass(filling: bodyVolume))
  }
}
