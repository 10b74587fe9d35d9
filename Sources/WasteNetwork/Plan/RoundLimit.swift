public import Quantities

extension TransportPlan {
  /// Below what the kilometres of a station's rounds cannot cost in a period, for the same visits with the same loads.
  public struct RoundLimit: Sendable, Codable {
    /// What gave the limit.
    public enum Method: String, Sendable, Codable {
      /// Column generation over ng-routes with cuts.
      case columnGeneration = "column-generation"
      /// Least spanning trees with prices on their edges.
      case trees
      /// Ways there and back, weighted with the loads.
      case ways
    }

    /// How far column generation came.
    public enum Progress: String, Sendable, Codable {
      /// To its end.
      case finished
      /// The work allowed was spent before: the limit holds and might be better.
      case stopped
      /// More visits than it takes.
      case tooLarge = "too-large"
    }

    public var depot: ID<Depot>
    /// Number of the period, from 0.
    public var period: Int
    /// The streams visited for; those that might share rounds stand together.
    public var streams: [ID<WasteStream>]
    public var visits: Int
    /// Kilometre cost of the plan's rounds.
    public var cost: Money
    public var limit: Money
    public var method: Method
    public var progress: Progress

    public init(
      depot: ID<Depot>, period: Int, streams: [ID<WasteStream>], visits: Int, cost: Money, limit: Money, method: Method,
      progress: Progress
    ) {
      self.depot = depot
      self.period = period
      self.streams = streams
      self.visits = visits
      self.cost = cost
      self.limit = limit
      self.method = method
      self.progress = progress
    }
  }
}
