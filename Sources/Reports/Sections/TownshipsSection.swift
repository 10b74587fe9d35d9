import Quantities
package import WasteNetwork

extension Edition {
  /// For officials: every village of every township with its stations, reasons and visits.
  func townshipsSection() -> Node {
    section("townships", .townshipsTitle, .townshipsLead) {
      table(
        .coverageCaption,
        [.text(.townshipColumn)] + network.streams.map { .text(Phrase($0.name.zh, $0.name.en)) }, stacks: true,
        rows: network.townships.indices.map(coverageRow))
      for township in network.townships.indices {
        let one = network.townships[township]
        let villages = network.villagesOfTownship[township]
        details(.townshipSummary(one.name, villages: villages.count)) {
          table(
            .townshipCaption(one.name),
            [.text(.villageColumn)] + network.streams.map { .text(Phrase($0.name.zh, $0.name.en)) }, stacks: true,
            rows: villages.map(villageRow))
        }
      }
    }
  }

  private func coverageRow(_ township: Int) -> [Node] {
    [.text(name(network.townships[township].name))]
      + network.streams.indices.map { coverage(of: $0, villages: network.villagesOfTownship[township]) }
  }

  /// What part of the collectable mass is used on site or collected, and how many villages hand over.
  private func coverage(of stream: Int, villages: [Int]) -> Node {
    let arising = network.generation.total(of: stream, over: villages)
    guard arising.collectable > .zero else {
      return tag("span", ["class": "muted"]) { say(.unserved(.nothingToCollect)) }
    }
    let collected = villages.flatMap { index.assignments(village: $0, stream: stream) }.map(\.mass).sum()
    let used = Figures.percentDown(
      (arising.onSite + collected).kilograms, of: arising.collectable.kilograms, decimals: 1)
    let having = villages.filter { network.generation.arising(village: $0, stream: stream).offField > .zero }
    let served = having.filter { !index.assignments(village: $0, stream: stream).isEmpty }
    return .group([
      tag("strong") { say(.percent(used)) },
      line(.servedVillages(Figures.whole(served.count), of: Figures.whole(having.count))),
    ])
  }

  private func villageRow(_ village: Int) -> [Node] {
    let place = network.villages[village]
    let head = Node.group([.text(name(place.name)), tag("small", ["class": "code"]) { place.id.code }])
    return [head] + network.streams.indices.map { answer(village: village, stream: $0) }
  }

  /// Which station, how far, the next best, why, and when.
  private func answer(village: Int, stream: Int) -> Node {
    let assigned = index.assignments(village: village, stream: stream)
    guard !assigned.isEmpty else {
      let reason = index.unserved(village: village, stream: stream)?.reason ?? .nothingToCollect
      return tag("span", ["class": "muted"]) { say(.unserved(reason)) }
    }
    return .group(
      assigned.map { one in
        assignment(one, village: village, stream: stream, isPart: assigned.count > 1)
      } + [line(visitText(village: village, stream: stream))])
  }

  private func assignment(_ one: SitingPlan.Assignment, village: Int, stream: Int, isPart: Bool) -> Node {
    .group([
      tag("strong") { say(.stationAt(depot(one.depot), kilometres: Figures.kilometres(one.distance))) },
      isPart ? line(.part(Figures.tonnes(one.mass))) : .nothing,
      line(reason(for: one, village: village, stream: stream)),
      nextBest(one).map(line) ?? .nothing,
    ])
  }

  private func line(_ phrase: Phrase) -> Node { tag("small") { say(phrase) } }

  private func nextBest(_ one: SitingPlan.Assignment) -> Phrase? {
    guard let next = one.nextBest, let distance = one.nextBestDistance else { return nil }
    return .nextBest(depot(next), kilometres: Figures.kilometres(distance))
  }

  /// Why this station, in the words of an official.
  package func reason(for one: SitingPlan.Assignment, village: Int, stream: Int) -> Phrase {
    if let lock = index.lock(village: village, stream: stream), lock.depot == one.depot { return .locked(lock.reason) }
    guard let next = one.nextBest, let distance = one.nextBestDistance else { return .onlyStation }
    if one.distance == distance { return .asNear }
    if one.distance < distance { return .nearest }
    let other = network.depotIndex(next).flatMap { index.station(depot: $0, stream: stream) }
    let room = other.map { $0.capacity - $0.assigned } ?? .zero
    return room < one.mass ? .nearerIsFull(depot(next)) : .cheaperOverall(depot(next))
  }

  /// Visit days of a round stream, or full loads by period of a shuttle stream.
  package func visitText(village: Int, stream: Int) -> Phrase {
    let days = index.driveDays(village: village, stream: stream)
    let trips = index.trips(village: village, stream: stream)
    if let first = trips.firstIndex(where: { $0 > 0 }), let last = trips.lastIndex(where: { $0 > 0 }) {
      return .trips(
        Figures.whole(trips.reduce(0, +)), from: .period(first, of: network.calendar),
        to: .period(last, of: network.calendar), most: Figures.whole(trips.max() ?? 0))
    }
    guard let first = days.first, let last = days.last else { return .noVisits }
    guard days.count > Edition.mostDatesListed else { return .visits(days.map(date)) }
    return .manyVisits(days.count, first: datePhrase(first), last: datePhrase(last))
  }

  /// More dates than this are summed up.
  private static let mostDatesListed = 6
}
