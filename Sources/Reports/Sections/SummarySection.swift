import Quantities
import WasteNetwork

extension Edition {
  /// What a reader must know before anything else: an incomplete run, missed targets, things left over.
  func banners() -> [Node] {
    var banners: [Node] = []
    if plan.isIncomplete {
      banners.append(
        tag("div", ["class": "banner bad", "role": "alert"]) {
          tag("strong") { say(.incompleteTitle) }
          paragraph(.incomplete(.stop(run.stopReason)))
        })
    }
    let decided = plan.targets.filter { $0.isMet != nil }
    let missed = decided.filter { $0.isMet == false }.count
    if missed > 0 { banners.append(banner(.targetsMissed(missed, of: decided.count))) }
    let stopped = plan.siting.unserved.filter { $0.reason == .searchStopped }.count
    if stopped > 0 { banners.append(banner(.searchStoppedVillages(Figures.whole(stopped)))) }
    if !plan.transport.unplaced.isEmpty {
      banners.append(
        banner(
          .unplacedVisits(
            Figures.whole(plan.transport.unplaced.count), kilograms: Figures.whole(plan.transport.left.mass.kilograms)))
      )
    }
    let overflow = plan.flows.stations.map { $0.overflow.sum() }.sum()
    if overflow > .zero { banners.append(banner(.overflow(Figures.tonnes(overflow)))) }
    return banners
  }

  private func banner(_ phrase: Phrase) -> Node {
    tag("div", ["class": "banner warning"]) { paragraph(phrase) }
  }

  /// The figures leadership asks for.
  func summary() -> Node {
    section("summary", .summaryTitle, nil) {
      tag("div", ["class": "cards"]) {
        targetsCard()
        costCard()
        stationsCard()
        villagesCard()
        if network.options.objective.measure == .distance { farthestCard() }
        gapCard()
        vehiclesCard()
      }
    }
  }

  private func card(_ title: Phrase, _ value: Phrase, _ note: Phrase, _ kind: BadgeKind = .plain) -> Node {
    tag("div", ["class": "card \(kind.rawValue)"]) {
      tag("h3") { say(title) }
      paragraph(value, class: "value")
      paragraph(note, class: "note")
    }
  }

  private func targetsCard() -> Node {
    let decided = plan.targets.compactMap(\.isMet)
    let met = decided.filter(\.self).count
    guard !decided.isEmpty else { return card(.cardTargets, .none, .cardTargetsNone) }
    let all = met == decided.count
    return card(
      .cardTargets, .outOf(Figures.whole(met), Figures.whole(decided.count)),
      all ? .cardTargetsMet : .cardTargetsMissed, all ? .good : .bad)
  }

  private func costCard() -> Node {
    card(
      .cardCost, .costValue(money(plan.siting.cost.total)),
      .cardCostNote(planned: money(CostBreakdown(network: network, plan: plan).planned)))
  }

  private func stationsCard() -> Node {
    let centres = index.isCentreOpen.filter(\.self).count
    let value = Figures.whole(plan.siting.stations.count)
    return card(
      .cardStations, Phrase(value, value),
      .cardStationsNote(depots: Figures.whole(plan.siting.sites.count), centres: Figures.whole(centres)))
  }

  private func villagesCard() -> Node {
    let served = network.villages.indices.filter { village in
      network.streams.indices.contains { !index.assignments(village: village, stream: $0).isEmpty }
    }.count
    return card(
      .cardVillages, .outOf(Figures.whole(served), Figures.whole(network.villages.count)), .cardVillagesNote)
  }

  /// Equation (26), where it is what the plan was to make small.
  private func farthestCard() -> Node {
    let quality = plan.siting.quality
    return card(
      .cardFarthest, .kilometresValue(Figures.fixed(quality.value, scale: 1000, 3)),
      quality.bound.map { .cardFarthestBound(Figures.fixed($0, scale: 1000, 3)) } ?? .cardFarthestNote)
  }

  private func gapCard() -> Node {
    guard let gap = plan.siting.quality.gap else { return card(.cardGap, .gapUnknown, .cardGapNoteNone, .warning) }
    return card(.cardGap, .gapValue(Figures.percentUp(gap)), .cardGapNote)
  }

  /// All vehicle types together in the period that needs most of them.
  private func vehiclesCard() -> Node {
    var needed = [Int](repeating: 0, count: network.calendar.periodCount)
    for use in plan.transport.fleet where needed.indices.contains(use.period) { needed[use.period] += use.vehicles }
    let most = needed.max() ?? 0
    guard most > 0, let period = needed.firstIndex(of: most) else {
      return card(.cardVehicles, .none, .cardVehiclesNone)
    }
    return card(
      .cardVehicles, Phrase(Figures.whole(most), Figures.whole(most)),
      .cardVehiclesNote(.period(period, of: network.calendar)))
  }
}
