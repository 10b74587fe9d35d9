import Audit
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

struct TamperedMovesTests {
  @Test(arguments: flows + rounds + limits + shuttles + fleet)
  func `one changed figure of flows or transport is seen`(tampering: Tampering) throws {
    var plan = HandPlan.plan
    tampering.apply(&plan)
    let failed = try audit(plan).failed.map(\.name.en)
    #expect(failed.contains(tampering.check), "failed instead: \(failed)")
  }

  private static let flows = [
    Tampering("a station without a flow", seenBy: "every station has its flow") { $0.flows.stations.removeLast() },
    Tampering("arrivals in the wrong month", seenBy: "arrivals follow the season") { plan in
      plan.flows.stations[0].arrivals.swapAt(5, 6)
    },
    Tampering("stock out of nothing", seenBy: "stock of stations balances") {
      $0.flows.stations[0].stock[6] += .kilograms(1)
    },
    Tampering("a year that does not close", seenBy: "stock of stations balances") {
      $0.flows.stations[0].stock[11] = .kilograms(1)
    },
    Tampering("a yard fuller than it can be", seenBy: "stock of stations fits their storage") {
      $0.flows.stations[0].stock[5] = .kilograms(300_001)
    },
    Tampering("a yard that overflows", seenBy: "no yard overflows") {
      $0.flows.stations[0].overflow[5] = .kilograms(1)
    },
    Tampering("a dispatch faster than the yard can", seenBy: "stations dispatch within their handling rate") {
      $0.flows.stations[0].dispatched[5] = .kilograms(120_001)
    },
    Tampering("a loss kept quiet", seenBy: "the year's loss is that of the siting (7)") {
      $0.flows.stations[0].lost[5] -= .kilograms(1)
    },
    Tampering("a dispatch that does not arrive", seenBy: "dispatch adds up over centres") {
      $0.flows.dispatches[0].mass[5] -= .kilograms(1)
    },
    Tampering("a line without a flow", seenBy: "every line of a centre has its flow") { $0.flows.lines.removeLast() },
    Tampering("an intake nobody sent", seenBy: "intake of centres is what stations send") {
      $0.flows.lines[0].intake[0] = .kilograms(1)
    },
    Tampering("a centre's stock out of nothing", seenBy: "stock of centres balances") {
      $0.flows.lines[0].stock[6] = .kilograms(1)
    },
    Tampering("a centre fuller than it can be", seenBy: "stock of centres fits their storage") {
      $0.flows.lines[0].stock[5] = .kilograms(200_001)
    },
    Tampering("a centre faster than it can be", seenBy: "centres treat within their daily and yearly capacity") {
      $0.flows.lines[0].delivered[5] = .kilograms(480_001)
    },
    Tampering("a delivery that does not arrive", seenBy: "deliveries of centres add up over outlets") {
      $0.flows.deliveries[0].mass[7] -= .kilograms(1)
    },
    Tampering("an outlet over its capacity", seenBy: "outlets take between their minimum and capacity") {
      $0.flows.deliveries[0].mass[5] += .kilograms(118_001)
    },
    Tampering("a contract not kept", seenBy: "outlets take between their minimum and capacity") {
      $0.flows.deliveries.removeAll()
    },
    Tampering("a cheaper way to the centre", seenBy: "costs from stations to centres") {
      $0.flows.dispatches[0].cost -= .fen(1)
    },
    Tampering("a better price", seenBy: "costs and revenues from centres to outlets") {
      $0.flows.deliveries[0].revenue += .fen(1)
    },
    Tampering("a lower net cost", seenBy: "net cost of the flows") { $0.flows.netCost -= .fen(1) },
    Tampering("a month too few", seenBy: "one figure a period") { $0.flows.stations[0].arrivals.removeLast() },
  ]

