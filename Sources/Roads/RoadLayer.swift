internal import WasteNetwork

/// The roads open to one profile, ready for searches between the places of a scenario.
struct RoadLayer: Sendable {
  let profile: RoadProfile
  let search: SearchGraph
  private let components: [Int32]

  init(_ graph: RoadGraph, profile: RoadProfile, measure: RoadRules.Measure, stops: [RoadArcs.Spot?]) {
    self.profile = profile
    let search = SearchGraph(RoadArcs(graph, profile: profile, measure: measure, stops: stops))
    let components = StrongComponents(rows: search.out, nodeCount: search.nodeCount)
    self.search = search
    self.components = search.stopNode.map { components.ofNode[Int($0)] }
  }

  /// The part of these roads, connected there and back, on which a place lies.
  func component(of place: Int) -> Int32 { components[place] }

  /// The part on which most of the given places lie, of equal ones that of the earliest place.
  func hub(of places: [Int]) -> Int32? {
    var counts: [Int32: Int] = [:]
    for place in places { counts[components[place], default: 0] += 1 }
    let most = counts.values.max()
    return places.first { counts[components[$0]] == most }.map { components[$0] }
  }
}
