import Foundation
import Quantities
import Testing
import WasteNetwork

@testable import ScenarioFiles

/// A folder that is gone after the test.
private func withFolder(_ body: (URL) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "gleaner-\(UUID().uuidString)")
  defer { try? FileManager.default.removeItem(at: folder) }
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  try body(folder)
}

private func contents(of folder: URL) throws -> [String: Data] {
  let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
  return try Dictionary(uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: folder.appending(path: $0))) })
}

@Suite struct ScenarioWriterTests {
  @Test(
    arguments: [
      .greatestCoverage(budget: .yuan(3_000_000.5), keepsTargets: true), .leastGreatestDistance(budget: nil),
      .leastGreatestDistance(budget: .yuan(1_000_000)),
    ] as [PlanningOptions.Objective])
  func `what is written is read back and written again as the same bytes`(
    objective: PlanningOptions.Objective
  ) throws {
    try withFolder { folder in
      var draft = try SyntheticDistrict.draft(villages: 40, townships: 3, seed: 4)
      draft.options.objective = objective
      draft.streams[0] = backed(draft.streams[0])
      draft.name = LocalizedName(zh: "带引号\"与\\反斜杠 # 的名字: 一", en: "a name, with {braces}")
      draft.locks = [
        Lock(
          village: draft.villages[0].id, stream: PlainPractice.manure, depot: draft.depots[0].id, kind: .forbidden,
          reason: "road closed, \"for now\"", place: nil)
      ]
      draft.targets.append(own(draft.townships[1].id))
      let first = folder.appending(path: "first")
      let second = folder.appending(path: "second")
      try ScenarioWriter.write(draft, to: first)
      let scenario = try ScenarioFolder.read(first.path)
      try ScenarioWriter.write(scenario.draft, to: second)
      #expect(try contents(of: first) == contents(of: second))
      #expect(scenario.draft.name == draft.name)
      #expect(scenario.draft.streams[0].backupRadius == .kilometres(7.25))
      #expect(scenario.draft.options.objective == draft.options.objective)
      #expect(scenario.network.depots.map(\.area) == (try Network(draft)).depots.map(\.area))
    }
  }

  @Test func `what trucks meet is written and read back`() throws {
    try withFolder { folder in
      var draft = try SyntheticDistrict.draft(villages: 12, townships: 2, seed: 4)
      let village = draft.villages[2].id
      draft.options.balancesCrews = true
      draft.options.fleet = .choose
      draft.villages[0].openingHours = OpeningHours(from: .hours(6.5), to: .hours(24))
      draft.villages[1].truckLimit = .tonnes(12.5)
      draft.depots[0].openingHours = OpeningHours(from: .zero, to: .seconds(64_801))
      for index in draft.vehicles.indices { draft.vehicles[index].grossMass = draft.vehicles[index].payload * 2 }
      draft.vehicles[0].base = ID(draft.centres[0].id.code)
      draft.vehicles[0].rest = RestRule(length: .minutes(45), after: .hours(4.5))
      draft.vehicles[1].shiftStart = .hours(6)
      draft.vehicles[1].compartments = 2
      draft.streams[0].harvestDays = 6
      draft.streams[2].mayRideInOwnCompartment = true
      draft.streams[2].spacingDays = 20
      draft.streams[3].visitWeekdays = [.tuesday, .friday]
      draft.streams[3].unloadsAt = .centre
      draft.visitRules = [
        VisitRule(
          village: village, stream: draft.streams[2].id, kind: .fixed, day: .date(month: 6, day: 5), reason: "fair, 集",
          place: nil),
        VisitRule(
          village: village, stream: draft.streams[3].id, kind: .forbidden, day: .weekday(.friday), reason: "",
          place: nil),
      ]
      let (first, second) = (folder.appending(path: "first"), folder.appending(path: "second"))
      try ScenarioWriter.write(draft, to: first)
      let read = try ScenarioFolder.read(first.path).draft
      try ScenarioWriter.write(read, to: second)
      #expect(try contents(of: first) == contents(of: second))
      #expect(read.options.balancesCrews && read.options.fleet == .choose)
      #expect(read.villages[..<2].map(\.openingHours) == draft.villages[..<2].map(\.openingHours))
      #expect(read.villages[1].truckLimit == .kilograms(12_500))
      #expect(read.depots[0].openingHours == draft.depots[0].openingHours)
      #expect(read.vehicles.map(\.grossMass) == draft.vehicles.map(\.grossMass))
      #expect(read.vehicles[0].base == draft.vehicles[0].base && read.vehicles[0].rest == draft.vehicles[0].rest)
      #expect(read.vehicles.map(\.shiftStart) == draft.vehicles.map(\.shiftStart))
      #expect(read.vehicles.map(\.compartments) == draft.vehicles.map(\.compartments))
      #expect(read.streams.map(\.harvestDays) == draft.streams.map(\.harvestDays))
      #expect(read.streams.map(\.mayRideInOwnCompartment) == draft.streams.map(\.mayRideInOwnCompartment))
      #expect(read.streams.map(\.spacingDays) == draft.streams.map(\.spacingDays))
      #expect(read.streams.map(\.visitWeekdays) == draft.streams.map(\.visitWeekdays))
      #expect(read.streams.map(\.unloadsAt) == draft.streams.map(\.unloadsAt))
      #expect(read.visitRules.map(\.day) == draft.visitRules.map(\.day))
      #expect(read.visitRules.map(\.reason) == ["fair, 集", ""])
    }
  }

