import Siting
import WasteNetwork

@testable import Explanation

extension ScenarioExplanation {
  /// Conflicts as kinds and codes of their members, in the order in which they are named.
  var named: [[String]] { conflicts.map { $0.members.map(name) } }

  func name(_ requirement: Requirement) -> String {
    let network = wide.network
    let codes: [String] =
      switch requirement {
      case .target(let row):
        [network.targets[wide.problem.coverage[row].target].id]
          + (wide.problem.coverage[row].township.map { [network.townships[$0].id.code] } ?? [])
      case .service(let item), .lock(let item):
        [
          network.villages[wide.problem.items[item].village].id.code,
          network.streams[wide.problem.items[item].stream].id.code,
        ]
      case .stations(let quota):
        [
          network.townships[wide.problem.quotas[quota].township].id.code,
          network.streams[wide.problem.quotas[quota].stream].id.code,
        ]
      case .area(let depot), .forbiddenSite(let depot), .siteStreams(let depot), .requiredSite(let depot):
        [network.depots[depot].id.code]
      case .radius(let stream), .stationCapacity(let stream), .lineCapacity(let stream), .backup(let stream):
        [network.streams[stream].id.code]
      case .requiredCentre(let centre), .centreStreams(let centre), .forbiddenCentre(let centre):
        [network.centres[centre].id.code]
      case .forbiddenAssignment(let lock): [network.locks[lock].village.code, network.locks[lock].depot.code]
      case .budget: []
      }
    return ([requirement.kind.rawValue] + codes).joined(separator: " ")
  }
}
