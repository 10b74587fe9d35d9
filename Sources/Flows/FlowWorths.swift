internal import LinearProgramming
internal import Quantities
internal import WasteNetwork

/// The dual values of the flow programme in words: what one more unit of something scarce is worth in a year.
struct FlowWorths {
  private let programme: FlowProgramme
  private let duals: Outcome.Duals
  private var flowCase: FlowCase { programme.flowCase }

  init(_ programme: FlowProgramme, _ duals: Outcome.Duals) {
    self.programme = programme
    self.duals = duals
  }

  /// Less than this a year is not worth telling, CNY.
  private static let least = 1.0

  /// Worths of a yuan and more, dearest first, then in the order of stations, lines and outlets.
  func all() -> [FlowPlan.Worth] {
    let found = stationWorths() + lineWorths() + outletWorths()
    return found.enumerated().sorted { ($1.element.value, $0.offset) < ($0.element.value, $1.offset) }.map(\.element)
  }

  private func stationWorths() -> [FlowPlan.Worth] {
    flowCase.stations.enumerated().flatMap { i, station in
      let stream = flowCase.network.streams[station.stream].name
      let depot = flowCase.network.depots[station.depot].name
      return [
        worth(
          storage(programme.stock[i]),
          LocalizedName(zh: "\(depot.zh)\(stream.zh)库容", en: "\(stream.en) storage at \(depot.en)"),
          FlowWorths.tonneOfStorage),
        worth(
          rate(programme.stationRates[i]),
          LocalizedName(zh: "\(depot.zh)\(stream.zh)日转运能力", en: "\(stream.en) dispatch rate at \(depot.en)"),
          FlowWorths.tonneADay),
      ].compactMap(\.self)
    }
  }

  private func lineWorths() -> [FlowPlan.Worth] {
    flowCase.lines.enumerated().flatMap { l, line in
      let stream = flowCase.network.streams[line.stream].name
      let centre = flowCase.network.centres[line.centre].name
      return [
        worth(
          storage(programme.store[l]),
          LocalizedName(zh: "\(centre.zh)\(stream.zh)库容", en: "\(stream.en) storage at \(centre.en)"),
          FlowWorths.tonneOfStorage),
        worth(
          rate(programme.lineRates[l]),
          LocalizedName(zh: "\(centre.zh)\(stream.zh)日处理能力", en: "\(stream.en) treatment rate at \(centre.en)"),
          FlowWorths.tonneADay),
        worth(
          -duals.rows[programme.lineYears[l].index],
          LocalizedName(zh: "\(centre.zh)\(stream.zh)年处理能力", en: "yearly \(stream.en) capacity of \(centre.en)"),
          FlowWorths.tonneAYear),
      ].compactMap(\.self)
    }
  }

  private func outletWorths() -> [FlowPlan.Worth] {
    flowCase.outlets.enumerated().flatMap { o, outlet in
      let name = flowCase.network.outlets[outlet].name
      return [
        worth(
          -duals.rows[programme.outletLimits[o].index],
          LocalizedName(zh: "\(name.zh)接收能力", en: "capacity of \(name.en)"), FlowWorths.tonneAYear),
        worth(
          duals.rows[programme.contracts[o].index],
          LocalizedName(zh: "放宽\(name.zh)合同最低量", en: "relaxing the contract minimum of \(name.en)"),
          FlowWorths.tonneAYear),
      ].compactMap(\.self)
    }
  }

  /// One more tonne of storage raises the limit of every period: the reduced costs at that limit added up.
  private func storage(_ columns: [LinearProgramme.Column]) -> Double {
    columns.reduce(0) { $0 + max(0, -duals.reducedCosts[$1.index]) }
  }

  /// One more tonne a day raises every period's limit by its working days.
  private func rate(_ rows: [LinearProgramme.Row]) -> Double {
    zip(rows, flowCase.workingDays).reduce(0) { $0 + max(0, -duals.rows[$1.0.index]) * Double($1.1) }
  }

  private func worth(_ yuan: Double, _ subject: LocalizedName, _ unit: LocalizedName) -> FlowPlan.Worth? {
    yuan < FlowWorths.least ? nil : FlowPlan.Worth(subject: subject, value: .yuan(yuan), unit: unit)
  }

  private static let tonneOfStorage = LocalizedName(zh: "吨库容", en: "t of storage")
  private static let tonneADay = LocalizedName(zh: "吨/日", en: "t a day")
  private static let tonneAYear = LocalizedName(zh: "吨/年", en: "t a year")
}