  /// A stream that asks for second stations.
  private func backed(_ stream: WasteStream) -> WasteStream {
    WasteStream(
      id: stream.id, name: stream.name, pattern: stream.pattern, massBasis: stream.massBasis,
      serviceRadius: stream.serviceRadius, isSingleStation: stream.isSingleStation,
      servesEveryVillage: stream.servesEveryVillage, stationsPerTownship: stream.stationsPerTownship,
      stationsPerTownshipSource: stream.stationsPerTownshipSource, storageLoss: stream.storageLoss,
      bulkDensity: stream.bulkDensity, visitsPerYear: stream.visitsPerYear, handlingPrice: stream.handlingPrice,
      onwardRate: stream.onwardRate, mayShareLoadWith: stream.mayShareLoadWith,
      needsSealedVehicle: stream.needsSealedVehicle, ledgerYears: stream.ledgerYears, ruleSource: stream.ruleSource,
      sources: stream.sources, place: stream.place, backupRadius: .kilometres(7.25))
  }

  /// A recorded target of one township with every optional field.
  private func own(_ township: ID<Township>) -> Target {
    Target(
      id: "own", name: LocalizedName(zh: "自定", en: "own"), stream: PlainPractice.straw, scope: .township(township),
      year: 2025, share: .percent(12.3456), denominator: .collectable, countsOnSiteUse: true, treatment: .recorded,
      shortfallPrice: .yuanPerTonne(12.5), baseYear: 2020, baseShare: .percent(9), document: "no", issued: "2025-01-01",
      part: "1", note: LocalizedName(zh: "注", en: "note"), place: nil)
  }

  @Test func `the starter can be read as it stands and has nothing to warn of`() throws {
    try withFolder { folder in
      let starter = folder.appending(path: "deep/starter")
      try StarterScenario.write(to: starter)
      let scenario = try ScenarioFolder.read(starter.path)
      #expect(scenario.warnings.map(\.description) == [])
      #expect(scenario.network.villages.count == 12)
      #expect(try contents(of: starter).keys.contains("README.md"))
    }
  }

  @Test func `a folder that holds something is left as it is`() throws {
    try withFolder { folder in
      try Data("mine".utf8).write(to: folder.appending(path: "villages.csv"))
      #expect(throws: FolderFault.self) { try StarterScenario.write(to: folder) }
      #expect(try contents(of: folder) == ["villages.csv": Data("mine".utf8)])
    }
  }

  @Test func `an empty folder is taken, and nothing is left beside it`() throws {
    try withFolder { folder in
      let empty = folder.appending(path: "empty")
      try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: false)
      try StarterScenario.write(to: empty)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["empty"])
    }
  }

  @Test func `fields are quoted only where they must be`() {
    var table = TableText(["a", "b"])
    table.add(["plain 文字", "one, \"two\""])
    table.add(["", "two\nlines"])
    #expect(table.text == "a,b\nplain 文字,\"one, \"\"two\"\"\"\n,\"two\nlines\"\n")
  }

  @Test func `numbers carry no digit that does not count`() {
    // 10 mu are 6 667 m² and those 10.0005 mu, but 10 is enough to say 6 667 m² again
    #expect(NumberText.area(.mu(10)) == "10")
    #expect(NumberText.area(.mu(0.6)) == "0.6")
    #expect(NumberText.money(.yuan(-2_800)) == "-2800")
    #expect(NumberText.money(.fen(5)) == "0.05")
    #expect(NumberText.percent(.millionths(915_000)) == "91.5")
    #expect(NumberText.plain(0.1) == "0.1")
    #expect(NumberText.plain(1e9) == "1000000000")
    #expect(NumberText.plain(-0.0) == "0")
  }
}
