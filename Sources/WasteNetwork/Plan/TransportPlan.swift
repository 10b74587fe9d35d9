public import Quantities

/// Who drives what when.
public struct TransportPlan: Sendable, Codable {
  /// One stop of a round at a village.
  public struct Stop: Sendable, Codable {
    public var village: ID<Village>
    /// Loaded here, one entry a stream of the round, in the round's order of streams.
    public var loads: [Mass]
    /// Time after the round's start at which the vehicle reaches the village.
    public var arrival: WorkTime
    public init(village: ID<Village>, loads: [Mass], arrival: WorkTime) {
      self.village = village
      self.loads = loads
      self.arrival = arrival
    }
  }

  /// Where a round is emptied on its way, to go on empty: at a centre that takes its streams. The mass stays in its
  /// station's account.
  public struct Unloading: Sendable, Codable, Equatable {
    /// Stops made before, 1 or more and fewer than the round has.
    public var stops: Int
    public var centre: ID<Centre>
    public init(stops: Int, centre: ID<Centre>) {
      self.stops = stops
      self.centre = centre
    }
  }

  /// A tour (巡回收运) from a station through villages and back, driven on one or more days.
  public struct Round: Sendable, Codable {
    public var id: String
    public var depot: ID<Depot>
    public var vehicle: ID<Vehicle>
    /// Streams carried together.
    public var streams: [ID<WasteStream>]
    public var stops: [Stop]
    /// In the order of stops; none for most rounds.
    public var unloadings: [Unloading]
    public var distance: Distance
    /// Driving, one stop time for each stop, loading and unloading; driving and handling are rounded up to the second.
    public var duration: WorkTime
    /// Days of the year (1 is 1 January) on which it is driven, each with its vehicle number of the type, from 1.
    public var days: [Int]
    public var vehicleNumbers: [Int]
    /// Kilometre cost of one drive.
    public var costPerDrive: Money
    public init(
      id: String, depot: ID<Depot>, vehicle: ID<Vehicle>, streams: [ID<WasteStream>], stops: [Stop],
      distance: Distance, duration: WorkTime, days: [Int], vehicleNumbers: [Int], costPerDrive: Money,
      unloadings: [Unloading] = []
    ) {
      self.id = id
      self.depot = depot
      self.vehicle = vehicle
      self.streams = streams
      self.stops = stops
      self.unloadings = unloadings
      self.distance = distance
      self.duration = duration
      self.days = days
      self.vehicleNumbers = vehicleNumbers
      self.costPerDrive = costPerDrive
    }
  }

  /// Full loads (整车往返) of one stream from one village to its station.
  public struct Shuttle: Sendable, Codable {
    public var village: ID<Village>
    public var stream: ID<WasteStream>
    public var depot: ID<Depot>
    public var vehicle: ID<Vehicle>
    /// There and back.
    public var distancePerTrip: Distance
    /// Driving, one stop time, loading and unloading of the load.
    public var durationPerTrip: WorkTime
    /// The greatest load of a trip; other trips may carry less.
    public var load: Mass
    /// Trips in each period.
    public var trips: [Int]
    /// Kilometre cost of the year.
    public var cost: Money
    public init(
      village: ID<Village>, stream: ID<WasteStream>, depot: ID<Depot>, vehicle: ID<Vehicle>,
      distancePerTrip: Distance, durationPerTrip: WorkTime, load: Mass, trips: [Int], cost: Money
    ) {
      self.village = village
      self.stream = stream
      self.depot = depot
      self.vehicle = vehicle
      self.distancePerTrip = distancePerTrip
      self.durationPerTrip = durationPerTrip
      self.load = load
      self.trips = trips
      self.cost = cost
    }
  }

  /// The use of one vehicle type in one period.
  public struct FleetUse: Sendable, Codable {
    public var vehicle: ID<Vehicle>
    public var period: Int
    /// Vehicles needed on the busiest day.
    public var vehicles: Int
    /// Vehicle days paid; a vehicle out with rounds counts a day, shuttles have days of their own.
    public var vehicleDays: Int
    /// All that is driven, `emptyDistance` included.
    public var distance: Distance
    /// Driven outside rounds and shuttle trips: between base and stations and from station to station.
    public var emptyDistance: Distance
    /// Driving, stops, loading and unloading; without waiting and breaks.
    public var hours: WorkTime
    public var fuelLitres: Int
    public var co2eKilograms: Int
    /// Day and kilometre costs.
    public var cost: Money
    public init(
      vehicle: ID<Vehicle>, period: Int, vehicles: Int, vehicleDays: Int, distance: Distance, hours: WorkTime,
      fuelLitres: Int, co2eKilograms: Int, cost: Money, emptyDistance: Distance = .zero
    ) {
      self.vehicle = vehicle
      self.period = period
      self.vehicles = vehicles
      self.vehicleDays = vehicleDays
      self.distance = distance
      self.emptyDistance = emptyDistance
      self.hours = hours
      self.fuelLitres = fuelLitres
      self.co2eKilograms = co2eKilograms
      self.cost = cost
    }
  }

  /// Visits or trips the plan could not place, and why.
  public struct Unplaced: Sendable, Codable {
    public var village: ID<Village>
    public var stream: ID<WasteStream>
    /// What stays with the village; of calls that nobody answers whole loads. Zero where there is nothing to fetch on a
    /// date that is fixed.
    public var mass: Mass
    /// The period, counted from 0, in which it was to be fetched; `nil` where several or all are meant.
    public var period: Int?
    public var reason: LocalizedName
    public init(village: ID<Village>, stream: ID<WasteStream>, mass: Mass, period: Int?, reason: LocalizedName) {
      self.village = village
      self.stream = stream
      self.mass = mass
      self.period = period
      self.reason = reason
    }
  }

  public var rounds: [Round]
  /// Every drive of a round is a trip of exactly one of these; by vehicle, day and number.
  public var vehicleDays: [VehicleDay]
  public var shuttles: [Shuttle]
  public var fleet: [FleetUse]
  public var unplaced: [Unplaced]
  /// Kilometre costs of rounds, shuttles and empty ways, and day costs of the fleet.
  public var cost: Money
  /// Value and bound of the rounds' distance cost; without a bound where none was computed.
  public var quality: Quality
  /// What the bound is made of, by station and period; empty where none was computed.
  public var roundLimits: [RoundLimit]

  public init(
    rounds: [Round], shuttles: [Shuttle], fleet: [FleetUse], unplaced: [Unplaced], cost: Money, quality: Quality,
    vehicleDays: [VehicleDay] = [], roundLimits: [RoundLimit] = []
  ) {
    self.rounds = rounds
    self.vehicleDays = vehicleDays
    self.shuttles = shuttles
    self.fleet = fleet
    self.unplaced = unplaced
    self.cost = cost
    self.quality = quality
    self.roundLimits = roundLimits
  }
}
