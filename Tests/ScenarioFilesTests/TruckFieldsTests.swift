import Quantities
import ScenarioFiles
import Testing
import WasteNetwork

/// What trucks meet, read from the tables and settings.
struct TruckFieldsTests {
  @Test func `nothing said means a day from eight at the station, one body and no limits`() throws {
    let network = try SmallScenario().read().network
    for vehicle in network.vehicles {
      #expect(vehicle.base == nil && vehicle.rest == nil && vehicle.grossMass == nil)
      #expect(vehicle.shiftStart == .hours(8) && vehicle.compartments == 1)
    }
    #expect(network.villages.allSatisfy { $0.openingHours == nil && $0.truckLimit == nil })
    #expect(network.depots.allSatisfy { $0.openingHours == nil })
    for stream in network.streams {
      #expect(stream.loadPerCall == nil && stream.responseTime == nil && stream.harvestDays == nil)
      #expect(!stream.needsDedicatedVehicle && !stream.mayRideInOwnCompartment)
      #expect(stream.spacingDays == 0 && stream.visitWeekdays == [] && stream.unloadsAt == .station)
    }
    #expect(network.visitRules.isEmpty)
    #expect(!network.options.balancesCrews && network.options.fleet == .given)
  }

  @Test func `a vehicle's day is read`() throws {
    var scenario = SmallScenario()
    scenario.addColumns(
      "base,break_min,break_after_h,shift_start,gross_t,compartments", ["C1,45,4.5,06:30,16,", ",,,,4.5,3"],
      to: "vehicles.csv")
    let vehicles = try scenario.read().network.vehicles
    #expect(vehicles[0].base == ID("C1") && vehicles[1].base == nil)
    #expect(vehicles[0].rest == RestRule(length: .minutes(45), after: .minutes(270)) && vehicles[1].rest == nil)
    #expect(vehicles.map(\.shiftStart) == [.minutes(390), .hours(8)])
    #expect(vehicles.map(\.grossMass) == [.tonnes(16), .kilograms(4500)])
    #expect(vehicles.map(\.compartments) == [1, 3])
  }

  @Test func `a base is a depot or a centre`() throws {
    var scenario = SmallScenario()
    scenario.addColumns("base", ["C1", "D2"], to: "vehicles.csv")
    let network = try scenario.read().network
    #expect(network.homeBase(of: 0) == .centre(0))
    #expect(network.homeBase(of: 1) == .depot(1))
    #expect(network.roadPlace(of: .depot(1)).code == "D2")
    #expect(network.roadPlace(of: .centre(0)).position == network.centres[0].position)
  }

