public import Quantities
import Siting
public import WasteNetwork

/// What the stations of a depot do, and what closing them would cost.
public struct StationExplanation: Sendable {
  public struct Stream: Sendable {
    public let station: SitingPlan.Station
    /// By mass, greatest first.
    public let villages: [SitingPlan.Assignment]
  }

  public let depot: ID<Depot>
  public let isOpen: Bool
  public let areaUsed: Area
  public let streams: [Stream]
  /// Change of the yearly cost when the depot has no station and the villages of others stay where they are; `nil`
  /// where its villages cannot be placed elsewhere, or nothing is built.
  public let closingDifference: Money?
  /// Settled by branch and bound; otherwise something cheaper may exist.
  public let isExact: Bool
}

extension PlanQuestion {
  func explain(depot: Int) throws -> StationExplanation {
    let code = network.depots[depot].id
    let streams = plan.siting.stations.filter { $0.depot == code }.map { station in
      StationExplanation.Stream(
        station: station,
        villages: plan.siting.assignments.filter { $0.depot == code && $0.stream == station.stream }
          .sorted { ($1.mass, $0.village) < ($0.mass, $1.village) })
    }
    let site = plan.siting.sites.first { $0.depot == code }
    let price = streams.isEmpty ? nil : try reassignment.price(ofClosing: depot)
    return StationExplanation(
      depot: code, isOpen: site != nil, areaUsed: site?.areaUsed ?? .zero, streams: streams,
      closingDifference: price?.difference, isExact: price?.isExact ?? false)
  }
}
