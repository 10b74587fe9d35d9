import Siting
public import WasteNetwork

/// What a centre takes, and what closing or using it would cost.
public struct CentreExplanation: Sendable {
  public struct Stream: Sendable {
    public let line: SitingPlan.Line
    /// By mass, greatest first.
    public let shipments: [SitingPlan.Shipment]
  }

  public let centre: ID<Centre>
  public let streams: [Stream]
  /// Whether the centre may not be used at all.
  public let isForbidden: Bool
  /// Of a centre in use what it costs to do without it, of another what it costs to have a line there, with all villages
  /// where they are; `nil` where it is forbidden.
  public let change: PriceAnswer?
}

extension PlanQuestion {
  func explain(centre: Int) throws -> CentreExplanation {
    let code = network.centres[centre].id
    let streams = plan.siting.lines.filter { $0.centre == code }.map { line in
      CentreExplanation.Stream(
        line: line,
        shipments: plan.siting.shipments.filter { $0.centre == code && $0.stream == line.stream }
          .sorted { ($1.mass, $0.depot) < ($0.mass, $1.depot) })
    }
    let isForbidden = network.centres[centre].state == .forbidden
    let change: PriceAnswer? =
      if isForbidden { nil } else {
        try streams.isEmpty ? reassignment.price(ofOpeningCentre: centre) : reassignment.price(ofClosingCentre: centre)
      }
    return CentreExplanation(centre: code, streams: streams, isForbidden: isForbidden, change: change)
  }
}
