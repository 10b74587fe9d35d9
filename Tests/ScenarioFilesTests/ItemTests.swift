import Foundation
import Quantities
import ScenarioFiles
import Testing
import WasteNetwork

struct ItemTests {
  @Test func `items change only what they name and are listed with old and new value`() throws {
    let scenario = try difference(
      """
      extends: ../base
      items:
        - set: targets.film-2025.share_percent
          to: 80
        - set: villages[371502103201].wheat_sown_mu
          to: 1000
        - set: villages[371502103201].wheat_on_site_share
          to: 0.5
        - set: sizes[station/straw/M].yearly_cost_cny
          to: 90000
        - set: streams.straw.sources.wheat.on_site
          to: on_site_share
        - remove: vehicles[T1].count
        - remove: outlets[O2]
        - set: calendar.year
          to: 2023

      """
    ).read()
    #expect(scenario.items.map(\.path).count == 8)
    #expect(
      scenario.items.map(\.old) == [
        "92", "900", nil, "80000", "on_site_share", nil,
        "{code: O2, name: 再生厂, stream: film, use: recycling, lon: 116.0, lat: 36.4, yearly_capacity_t: 1000, "
          + "yearly_minimum_t: 0, price_cny_t: 300, haulage_cny_tkm: 0.5}", "2025",
      ])
    #expect(scenario.items.map(\.new) == ["80", "1000", "0.5", "90000", "on_site_share", nil, nil, "2023"])
    #expect(scenario.items[0].place.description == "small/scenario.yaml:3:items[0].set")
    let network = scenario.network
    #expect(network.targets[1].share == .percent(80))
    #expect(network.calendar.year == 2023)
    #expect(network.outlets.map(\.id.code) == ["O1"])
    #expect(network.stationSizes[0][1].yearlyCost == .yuan(90_000))
    // 1000 mu × 450 kg × 1.2 × 0.8 = 432 t collectable, half of it on site
    #expect(network.generation.arising(village: 0, stream: 0).onSite == .tonnes(216))
    #expect(scenario.entry == "small/scenario.yaml")
    #expect(scenario.inputs.map(\.path).first == "base/centres.csv")
    #expect(scenario.inputs.map(\.path).last == "small/scenario.yaml")
  }

  @Test func `a scenario without items is its base`() throws {
    let base = try SmallScenario().read()
    let same = try difference("extends: ../base\nitems: []\n").read()
    #expect(same.items == [])
    #expect(
      same.network.generation.arising(village: 1, stream: 0) == base.network.generation.arising(village: 1, stream: 0))
    #expect(same.network.villages.map(\.id) == base.network.villages.map(\.id))
    #expect(same.inputs.dropLast().map(\.sha256) == base.inputs.map(\.sha256))
  }

  @Test func `each item says where the value it changes stands, and whether it changes anything`() throws {
    let read = try difference(
      """
      extends: ../base
      items:
        - set: targets.film-2025.share_percent
          to: 92.0
        - set: villages[371502103201].wheat_sown_mu
          to: 1000
        - set: options.balance_crews
          to: yes

      """
    ).read()
    #expect(
      read.items.map(\.target.description) == [
        "base/scenario.yaml:55:targets[1].share_percent", "base/villages.csv:2:wheat_sown_mu",
        "base/scenario.yaml:options.balance_crews",
      ])
    #expect(read.items.map(\.isIdle) == [true, false, false])
    #expect(
      read.warnings.map(\.description) == [
        "small/scenario.yaml:3:items[0].set: warning: ‘targets.film-2025.share_percent’ is 92 already; "
          + "write another value, or remove the item"
      ])
    #expect(try JSONDecoder().decode([ItemChange].self, from: JSONEncoder().encode(read.items)) == read.items)
  }

  @Test func `a path that leads nowhere is answered with the nearest step`() throws {
    let report = try difference(
      """
      extends: ../base
      items:
        - set: targets.film-2024.share_percent
          to: 80
        - set: villages[371502103201].wheat_sown
          to: 80
        - set: villages[371502103299].wheat_sown_mu
          to: 80

      """
    ).report()
    #expect(
      report == [
        "small/scenario.yaml:3:items[0].set: ‘targets.film-2024.share_percent’ leads nowhere: there is no ‘film-2024’ in "
          + "‘targets’; did you mean ‘film-2025’?",
        "small/scenario.yaml:7:items[2].set: ‘villages[371502103299].wheat_sown_mu’ leads nowhere: there is no "
          + "‘371502103299’ in the table ‘villages’; did you mean ‘371502103201’?",
        "base/villages.csv:1:wheat_sown: no column is called ‘wheat_sown’ here; "
          + "remove it, or begin its name with ‘note’ to keep it as a remark",
      ])
  }

  @Test func `a fault of a value that an item sets is the item's`() throws {
    let report = try difference(
      """
      extends: ../base
      items:
        - set: targets.film-2025.share_percent
          to: 180
        - set: depots[D1].area_mu
          to: wide

      """
    ).report()
    #expect(
      report == [
        "small/scenario.yaml:3:items[0].set: target ‘film-2025’ asks for 180 %, more than there is; "
          + "write at most 100; check what the document takes as the denominator",
        "small/scenario.yaml:5:items[1].set: ‘wide’ is not a number; write a plain number such as 12.5",
      ])
  }

  @Test func `a table beside a scenario of differences would not be read`() throws {
    var scenario = difference("extends: ../base\n")
    scenario["villages.csv"] = "code\n"
    #expect(
      try scenario.report() == [
        "small/villages.csv: a scenario that extends another takes its tables from there, so this one would not be read; "
          + "state the differences as items, or remove the file"
      ])
  }

  @Test func `a scenario cannot extend itself`() throws {
    var scenario = SmallScenario()
    scenario["scenario.yaml"] = "extends: .\n"
    #expect(
      try scenario.report() == [
        "scenario.yaml:1:extends: the scenario extends itself; let ‘extends’ name another scenario"
      ])
  }

  /// The small scenario in `base`, and beside it one that states differences.
  private func difference(_ settings: String) -> SmallScenario {
    var scenario = SmallScenario()
    scenario.files = Dictionary(
      uniqueKeysWithValues: scenario.files.map { ("../base/\($0.key)", $0.value) })
    scenario["scenario.yaml"] = settings
    return scenario
  }
}
