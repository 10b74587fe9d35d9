import Quantities
import WasteNetwork

/// A siting with its flows.
typealias Sited = (siting: SitingPlan, flows: FlowPlan)

/// A siting with its flows and its transport.
struct Driven {
  let siting: SitingPlan
  let flows: FlowPlan
  let transport: TransportPlan
  /// Whether it is the first siting, by the straight estimate of haulage.
  let isFirst: Bool

  init(_ sited: Sited, _ transport: TransportPlan, isFirst: Bool) {
    (siting, flows) = sited
    self.transport = transport
    self.isFirst = isFirst
  }

  func cost(in network: Network) -> Money { network.yearlyCost(of: siting, with: transport) }

  /// What finds no vehicle counts first.
  func rank(in network: Network) -> (TransportPlan.Left, Money) { (transport.left, cost(in: network)) }
}
