import PlanStore
import Quantities
import Reports
import WasteNetwork

/// The objections to a plan that still hold: an official who spoke again of the same village and stream took the earlier word
/// back.
struct StandingObjections {
  struct Objection {
    let answer: Answer
    /// Indices of the streams of which it is the village's last word, ascending.
    let streams: [Int]
  }

  /// In the order in which they were given.
  let all: [Objection]
  /// Objections that were taken back or replaced, in the order in which they were given.
  let withdrawn: [Answer]

  /// - Parameter answers: all answers to the plan, in the order in which they were given.
  init(_ answers: [Answer], in network: Network) {
    let ofVillage = Dictionary(grouping: answers, by: \.village)
    var all: [Objection] = []
    var withdrawn: [Answer] = []
    for answer in answers where answer.kind == .objected {
      let streams = network.streams.indices.filter { stream in
        let code = network.streams[stream].id.code
        return ofVillage[answer.village]?.last { $0.concerns(code) }?.id == answer.id
      }
      if streams.isEmpty { withdrawn.append(answer) } else { all.append(Objection(answer: answer, streams: streams)) }
    }
    self.all = all
    self.withdrawn = withdrawn
  }

  var accepted: [Objection] { all.filter { $0.answer.decision?.kind == .accepted } }
}

extension StandingObjections.Objection {
  /// Indices of the depots that the village hands over to, of the streams that the objection speaks of, ascending.
  func depots(in shelved: ShelvedPlan) -> [Int] {
    guard let village = shelved.network.villageIndex(ID(answer.village)) else { return [] }
    let depots = streams.flatMap { shelved.index.assignments(village: village, stream: $0) }
      .compactMap { shelved.network.depotIndex($0.depot) }
    return Set(depots).sorted()
  }

  /// What the planner may make of it, the mildest first. A lock needs an objection to one stream.
  func remedies(in shelved: ShelvedPlan) -> [Remedy] {
    let network = shelved.network
    let current = depots(in: shelved)
    let closing = current.map { Remedy.closed(network.depots[$0].id.code) }
    return (current.isEmpty ? [] : [.elsewhere]) + stations(in: shelved).map { .station(network.depots[$0].id.code) }
      + closing
  }

  /// Indices of other depots that may take the stream and lie within its radius as the crow flies, the next best first.
  private func stations(in shelved: ShelvedPlan) -> [Int] {
    let network = shelved.network
    guard answer.stream != nil, streams.count == 1, let village = network.villageIndex(ID(answer.village)) else {
      return []
    }
    let current = depots(in: shelved)
    let next = shelved.index.assignments(village: village, stream: streams[0])
      .compactMap { $0.nextBest.flatMap { network.depotIndex($0) } }
    let reach = Double(network.streams[streams[0]].serviceRadius.metres)
    let others = network.depots.indices.filter { depot in
      network.mayHoldStation(depot: depot, stream: streams[0]) && !current.contains(depot) && !next.contains(depot)
        && network.depots[depot].position.metres(to: network.villages[village].position) <= reach
    }
    return next.filter { !current.contains($0) } + others
  }
}
