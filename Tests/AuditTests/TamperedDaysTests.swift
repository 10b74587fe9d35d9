import Audit
import NetworkFixtures
import Quantities
import Testing
import WasteNetwork

/// Vehicles' days with one figure changed.
struct TamperedDaysTests {
  @Test(arguments: days)
  func `one changed figure of a vehicle's day is seen`(tampering: Tampering) throws {
    var plan = HandPlan.plan
    tampering.apply(&plan)
    let failed = try audit(plan).failed.map(\.name.en)
    #expect(failed.contains(tampering.check), "failed instead: \(failed)")
  }

  private static let clock = "what a vehicle does follows in time"
  private static let shift = "vehicles start and end their day within the shift"
  private static let trips = "every drive of a round is one trip of a vehicle's day"
  private static let sums = "distance, hours, fuel and exhaust add up"

  private static let days = [
    Tampering("a stop without its time", seenBy: "vehicle days are complete") {
      $0.transport.vehicleDays[0].trips[1].loadings.removeLast()
    },
    Tampering("a trip on a round that is none", seenBy: "vehicle days are complete") {
      $0.transport.vehicleDays[0].trips[1].round = "D1-9"
    },
    Tampering("a round that nobody drives", seenBy: trips) { $0.transport.vehicleDays[0].trips.removeLast() },
    Tampering("a round driven by two", seenBy: trips) { plan in
      plan.transport.vehicleDays.append(plan.transport.vehicleDays[0])
      plan.transport.vehicleDays[4].number = 2
    },
    Tampering("a day twice", seenBy: "no record stands twice") { plan in
      plan.transport.vehicleDays.append(plan.transport.vehicleDays[0])
    },
    Tampering("a day on another day", seenBy: trips) { $0.transport.vehicleDays[0].day = 97 },
    Tampering("a van that is none", seenBy: "every code stands in the inputs") {
      $0.transport.vehicleDays[0].vehicle = ID("bus")
    },
    Tampering("a time beyond all measure", seenBy: "figures are of a possible size") {
      $0.transport.vehicleDays[0].trips[0].start = .seconds(Int.max / 2)
    },
    Tampering("a way for nothing", seenBy: "ways without a load are right") {
      $0.transport.vehicleDays[0].emptyDistance = .kilometres(1)
    },
    Tampering("a day that begins before eight", seenBy: shift) {
      $0.transport.vehicleDays[1].start = .seconds(28_799)
    },
    Tampering("a day that ends after four", seenBy: shift) { $0.transport.vehicleDays[1].end = .seconds(57_601) },
    Tampering("loading before the van is there", seenBy: clock) {
      $0.transport.vehicleDays[0].trips[0].loadings[0] -= .seconds(1)
    },
    Tampering("loading at two villages at once", seenBy: clock) {
      $0.transport.vehicleDays[0].trips[1].loadings[1] -= .seconds(1)
    },
    Tampering("a quick unloading", seenBy: clock) { $0.transport.vehicleDays[0].trips[2].end -= .seconds(1) },
    Tampering("two rounds at once", seenBy: clock) { $0.transport.vehicleDays[0].trips[1].start -= .seconds(1) },
    Tampering("home before the work is done", seenBy: clock) { $0.transport.vehicleDays[0].end -= .seconds(1) },
    Tampering("a rest that no rule asks for", seenBy: "crews rest as the rule asks") {
      $0.transport.vehicleDays[0].breaks = [.seconds(33_240)]
    },
    Tampering("a kilometre that no vehicle drives empty", seenBy: sums) {
      $0.transport.fleet[2].emptyDistance = .kilometres(1)
      $0.transport.fleet[2].distance += .kilometres(1)
    },
    Tampering("an hour that nobody works", seenBy: sums) { $0.transport.fleet[2].hours += .hours(1) },
  ]
}
