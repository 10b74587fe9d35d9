/// A plan in the problem's own terms: what is handed over where, what is built, what is shipped.
package struct SitingSolution: Sendable, Equatable {
  package struct Shipment: Sendable, Equatable {
    package var depot: Int
    package var centre: Int
    package var stream: Int
    /// kg a year.
    package var mass: Int
  }

  /// kg handed over by arc; zero where nothing is.
  package var masses: [Int]
  /// By station: position in the stream's sizes; `nil` where none is built.
  package var stations: [Int?]
  /// By line: position in the line's sizes; `nil` where none is built.
  package var lines: [Int?]
  package var shipments: [Shipment]
}

extension SitingSolution {
  /// The plan a search state describes, its shipments by the cheapest way to the lines it has.
  init(_ state: SearchState) {
    let model = state.model
    masses = Array(repeating: 0, count: model.arcCost.count)
    for (item, arc) in state.arc.enumerated() {
      if let arc { masses[arc] = model.itemMass[item] }
    }
    stations = state.choice.indices.map { model.stationChoices[$0 % model.streamCount][state.choice[$0]].size }
    lines = state.lines.indices.map { model.lineChoices[$0][state.lines[$0]].size }
    shipments = []
    ship(for: model.problem)
  }

  /// Kilograms that leave each station for a centre, by station: equation (7), the loss rounded for each village.
  func delivered(in problem: SitingProblem) -> [Int] {
    var result = [Int](repeating: 0, count: stations.count)
    for (index, mass) in masses.enumerated() where mass > 0 {
      let arc = problem.arcs[index]
      let item = problem.items[arc.item]
      result[problem.station(arc.depot, item.stream)] += problem.delivered(mass, of: item)
    }
    return result
  }

  /// Sends everything on by the cheapest way that the lines allow.
  /// - Returns: whether the lines can take it.
  @discardableResult
  package mutating func ship(for problem: SitingProblem) -> Bool {
    let delivered = delivered(in: problem)
    shipments = []
    for stream in 0..<problem.streamCount {
      guard
        let shipping = Shipping(
          supply: problem.sites.indices.map { delivered[problem.station($0, stream)] },
          capacities: (0..<problem.centreCount).map { centre in
            let line = problem.line(centre, stream)
            return lines[line].map { problem.lineSizes[line][$0].capacity } ?? 0
          },
          price: { problem.onwardPrice(depot: $0, centre: $1, stream: stream) })
      else { return false }
      for flow in shipping.flows {
        shipments.append(Shipment(depot: flow.station, centre: flow.centre, stream: stream, mass: flow.mass))
      }
    }
    shipments.sort { ($0.depot, $0.centre, $0.stream) < ($1.depot, $1.centre, $1.stream) }
    return true
  }
}
