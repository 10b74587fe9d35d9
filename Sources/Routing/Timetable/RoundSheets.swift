internal import Quantities
internal import WasteNetwork

/// The timetable as the plan states it: rounds with their days, and vehicles' days with their rounds.
struct RoundSheets {
  /// A round as it is driven with the same truck and the same loads.
  private struct Line {
    let drive: RoundDrive
    let truck: Truck
    var days: [(day: Int, number: Int)] = []
    var id = ""
  }

  private let network: Network
  private let shifts: [VehicleShift]
  private let numbers: [Int]
  private var lines: [Line] = []
  /// By shift the line of each of its rounds.
  private var lineOfTrip: [[Int]] = []

  init(network: Network, shifts: [VehicleShift], isBalanced: Bool) {
    self.network = network
    let numbers = CrewNumbers.numbers(of: shifts, isBalanced: isBalanced)
    let order = shifts.indices.sorted { a, b in
      (shifts[a].truck.vehicle, shifts[a].day, numbers[a]) < (shifts[b].truck.vehicle, shifts[b].day, numbers[b])
    }
    self.shifts = order.map { shifts[$0] }
    self.numbers = order.map { numbers[$0] }
    enterAll()
    nameLines()
  }

  private mutating func enterAll() {
    var known: [[Int]: [Int]] = [:]
    for (shift, number) in zip(shifts, numbers) {
      lineOfTrip.append(
        shift.drives.map { drive in
          let key = [drive.index, drive.tour, shift.truck.vehicle]
          let same = known[key, default: []].first { lines[$0].drive.isSame(as: drive) }
          let line = same ?? lines.count
          if same == nil {
            known[key, default: []].append(line)
            lines.append(Line(drive: drive, truck: shift.truck))
          }
          lines[line].days.append((shift.day, number))
          return line
        })
    }
  }

  /// Numbers each station's rounds, those of one job together.
  private mutating func nameLines() {
    var count = 0
    var depot = -1
    for line in order() {
      count = lines[line].drive.depot == depot ? count + 1 : 1
      depot = lines[line].drive.depot
      lines[line].id = "\(network.depots[depot].id.code)-\(count)"
    }
  }

  private func order() -> [Int] {
    lines.indices.sorted { a, b in
      (lines[a].drive.depot, lines[a].drive.index, lines[a].drive.tour, a)
        < (lines[b].drive.depot, lines[b].drive.index, lines[b].drive.tour, b)
    }
  }

  /// The rounds of the plan, by station and streams.
  func rounds() -> [TransportPlan.Round] { order().map { round(lines[$0]) } }

  private func round(_ line: Line) -> TransportPlan.Round {
    let drive = line.drive
    let vehicle = network.vehicles[line.truck.vehicle]
    let days = line.days.sorted { ($0.day, $0.number) < ($1.day, $1.number) }
    return TransportPlan.Round(
      id: line.id, depot: network.depots[drive.depot].id, vehicle: vehicle.id,
      streams: drive.streams.map { network.streams[$0].id },
      stops: zip(drive.stops, drive.arrivals(line.truck)).map { stop, arrival in
        TransportPlan.Stop(
          village: network.villages[stop.village].id, loads: stop.loads.map { Mass.kilograms($0) },
          arrival: .seconds(arrival))
      },
      distance: .metres(drive.metres), duration: .seconds(drive.duration(line.truck)),
      days: days.map(\.day), vehicleNumbers: days.map(\.number),
      costPerDrive: vehicle.kilometreCost * .metres(drive.metres),
      unloadings: drive.unloadings.map { .init(stops: $0.stops, centre: network.centres[$0.centre].id) })
  }

  /// The vehicles' days, by vehicle, day and number.
  func vehicleDays() -> [TransportPlan.VehicleDay] {
    shifts.indices.map { index in
      let shift = shifts[index]
      return TransportPlan.VehicleDay(
        vehicle: network.vehicles[shift.truck.vehicle].id, number: numbers[index], day: shift.day,
        start: .seconds(shift.schedule.start), end: .seconds(shift.schedule.end),
        trips: zip(shift.schedule.trips, lineOfTrip[index]).map { trip, line in
          TransportPlan.VehicleDay.Trip(
            round: lines[line].id, start: .seconds(trip.start), loadings: trip.loadings.map { .seconds($0) },
            end: .seconds(trip.end), unloadings: trip.unloadings.map { .seconds($0) })
        },
        breaks: shift.schedule.rests.map { .seconds($0) }, emptyDistance: .metres(shift.schedule.emptyMetres))
    }
  }
}
