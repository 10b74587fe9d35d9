import Quantities
import WasteNetwork

/// Rechecks a plan of flows in whole kilograms.
struct FlowCheck {
  let network: Network
  let siting: SitingPlan
  let plan: FlowPlan

  private var days: [Int] {
    YearlyCapacity.workingDays(perYear: network.options.workingDaysPerYear, calendar: network.calendar)
  }

  /// What is wrong, in words; empty when the plan holds.
  func faults() -> [String] { plan.stations.flatMap(faults) + plan.lines.flatMap(faults) + outletFaults() }

  private func faults(_ station: FlowPlan.StationFlow) -> [String] {
    let name = "\(station.depot) \(station.stream)"
    guard let stream = network.streamIndex(station.stream),
      let built = siting.stations.first(where: { $0.depot == station.depot && $0.stream == station.stream }),
      let size = network.stationSizes[stream].first(where: { $0.size == built.size })
    else { return ["\(name) is not built"] }
    let sent = plan.dispatches.filter { $0.depot == station.depot && $0.stream == station.stream }
    var faults: [String] = []
    for t in days.indices {
      let before = station.stock[(t + days.count - 1) % days.count]
      let left =
        before + station.arrivals[t] - station.lost[t] - station.dispatched[t] - station.overflow[t]
      if station.stock[t] != left { faults.append("\(name) does not balance in \(t)") }
      if station.stock[t] < .zero || station.stock[t] > size.storage { faults.append("\(name) is overfull in \(t)") }
      if station.dispatched[t] > size.handlingPerDay * days[t] { faults.append("\(name) is too fast in \(t)") }
      if sent.map({ $0.mass[t] }).sum() != station.dispatched[t] { faults.append("\(name) sends otherwise in \(t)") }
      if station.lost[t] < .zero || station.overflow[t] < .zero { faults.append("\(name) is negative in \(t)") }
    }
    if station.arrivals.sum() != built.assigned { faults.append("\(name) does not receive what is assigned") }
    return faults
  }

  private func faults(_ line: FlowPlan.LineFlow) -> [String] {
    let name = "\(line.centre) \(line.stream)"
    guard let stream = network.streamIndex(line.stream),
      let built = siting.lines.first(where: { $0.centre == line.centre && $0.stream == line.stream }),
      let size = network.centreSizes[stream].first(where: { $0.size == built.size })
    else { return ["\(name) is not built"] }
    let taken = plan.dispatches.filter { $0.centre == line.centre && $0.stream == line.stream }
    let sold = plan.deliveries.filter { delivery in
      delivery.centre == line.centre
        && network.outlets.contains { $0.id == delivery.outlet && $0.stream == line.stream }
    }
    let hasOutlet = network.outlets.contains { $0.stream == line.stream }
    var faults: [String] = []
    for t in days.indices {
      let before = line.stock[(t + days.count - 1) % days.count]
      if line.stock[t] != before + line.intake[t] - line.delivered[t] {
        faults.append("\(name) does not balance in \(t)")
      }
      if line.stock[t] < .zero || line.stock[t] > size.storage { faults.append("\(name) is overfull in \(t)") }
      if line.delivered[t] > size.handlingPerDay * days[t] { faults.append("\(name) is too fast in \(t)") }
      if taken.map({ $0.mass[t] }).sum() != line.intake[t] { faults.append("\(name) takes otherwise in \(t)") }
      if hasOutlet, sold.map({ $0.mass[t] }).sum() != line.delivered[t] {
        faults.append("\(name) delivers otherwise in \(t)")
      }
    }
    if line.delivered.sum() > built.capacity { faults.append("\(name) takes more than its year") }
    return faults
  }

  private func outletFaults() -> [String] {
    network.outlets.compactMap { outlet in
      let taken = plan.deliveries.filter { $0.outlet == outlet.id }.flatMap(\.mass).sum()
      return taken > outlet.yearlyCapacity || taken < outlet.yearlyMinimum ? "\(outlet.id) takes \(taken)" : nil
    }
  }
}