  private static let rounds = [
    Tampering("a round without its days", seenBy: "rounds are complete") { $0.transport.rounds[0].days = [] },
    Tampering("a round of no stream", seenBy: "limits of rounds are of the plan's rounds") {
      $0.transport.rounds[0].streams = []
      for stop in $0.transport.rounds[0].stops.indices { $0.transport.rounds[0].stops[stop].loads = [] }
    },
    Tampering("straw on the van", seenBy: "vehicles may carry what they carry") {
      $0.transport.rounds[1].streams[0] = ID("straw")
    },
    Tampering("straw beside packaging", seenBy: "streams on one truck may share a load or are kept apart") {
      $0.transport.rounds[1].streams[0] = ID("straw")
    },
    Tampering("an overfull body", seenBy: "loads fit payload and body") {
      $0.transport.rounds[0].stops[0].loads[0] = .kilograms(1001)
    },
    Tampering("a shorter round", seenBy: "distances of rounds are right") {
      $0.transport.rounds[1].distance -= .metres(1)
    },
    Tampering("a faster round", seenBy: "durations of rounds are right and within the shift") {
      $0.transport.rounds[2].duration -= .seconds(1)
    },
    Tampering("an early arrival", seenBy: "arrival times at stops are right") {
      $0.transport.rounds[1].stops[1].arrival -= .seconds(1)
    },
    Tampering("a cheaper round", seenBy: "kilometre costs of rounds are right") {
      $0.transport.rounds[3].costPerDrive -= .fen(1)
    },
    Tampering("a visit left out", seenBy: "rounds fetch the year's mass") {
      $0.transport.rounds[2].days.removeLast()
      $0.transport.rounds[2].vehicleNumbers.removeLast()
    },
    Tampering("a visit too few", seenBy: "villages are visited as often as the rule asks") {
      $0.transport.rounds[2].days.removeLast()
      $0.transport.rounds[2].vehicleNumbers.removeLast()
    },
    Tampering("film fetched before it has arisen", seenBy: "nothing is fetched before it has arisen") {
      $0.transport.rounds[2].days[1] = 100
    },
    Tampering("a village of another station", seenBy: "rounds load only what belongs to their station") {
      $0.transport.rounds[3].depot = ID("D1")
    },
    Tampering("a day after the year", seenBy: "days lie within the year") { $0.transport.rounds[0].days[1] = 366 },
    Tampering("a vehicle without a number", seenBy: "vehicle numbers exist") {
      $0.transport.rounds[0].vehicleNumbers[0] = 0
    },
    Tampering("a vehicle out for two shifts", seenBy: "no vehicle is out longer than its shift") { plan in
      plan.transport.rounds.append(plan.transport.rounds[2])
      plan.transport.rounds[4].id = "D1-4"
      plan.transport.rounds[4].days = [95, 95, 95]
      plan.transport.rounds[4].vehicleNumbers = [1, 1, 1]
    },
  ]

  private static let limits = [
    Tampering("a limit of other rounds", seenBy: "limits of rounds are of the plan's rounds") {
      $0.transport.roundLimits[1].cost += .fen(1)
    },
    Tampering("a visit that no limit counts", seenBy: "limits of rounds are of the plan's rounds") {
      $0.transport.roundLimits[0].visits -= 1
    },
    Tampering("a station without its limit", seenBy: "limits of rounds are of the plan's rounds") { plan in
      plan.transport.quality.bound = 8600
      plan.transport.roundLimits.removeLast()
    },
    Tampering("a limit above the cost", seenBy: "limits of rounds fit their costs and add up to the bound") { plan in
      plan.transport.roundLimits[2].limit = .fen(1001)
      plan.transport.quality.bound = 9601
    },
    Tampering("a bound that is not the sum", seenBy: "limits of rounds fit their costs and add up to the bound") {
      $0.transport.quality.bound = 9601
    },
    Tampering("a bound of nothing", seenBy: "limits of rounds fit their costs and add up to the bound") {
      $0.transport.roundLimits = []
    },
  ]

  private static let shuttles = [
    Tampering("an overfull shuttle", seenBy: "shuttle loads fit payload and body") {
      $0.transport.shuttles[0].load = .kilograms(5001)
    },
    Tampering("a shorter way", seenBy: "distances of shuttles are right") {
      $0.transport.shuttles[0].distancePerTrip -= .metres(1)
    },
    Tampering("a faster trip", seenBy: "durations of shuttles are right and within the shift") {
      $0.transport.shuttles[0].durationPerTrip -= .seconds(1)
    },
    Tampering("cheaper trips", seenBy: "kilometre costs of shuttles are right") {
      $0.transport.shuttles[0].cost -= .fen(1)
    },
    Tampering("a trip too few", seenBy: "shuttles carry the year's mass") { $0.transport.shuttles[0].trips[9] -= 1 },
    Tampering("trips in October for the harvest of June", seenBy: "shuttles follow the season") {
      $0.transport.shuttles[0].trips[5] -= 3
      $0.transport.shuttles[0].trips[9] += 3
    },
  ]

  private static let fleet = [
    Tampering("a vehicle day too few", seenBy: "vehicle days are enough for the work") {
      $0.transport.fleet[0].vehicleDays -= 1
    },
    Tampering("no vehicle for eleven days' work", seenBy: "vehicles are enough and not more than there are") {
      $0.transport.fleet[0].vehicles = 0
    },
    Tampering("a kilometre too few", seenBy: "distance, hours, fuel and exhaust add up") {
      $0.transport.fleet[0].distance -= .kilometres(1)
    },
    Tampering("less exhaust", seenBy: "distance, hours, fuel and exhaust add up") {
      $0.transport.fleet[0].co2eKilograms -= 1
    },
    Tampering("a cheaper month", seenBy: "costs of the fleet are right") { $0.transport.fleet[2].cost -= .fen(1) },
    Tampering("a cheaper year", seenBy: "costs of transport add up") { $0.transport.cost -= .fen(1) },
  ]
}
