import PlanStore
import Reports
import WasteNetwork

/// What accepted objections change in a scenario, and how many villages have to move for it.
struct PlanRevisionOrder {
  /// Each path once.
  private(set) var items: [ScenarioItem] = []
  /// Indices of villages that cannot stay as they are.
  private(set) var moving: Set<Int> = []
  private let shelved: ShelvedPlan

  init(_ objections: [StandingObjections.Objection], in shelved: ShelvedPlan) {
    self.shelved = shelved
    for objection in objections { take(objection) }
  }

  private mutating func take(_ objection: StandingObjections.Objection) {
    guard let village = shelved.network.villageIndex(ID(objection.answer.village)) else { return }
    switch objection.answer.decision?.remedy ?? .elsewhere {
    case .elsewhere:
      for stream in objection.streams {
        for one in shelved.index.assignments(village: village, stream: stream) {
          lock(objection.answer, stream, one.depot.code, as: "forbidden")
        }
      }
    case .station(let depot):
      for stream in objection.streams { lock(objection.answer, stream, depot, as: "locked") }
    case .closed(let depot): close(depot)
    }
  }

  private mutating func lock(_ answer: Answer, _ stream: Int, _ depot: String, as kind: String) {
    let row = "locks[\(answer.village)/\(shelved.network.streams[stream].id.code)/\(depot)]"
    add([ScenarioItem(path: "\(row).kind", value: kind), ScenarioItem(path: "\(row).reason", value: answer.reason)])
    if let village = shelved.network.villageIndex(ID(answer.village)) { moving.insert(village) }
  }

  private mutating func close(_ depot: String) {
    add([ScenarioItem(path: "depots[\(depot)].state", value: SiteState.forbidden.rawValue)])
    for village in shelved.network.villages.indices {
      for stream in shelved.network.streams.indices
      where shelved.index.assignments(village: village, stream: stream).contains(where: { $0.depot.code == depot }) {
        moving.insert(village)
      }
    }
  }

  private mutating func add(_ new: [ScenarioItem]) {
    guard !items.contains(where: { $0.path == new[0].path }) else { return }
    items += new
  }
}