  @Test func `hours and weight limits of villages and depots are read`() throws {
    var scenario = SmallScenario()
    scenario.addColumns("gross_t", ["16", "4.5"], to: "vehicles.csv")
    scenario.addColumns(
      "open_from,open_to,truck_limit_t", ["07:00,18:30,", ",12:00:30,", "05:15,,10", ",,20"], to: "villages.csv")
    scenario.addColumns("open_from,open_to", ["00:00,24:00", ","], to: "depots.csv")
    let network = try scenario.read().network
    #expect(
      network.villages.map(\.openingHours) == [
        OpeningHours(from: .hours(7), to: .hours(18.5)), OpeningHours(from: .zero, to: .seconds(43_230)),
        OpeningHours(from: .minutes(315), to: .hours(24)), nil,
      ])
    #expect(network.villages.map(\.truckLimit) == [nil, nil, .tonnes(10), .tonnes(20)])
    #expect(network.depots.map(\.openingHours) == [.wholeDay, nil])
    // 16 t are too heavy for 10 t, and 4.5 t are not
    #expect(network.vehicles.map { $0.mayEnter(network.villages[2]) } == [false, true])
    #expect(network.vehicles.map { $0.mayEnter(network.villages[0]) } == [true, true])
  }

  @Test func `how streams are fetched is read`() throws {
    var scenario = SmallScenario()
    scenario.replace("pattern: shuttle\n", with: "pattern: shuttle\n    harvest_days: 6\n", in: "scenario.yaml")
    scenario.replace(
      "visits_per_year: 4\n",
      with: "visits_per_year: 4\n    spacing_days: 25\n    visit_weekdays: [tue, fri]\n    unload_at: centre\n"
        + "    own_compartment: yes\n    dedicated_vehicle: yes\n", in: "scenario.yaml")
    let streams = try scenario.read().network.streams
    #expect(streams[0].harvestDays == 6)
    #expect(streams[1].spacingDays == 25 && streams[1].visitWeekdays == [.tuesday, .friday])
    #expect(streams[1].unloadsAt == .centre)
    #expect(streams[1].mayRideInOwnCompartment && streams[1].needsDedicatedVehicle)
  }

  @Test func `a stream on call says what a call weighs and how soon it is fetched`() throws {
    var scenario = SmallScenario()
    scenario.replace(
      "pattern: round\n", with: "pattern: on-call\n    load_per_call_kg: 120\n    respond_within_h: 24\n",
      in: "scenario.yaml")
    let network = try scenario.read().network
    #expect(network.streams[1].pattern == .onCall)
    #expect(network.streams[1].loadPerCall == .kilograms(120) && network.streams[1].responseTime == .hours(24))
    // no density is given, so the van's 2 t would be the load, but a call is 120 kg
    #expect(network.vehicles[1].load(of: network.streams[1]) == .kilograms(120))
  }

  @Test func `the options of the fleet are read`() throws {
    var scenario = SmallScenario()
    scenario.replace(
      "working_days_per_year: 300\n", with: "working_days_per_year: 300\n  balance_crews: yes\n  fleet: choose\n",
      in: "scenario.yaml")
    let options = try scenario.read().network.options
    #expect(options.balancesCrews && options.fleet == .choose)
  }

  @Test func `settled visits are read in the order of villages`() throws {
    var scenario = SmallScenario()
    scenario["visits.csv"] = """
      village,stream,rule,day,reason
      371502104201,film,forbidden,wed,market 集日
      371502103201,film,fixed,04-30,

      """
    let scenarioRead = try scenario.read()
    let rules = scenarioRead.network.visitRules
    #expect(rules.map(\.village.code) == ["371502103201", "371502104201"])
    #expect(rules.map(\.kind) == [.fixed, .forbidden])
    #expect(rules.map(\.day) == [.date(month: 4, day: 30), .weekday(.wednesday)])
    #expect(rules[1].reason == "market 集日" && rules[1].stream == ID("film"))
    #expect(scenarioRead.inputs.map(\.path).contains { $0.hasSuffix("visits.csv") })
  }

  @Test func `items change what trucks meet like any other field`() throws {
    var base = SmallScenario()
    base.addColumns("gross_t", ["16", "4.5"], to: "vehicles.csv")
    base["visits.csv"] = "village,stream,rule,day\n371502103201,film,forbidden,wed\n"
    var scenario = SmallScenario()
    scenario.files = Dictionary(uniqueKeysWithValues: base.files.map { ("../base/\($0)", $1) })
    scenario["scenario.yaml"] = """
      extends: ../base
      items:
        - set: vehicles[T2].base
          to: D1
        - set: villages[371502103201].truck_limit_t
          to: 10
        - set: depots[D1].open_to
          to: "17:00"
        - set: streams.film.spacing_days
          to: 14
        - set: options.fleet
          to: choose
        - remove: visits[371502103201/film/wed]

      """
    let network = try scenario.read().network
    #expect(network.vehicles[1].base == ID("D1"))
    #expect(network.villages[0].truckLimit == .tonnes(10))
    #expect(network.depots[0].openingHours == OpeningHours(from: .zero, to: .hours(17)))
    #expect(network.streams[1].spacingDays == 14)
    #expect(network.options.fleet == .choose)
    #expect(network.visitRules.isEmpty)
  }
}

extension SmallScenario {
  /// Adds columns at the end of a table, one text a row.
  mutating func addColumns(_ names: String, _ rows: [String], to name: String) {
    var lines = (self[name] ?? "").split(separator: "\n").map(String.init)
    precondition(lines.count == rows.count + 1, "\(name) has \(lines.count - 1) rows")
    for (index, text) in ([names] + rows).enumerated() { lines[index] += ",\(text)" }
    self[name] = lines.joined(separator: "\n") + "\n"
  }
}
