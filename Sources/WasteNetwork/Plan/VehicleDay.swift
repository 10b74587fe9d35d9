public import Quantities

extension TransportPlan {
  /// One vehicle's day with rounds: from its base through its trips and back; from and to the first trip's station where
  /// it has no base. Times are times of day, counted from midnight.
  public struct VehicleDay: Sendable, Codable {
    /// One round driven on the day.
    public struct Trip: Sendable, Codable {
      /// `Round.id`.
      public var round: String
      /// Ready to leave the station.
      public var start: WorkTime
      /// Loading begins at each stop, in the round's order of stops.
      public var loadings: [WorkTime]
      /// Unloading begins at each centre on the way, in the round's order.
      public var unloadings: [WorkTime]
      /// Back at the station and unloaded.
      public var end: WorkTime
      public init(
        round: String, start: WorkTime, loadings: [WorkTime], end: WorkTime, unloadings: [WorkTime] = []
      ) {
        self.round = round
        self.start = start
        self.loadings = loadings
        self.unloadings = unloadings
        self.end = end
      }
    }

    public var vehicle: ID<Vehicle>
    /// Number of the type, from 1.
    public var number: Int
    /// Day of the year, 1 being 1 January.
    public var day: Int
    /// Ready to leave the base.
    public var start: WorkTime
    /// Back at the base.
    public var end: WorkTime
    /// In the order in which they are driven.
    public var trips: [Trip]
    /// When each break begins; each lasts as long as the vehicle's rule says.
    public var breaks: [WorkTime]
    /// Driven outside rounds: to the first station, from station to station, and home.
    public var emptyDistance: Distance

    public init(
      vehicle: ID<Vehicle>, number: Int, day: Int, start: WorkTime, end: WorkTime, trips: [Trip], breaks: [WorkTime],
      emptyDistance: Distance
    ) {
      self.vehicle = vehicle
      self.number = number
      self.day = day
      self.start = start
      self.end = end
      self.trips = trips
      self.breaks = breaks
      self.emptyDistance = emptyDistance
    }
  }
}
