public import Quantities

/// The vehicles of a year: what each township needs when, how the bulky streams are brought in, and what to keep.
public struct FleetPlan: Sendable, Codable {
  /// The work of one vehicle type for the stations of one township in one period.
  ///
  /// Vehicles and shifts are those that the township needs by itself: where townships share vehicles, the district
  /// needs fewer. Ways without a load between stations and bases are not in the distance and the hours; of full loads
  /// vehicles and shifts allow for their time.
  public struct TownshipUse: Sendable, Codable, Equatable {
    public var township: ID<Township>
    public var vehicle: ID<Vehicle>
    public var period: Int
    /// Vehicles on the busiest day.
    public var vehicles: Int
    /// Vehicle days with rounds for the township, and shifts that its full loads fill.
    public var shifts: Int
    public var distance: Distance
    public var hours: WorkTime
    public var fuelLitres: Int
    public var co2eKilograms: Int

    public init(
      township: ID<Township>, vehicle: ID<Vehicle>, period: Int, vehicles: Int, shifts: Int, distance: Distance,
      hours: WorkTime, fuelLitres: Int, co2eKilograms: Int
    ) {
      self.township = township
      self.vehicle = vehicle
      self.period = period
      self.vehicles = vehicles
      self.shifts = shifts
      self.distance = distance
      self.hours = hours
      self.fuelLitres = fuelLitres
      self.co2eKilograms = co2eKilograms
    }
  }

  /// Full loads of one stream with one vehicle type in one period: a line of its campaign.
  public struct CampaignUse: Sendable, Codable, Equatable {
    public var stream: ID<WasteStream>
    public var period: Int
    public var vehicle: ID<Vehicle>
    public var trips: Int
    /// Days of the period on which the stream can be fetched.
    public var days: Int
    /// Shifts that the trips fill.
    public var shifts: Int
    /// Vehicles that do these shifts on these days.
    public var vehicles: Int
    public var distance: Distance
    public var hours: WorkTime

    public init(
      stream: ID<WasteStream>, period: Int, vehicle: ID<Vehicle>, trips: Int, days: Int, shifts: Int, vehicles: Int,
      distance: Distance, hours: WorkTime
    ) {
      self.stream = stream
      self.period = period
      self.vehicle = vehicle
      self.trips = trips
      self.days = days
      self.shifts = shifts
      self.vehicles = vehicles
      self.distance = distance
      self.hours = hours
    }
  }

  /// A vehicle type of the mix that was chosen.
  public struct Kept: Sendable, Codable, Equatable {
    public var vehicle: ID<Vehicle>
    /// Vehicles on the busiest day of the year.
    public var count: Int

    public init(vehicle: ID<Vehicle>, count: Int) {
      self.vehicle = vehicle
      self.count = count
    }
  }

  /// The cheapest mix of vehicle types found, in the order of the network; `nil` where the fleet was given.
  public var mix: [Kept]?
  /// In the order of townships, vehicle types, periods; none where a type does nothing there.
  public var townships: [TownshipUse]
  /// In the order of streams, periods, vehicle types.
  public var campaigns: [CampaignUse]

  public init(townships: [TownshipUse], campaigns: [CampaignUse], mix: [Kept]? = nil) {
    self.mix = mix
    self.townships = townships
    self.campaigns = campaigns
  }
}
