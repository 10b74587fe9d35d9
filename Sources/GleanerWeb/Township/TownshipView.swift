import PlanStore
import Quantities
import Reports
import WasteNetwork

/// One township of one plan with the answers that were given: what the official's pages are made of.
struct TownshipView {
  let shelved: ShelvedPlan
  let edition: Edition
  /// Index of the township in the network.
  let township: Int
  /// Answers to this plan in the order in which they were given.
  let answers: [Answer]
  private let answersOfVillage: [String: [Answer]]

  var network: Network { shelved.network }
  var villages: [Int] { network.villagesOfTownship[township] }
  var name: String { edition.name(network.townships[township].name) }
  private var streamCodes: [String] { network.streams.map(\.id.code) }

  /// - Throws: `Refusal.conflict` where the plan does not know the township.
  init(_ shelved: ShelvedPlan, code: TownshipCode, language: Language, answers: [Answer]) throws(Refusal) {
    guard let township = shelved.network.townshipIndex(ID(code.code)) else {
      throw .conflict(.townshipNotInPlan)
    }
    self.shelved = shelved
    self.township = township
    self.answers = answers
    edition = shelved.edition(language)
    answersOfVillage = Dictionary(grouping: answers, by: \.village)
  }

  func answers(village: Int) -> [Answer] { answersOfVillage[network.villages[village].id.code] ?? [] }

  func standing(_ village: Int) -> VillageStanding {
    VillageStanding(streams: streamCodes, answers: answers(village: village))
  }

  /// The index of a village of this township.
  /// - Throws: `Refusal.notFound` for a village of another, as if there were none.
  func village(_ code: String) throws(Refusal) -> Int {
    guard let village = network.villageIndex(ID(code)), network.townshipOfVillage[village] == township else {
      throw .notFound
    }
    return village
  }

  func count(_ standing: VillageStanding) -> Int { villages.count { self.standing($0) == standing } }

  /// Which station takes a stream of a village, how far it is, what would come next, why, and when the truck comes.
  func service(village: Int, stream: Int) -> Node {
    let index = shelved.index
    let assigned = index.assignments(village: village, stream: stream)
    guard !assigned.isEmpty else {
      let reason = index.unserved(village: village, stream: stream)?.reason ?? .nothingToCollect
      return tag("span", ["class": "note"]) { edition.say(.unserved(reason)) }
    }
    return .group(
      assigned.map { one in
        .group([
          tag("strong") { edition.say(.stationAt(edition.depot(one.depot), one.distance, mass: one.mass)) },
          tag("small") { edition.say(edition.reason(for: one, village: village, stream: stream)) },
          nextBest(one),
        ])
      } + [before(village, stream), tag("small") { edition.say(edition.visitText(village: village, stream: stream)) }])
  }

  /// Where the village went in the plan that this one departs from, if that was elsewhere.
  private func before(_ village: Int, _ stream: Int) -> Node {
    let (place, waste) = (network.villages[village].id, network.streams[stream].id)
    let move = shelved.plan.revision?.moves.first { $0.village == place && $0.stream == waste }
    guard let move else { return .nothing }
    let stations = move.from.map { edition.depot($0) }
    return tag("small", ["class": "moved"]) { edition.say(.movedFrom(stations)) }
  }

  private func nextBest(_ one: SitingPlan.Assignment) -> Node {
    guard let next = one.nextBest, let distance = one.nextBestDistance else { return .nothing }
    return tag("small") { edition.say(.nextBestAt(edition.depot(next), distance)) }
  }
}

extension Phrase {
  static func stationAt(_ station: String, _ distance: Distance, mass: Mass) -> Phrase {
    let kilometres = Figures.kilometres(distance)
    let tonnes = Figures.tonnes(mass)
    return Phrase("\(station)，\(kilometres) 公里，\(tonnes) 吨/年", "\(station), \(kilometres) km, \(tonnes) t/yr")
  }
  static func nextBestAt(_ station: String, _ distance: Distance) -> Phrase {
    Phrase(
      "次选：\(station)，\(Figures.kilometres(distance)) 公里", "Next best: \(station), \(Figures.kilometres(distance)) km")
  }
  static func movedFrom(_ stations: [String]) -> Phrase {
    stations.isEmpty
      ? Phrase("有变动：原方案未收运", "Changed: not collected in the plan before")
      : Phrase(
        "有变动：原方案交到\(stations.joined(separator: "、"))",
        "Changed: went to \(stations.joined(separator: ", ")) in the plan before")
  }
  static func badge(_ standing: VillageStanding) -> Phrase {
    switch standing {
    case .open: .open
    case .confirmed: .confirmed
    case .objected: .objected
    }
  }
}

extension VillageStanding {
  /// Class of the style sheet.
  var className: String {
    switch self {
    case .open: "open"
    case .confirmed: "confirmed"
    case .objected: "objected"
    }
  }

  var badgeClass: String {
    switch self {
    case .open: "badge warning"
    case .confirmed: "badge good"
    case .objected: "badge bad"
    }
  }
}
