public import Quantities
import Siting
public import WasteNetwork

/// What the stations of a depot do and what closing them would cost; of streams that have none there, why, and what one
/// would cost.
public struct StationExplanation: Sendable {
  public struct Stream: Sendable {
    public let station: SitingPlan.Station
    /// By mass, greatest first.
    public let villages: [SitingPlan.Assignment]
  }

  /// A stream without a station at the depot.
  public struct Absence: Sendable {
    public let stream: ID<WasteStream>
    public let reason: Reason
  }

  /// Why a stream has no station at the depot.
  public enum Reason: Sendable, Equatable {
    /// The site does not take the stream.
    case notTaken
    /// The smallest station needs so much land, which the site does not have.
    case tooSmall(needed: Area)
    /// No village with something of the stream has the depot in reach.
    case noVillage
    /// There may be one: what it costs to have one, all villages that do not come to it staying where they are.
    case possible(PriceAnswer)
  }

  public let depot: ID<Depot>
  public let isOpen: Bool
  /// Whether the site may not be used at all; nothing is said of single streams then.
  public let isForbidden: Bool
  public let areaUsed: Area
  public let streams: [Stream]
  public let absences: [Absence]
  /// What it costs to have no station here while the villages of others stay where they are; `nil` where nothing is built.
  public let closing: PriceAnswer?
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
    let isForbidden = network.depots[depot].state == .forbidden
    let missing = network.streams.indices.filter { stream in
      !isForbidden && !streams.contains { $0.station.stream == network.streams[stream].id }
    }
    return StationExplanation(
      depot: code, isOpen: site != nil, isForbidden: isForbidden, areaUsed: site?.areaUsed ?? .zero, streams: streams,
      absences: try missing.map {
        StationExplanation.Absence(stream: network.streams[$0].id, reason: try absence(depot, $0))
      },
      closing: streams.isEmpty ? nil : try reassignment.price(ofClosing: depot, mayUse: { mayLeave($0, for: depot) }))
  }

  /// A village settled for a depot alone may go where nothing forbids it once the depot is closed.
  private func mayLeave(_ arc: Int, for depot: Int) -> Bool {
    mayUse(arc) || locked[unlocked.arcs[arc].item] == [depot] && !isForbidden(arc)
  }

  private func absence(_ depot: Int, _ stream: Int) throws -> StationExplanation.Reason {
    let station = unlocked.station(depot, stream)
    guard unlocked.mayHoldStation[station] else { return .notTaken }
    if let least = unlocked.stationSizes[stream].map(\.area).min(), least > unlocked.sites[depot].area {
      return .tooSmall(needed: .squareMetres(least))
    }
    guard !unlocked.arcsOfStation[station].isEmpty else { return .noVillage }
    return .possible(try reassignment.price(ofOpening: depot, stream: stream, mayUse: mayUse))
  }
}
