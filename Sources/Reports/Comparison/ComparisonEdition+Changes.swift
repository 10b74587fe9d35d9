import Quantities
import WasteNetwork

extension ComparisonEdition {
  /// What one plan does otherwise than the first: in figures, on a map, in tables.
  func changesSection(_ plan: Int) -> Node {
    let changes = comparison.changes[plan - 1]
    let map = ChangesMap(old: editions[0], new: editions[plan], changes: changes, name: "map-\(plan)")
    return base.section(
      "changes-\(plan)", .changesTitle(comparison.plans[0].label, comparison.plans[plan].label), nil
    ) {
      if changes.isOfAnotherDistrict {
        base.paragraph(.anotherDistrict(comparison.plans[0].label, comparison.plans[plan].label))
      } else if changes.stations.isEmpty && changes.lines.isEmpty && changes.moves.isEmpty && changes.sites.isEmpty {
        base.paragraph(.nothingChanges)
        differences(plan, changes)
      } else {
        cards(changes)
        map.tabs()
        map.legend()
        differences(plan, changes)
        stations(changes, map)
        lines(changes, editions[plan])
        moves(changes, map)
      }
    }
  }

  private func cards(_ changes: PlanChanges) -> Node {
    func count<Place>(_ all: [PlanChanges.Facility<Place>], _ kind: PlanChanges.Kind) -> Int {
      all.filter { $0.kind == kind }.count
    }
    func card(_ title: Phrase, _ value: Phrase, _ note: Phrase?) -> Node {
      tag("div", ["class": "card plain"]) {
        tag("h3") { say(title) }
        base.paragraph(value, class: "value")
        if let note { base.paragraph(note, class: "note") }
      }
    }
    let villages = String(changes.villagesMoved)
    return tag("div", ["class": "cards"]) {
      card(
        .cardSites,
        .openedAndClosed(
          changes.sites.filter { $0.kind == .opened }.count, changes.sites.filter { $0.kind == .closed }.count), nil)
      card(
        .cardResized, .openedAndClosed(count(changes.stations, .opened), count(changes.stations, .closed)),
        .resized(count(changes.stations, .resized)))
      card(.cardMoves, Phrase(villages, villages), changes.moves.isEmpty ? nil : .movesInWords(changes))
    }
  }

  /// Values of the two scenarios that differ, or at least the files.
  private func differences(_ plan: Int, _ changes: PlanChanges) -> Node {
    guard let differences = comparison.plans[plan].differences else {
      return base.paragraph(.changedInputs(changes.inputs))
    }
    guard !differences.isEmpty else { return base.paragraph(.sameScenario(comparison.plans[plan].label)) }
    let rest = differences.count - ComparisonEdition.listedDifferences
    return .group([
      base.table(
        .differencesCaption,
        [.text(.pathColumn)]
          + [0, plan].map { .text(Phrase(comparison.plans[$0].label, comparison.plans[$0].label)) },
        stacks: true,
        rows: differences.prefix(ComparisonEdition.listedDifferences).map { one in
          [tag("code") { one.path }, .text(one.old.isEmpty ? "—" : one.old), .text(one.new.isEmpty ? "—" : one.new)]
        }),
      rest > 0 ? base.paragraph(.moreDifferences(rest)) : .nothing,
    ])
  }

  /// A page is no place for thousands of changed cells.
  private static let listedDifferences = 40

  private func stations(_ changes: PlanChanges, _ map: ChangesMap) -> Node {
    guard !changes.stations.isEmpty else { return .nothing }
    return base.table(
      .changedStationsCaption, [.text(.stationColumn)] + facilityColumns, stacks: true,
      rows: changes.stations.map { one in [.text(map.name(of: one.place))] + facility(one, map.new) })
  }

  private func lines(_ changes: PlanChanges, _ new: Edition) -> Node {
    guard !changes.lines.isEmpty else { return .nothing }
    return base.table(
      .changedLinesCaption, [.text(.centreColumn)] + facilityColumns, stacks: true,
      rows: changes.lines.map { one in
        [.text(new.network.centreIndex(one.place) == nil ? base.centre(one.place) : new.centre(one.place))]
          + facility(one, new)
      })
  }

  private var facilityColumns: [Column] {
    [
      .text(.streamColumn), .text(.changeColumn), .text(.oldSizeColumn), .text(.newSizeColumn),
      .number(.oldLoadColumn), .number(.newLoadColumn),
    ]
  }

  private func facility<Place>(_ one: PlanChanges.Facility<Place>, _ new: Edition) -> [Node] {
    let kind: Edition.BadgeKind = one.kind == .opened ? .good : one.kind == .closed ? .bad : .plain
    return [
      .text(stream(one.stream, new)), base.badge(.change(one.kind), kind), size(one.oldSize, one.oldCapacity),
      size(one.newSize, one.newCapacity),
      .text(one.oldMass.map(Figures.tonnes) ?? "—"),
      .text(one.newMass.map(Figures.tonnes) ?? "—"),
    ]
  }

  /// Sizes of one name may hold more in one scenario than in the other.
  private func size(_ name: String?, _ capacity: Mass?) -> Node {
    guard let name else { return .text("—") }
    return .text(say(.sizeHolding(name, tonnes: capacity.map(Figures.tonnes) ?? "")))
  }

  private func stream(_ id: ID<WasteStream>, _ new: Edition) -> String {
    new.network.streamIndex(id) == nil ? base.stream(id) : new.stream(id)
  }

  /// By township, so that each can be told what changes for it.
  private func moves(_ changes: PlanChanges, _ map: ChangesMap) -> Node {
    let byTownship = Dictionary(grouping: changes.moves) { map.township(of: $0.village)?.id }
    let townships = Set(changes.moves.compactMap { map.township(of: $0.village)?.id }).sorted()
    return .group(
      townships.map { id in
        let moved = byTownship[id] ?? []
        let name = map.township(of: moved[0].village)?.name ?? LocalizedName(zh: id.code, en: id.code)
        return base.details(.movesSummary(name, Set(moved.map(\.village)).count)) {
          base.table(.movesCaption, moveColumns, stacks: true, rows: moved.map { move($0, map) })
        }
      })
  }

  private var moveColumns: [Column] {
    [
      .text(.villageColumn), .text(.streamColumn), .number(.massColumn), .text(.oldStationColumn),
      .number(.oldDistanceColumn), .text(.newStationColumn), .number(.newDistanceColumn),
      .number(.haulDifferenceColumn),
    ]
  }

  private func move(_ one: PlanChanges.Move, _ map: ChangesMap) -> [Node] {
    func stations(_ taken: [SitingPlan.Assignment]) -> Node {
      .text(taken.isEmpty ? say(.notServed) : taken.map { map.name(of: $0.depot) }.joined(separator: ", "))
    }
    func distances(_ taken: [SitingPlan.Assignment]) -> Node {
      .text(taken.isEmpty ? "—" : taken.map { Figures.kilometres($0.distance) }.joined(separator: ", "))
    }
    let difference = one.haulDifference.fen
    return [
      .text(map.village(one.village)), .text(stream(one.stream, map.new)), .text(Figures.tonnes(one.mass)),
      stations(one.old), distances(one.old), stations(one.new), distances(one.new),
      .text((difference > 0 ? "+" : "") + Figures.fixed(difference, scale: 100, 0)),
    ]
  }
}
