internal import Quantities

/// What a routing server answered: road distances between the places of a scenario, kept so that a plan can be made
/// again without the server.
public struct RoadAnswer: Sendable, Codable, Equatable {
  /// A place that the server was asked about.
  public struct Place: Sendable, Codable, Equatable {
    public let code: String
    public let longitude: Double
    public let latitude: Double
    /// Metres to the road that the server joined it to.
    public let snapMetres: Double

    public init(code: String, longitude: Double, latitude: Double, snapMetres: Double) {
      self.code = code
      self.longitude = longitude
      self.latitude = latitude
      self.snapMetres = snapMetres
    }
  }

  /// Distances from one place; pairs that were not asked for are left out.
  public struct Row: Sendable, Codable, Equatable {
    /// Places by their number in `places`.
    public let from: Int
    public var to: [Int]
    /// Whole metres along roads; `nil` where the server knows no way.
    public var metres: [Int?]

    public init(from: Int, to: [Int] = [], metres: [Int?] = []) {
      self.from = from
      self.to = to
      self.metres = metres
    }
  }

  /// Version of this layout.
  public var format = 1
  /// Address of the server, and the profile that was asked for.
  public let server: String
  public let profile: String
  public let places: [Place]
  public let rows: [Row]

  public init(server: String, profile: String, places: [Place], rows: [Row]) {
    self.server = server
    self.profile = profile
    self.places = places
    self.rows = rows
  }
}

extension Network {
  /// Whether a plan may need the road between two of `roadPlaces`: all but villages that no station can serve together.
  public func needsRoad(_ from: Int, _ to: Int) -> Bool {
    guard from < villages.count, to < villages.count else { return true }
    return villages[from].position.metres(to: villages[to].position) <= sharedReach
  }

  /// Straight metres within which two villages may be served by one station: twice the greatest service radius.
  public var sharedReach: Double { Double(2 * (streams.map(\.serviceRadius).max() ?? .zero).metres) }

  /// Every place between which roads may be measured: villages, depots, centres, outlets.
  public var roadPlaces: [RoadPlace] {
    villages.map { RoadPlace(code: $0.id.code, position: $0.position) }
      + depots.map { RoadPlace(code: $0.id.code, position: $0.position) }
      + centres.map { RoadPlace(code: $0.id.code, position: $0.position) }
      + outlets.map { RoadPlace(code: $0.id.code, position: $0.position) }
  }
}
