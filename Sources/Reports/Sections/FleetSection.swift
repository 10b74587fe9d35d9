import Quantities
import WasteNetwork

extension Edition {
  /// The vehicle types that were chosen; nothing where the fleet was given.
  func chosenMix() -> Node {
    guard let mix = plan.fleet?.mix else { return .nothing }
    return paragraph(
      .mixChosen(
        mix.compactMap { kept in
          network.vehicleIndex(kept.vehicle).map { (Figures.whole(kept.count), network.vehicles[$0].name) }
        }))
  }

  // MARK: Campaigns

  /// Full loads of each stream by period, drawn and as tables.
  func campaigns() -> Node {
    let uses = plan.fleet?.campaigns ?? []
    let streams = network.streams.indices.filter { stream in
      uses.contains { $0.stream == network.streams[stream].id }
    }
    guard !streams.isEmpty else { return .nothing }
    return .group([
      tag("h3") { say(.campaignsHeading) },
      tag("div", ["class": "charts"]) {
        streams.map { stream in campaign(stream, uses.filter { $0.stream == network.streams[stream].id }) }
      },
    ])
  }

  private func campaign(_ stream: Int, _ uses: [FleetPlan.CampaignUse]) -> Node {
    let name = network.streams[stream].name
    var needed = [Int](repeating: 0, count: network.calendar.periodCount)
    for use in uses where needed.indices.contains(use.period) { needed[use.period] += use.vehicles }
    let peak = needed.firstIndex(of: needed.max() ?? 0) ?? 0
    let busiest = uses.filter { $0.period == peak }
    let description = Phrase.campaignDescription(
      most: Figures.whole(needed[peak]), in: .period(peak, of: network.calendar),
      trips: Figures.whole(busiest.map(\.trips).reduce(0, +)), days: Figures.whole(busiest.map(\.days).max() ?? 0))
    return tag("figure") {
      tag("figcaption") { say(.campaignChart(name)) }
      vehicleChart(needed, title: .campaignChart(name), description, id: id("campaign-\(stream)"))
      paragraph(description, class: "note")
      details(.asTable) {
        table(
          .campaignCaption(name),
          [
            .text(.periodColumn), .text(.vehicleColumn), .number(.loadsColumn), .number(.daysColumn),
            .number(.shiftsColumn), .number(.vehiclesColumn), .number(.distanceColumn), .number(.hoursColumn),
          ], stacks: true, rows: uses.map(campaignRow))
      }
    }
  }

  private func campaignRow(_ use: FleetPlan.CampaignUse) -> [Node] {
    [
      .text(periodName(use.period)), .text(vehicle(use.vehicle)), .text(Figures.whole(use.trips)),
      .text(Figures.whole(use.days)), .text(Figures.whole(use.shifts)), .text(Figures.whole(use.vehicles)),
      .text(Figures.fixed(use.distance.metres, scale: 1000, 0)), .text(Figures.whole(use.hours.seconds / 3600)),
    ]
  }

  /// Vehicles by period as bars.
  func vehicleChart(_ needed: [Int], title: Phrase, _ description: Phrase, id identifier: String) -> Node {
    let chart = YearChart(periodCount: needed.count, greatest: needed.max() ?? 0)
    let size = "0 0 \(Figures.coordinate(YearChart.width)) \(Figures.coordinate(YearChart.height))"
    return tag("svg", ["class": "chart", "viewBox": size, "role": "img", "aria-labelledby": identifier]) {
      tag("title", ["id": identifier]) { say(title) }
      tag("desc") { say(description) }
      chart.axes(label: Figures.whole)
      chart.bars(needed, class: "arrivals")
    }
  }

  // MARK: Townships

  /// What each township needs of every vehicle type, over the year and by period.
  func townshipFleet() -> Node {
    let uses = plan.fleet?.townships ?? []
    let townships = network.townships.map(\.id).filter { id in uses.contains { $0.township == id } }
    guard !townships.isEmpty else { return .nothing }
    return .group([
      table(
        .townshipFleetCaption,
        [
          .text(.townshipColumn), .text(.vehicleColumn), .number(.mostColumn), .text(.peakPeriodColumn),
          .number(.shiftsColumn), .number(.distanceColumn), .number(.hoursColumn), .number(.fuelColumn),
          .number(.co2eColumn),
        ], stacks: true,
        rows: townships.flatMap { township in yearRows(township, uses.filter { $0.township == township }) }),
      paragraph(.townshipFleetNote, class: "note"),
      .group(townships.map { township in periods(of: township, uses.filter { $0.township == township }) }),
    ])
  }

  /// A row for each vehicle type of a township.
  private func yearRows(_ township: ID<Township>, _ uses: [FleetPlan.TownshipUse]) -> [[Node]] {
    network.vehicles.compactMap { kind in
      let own = uses.filter { $0.vehicle == kind.id }
      guard let peak = own.max(by: { ($0.vehicles, $1.period) < ($1.vehicles, $0.period) }) else { return nil }
      return [
        .text(self.township(township)), .text(name(kind.name)), .text(Figures.whole(peak.vehicles)),
        .text(periodName(peak.period)), .text(Figures.whole(own.map(\.shifts).reduce(0, +))),
        .text(Figures.fixed(own.map(\.distance).sum().metres, scale: 1000, 0)),
        .text(Figures.whole(own.map(\.hours).sum().seconds / 3600)),
        .text(Figures.whole(own.map(\.fuelLitres).reduce(0, +))),
        .text(Figures.whole(own.map(\.co2eKilograms).reduce(0, +))),
      ]
    }
  }

  private func periods(of township: ID<Township>, _ uses: [FleetPlan.TownshipUse]) -> Node {
    guard let index = network.townshipIndex(township) else { return .nothing }
    let place = network.townships[index].name
    return details(.townshipFleetSummary(place)) {
      table(
        .townshipPeriodsCaption(place),
        [
          .text(.periodColumn), .text(.vehicleColumn), .number(.vehiclesColumn), .number(.shiftsColumn),
          .number(.distanceColumn), .number(.hoursColumn), .number(.fuelColumn), .number(.co2eColumn),
        ], stacks: true,
        rows: uses.sorted { ($0.period, $0.vehicle) < ($1.period, $1.vehicle) }.map(periodRow))
    }
  }

  private func periodRow(_ use: FleetPlan.TownshipUse) -> [Node] {
    [
      .text(periodName(use.period)), .text(vehicle(use.vehicle)), .text(Figures.whole(use.vehicles)),
      .text(Figures.whole(use.shifts)), .text(Figures.fixed(use.distance.metres, scale: 1000, 0)),
      .text(Figures.whole(use.hours.seconds / 3600)), .text(Figures.whole(use.fuelLitres)),
      .text(Figures.whole(use.co2eKilograms)),
    ]
  }
}
