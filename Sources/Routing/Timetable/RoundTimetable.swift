internal import Quantities
internal import WasteNetwork

/// Rounds on days and numbered vehicles.
///
/// Rounds of one station, load group and drive that fit a shift together ride on one vehicle. A drive keeps to its
/// part of the period's working days, so that several visits within a period are spaced; when no vehicle is free
/// there, any day of the period will do, then any other truck that can drive the round.
struct RoundTimetable {
  /// A round with the days on which it is driven.
  struct Scheduled {
    let drive: RoundDrive
    let truck: Truck
    var days: [Int]
    var numbers: [Int]
  }

  private(set) var scheduled: [Scheduled] = []
  private(set) var unplaced: [TransportPlan.Unplaced] = []
  private(set) var vehicleDays: VehicleDays
  /// Vehicle days of rounds, `[vehicle][period]`.
  private(set) var daysUsed: [[Int]]
  private let network: Network
  private let calendar: WorkCalendar
  /// Places in `scheduled` by job and round.
  private var known: [[Int]: [Int]] = [:]

  /// - Parameter rounds: per job its rounds, each the nodes of the job's task.
  init(network: Network, calendar: WorkCalendar, jobs: [RoundJob], rounds: [[[Int]]]) {
    self.network = network
    self.calendar = calendar
    vehicleDays = VehicleDays(network)
    daysUsed = network.vehicles.map { _ in [Int](repeating: 0, count: calendar.periodCount) }
    for period in 0..<calendar.periodCount {
      for (index, job) in jobs.enumerated() {
        for drive in job.drives where drive.period == period {
          let drives = rounds[index].enumerated().map { tour, nodes in
            RoundDrive(job: job, index: index, tour: tour, nodes: nodes, drive: drive)
          }
          place(drives, in: drive)
        }
      }
    }
  }

  private mutating func place(_ drives: [RoundDrive], in slot: RoundJob.Drive) {
    let days = calendar.days[slot.period]
    let part = days.count * slot.slot / slot.slotCount..<days.count * (slot.slot + 1) / slot.slotCount
    for vehicle in network.vehicles.indices {
      let own = drives.filter { $0.trucks[0].vehicle == vehicle }
      guard let truck = own.first?.trucks[0] else { continue }
      for shift in ShiftPacking.shifts(of: own.map { $0.duration(truck) }, shift: truck.shift) {
        let together = shift.map { own[$0] }
        if let sent = vehicleDays.send(vehicle, onOneOf: Array(days[part])) ?? vehicleDays.send(vehicle, onOneOf: days)
        {
          for drive in together { enter(drive, truck, sent) }
          daysUsed[vehicle][slot.period] += 1
        } else {
          for drive in together { placeElsewhere(drive, period: slot.period) }
        }
      }
    }
  }

  /// Another truck for a round whose cheapest trucks are all out.
  private mutating func placeElsewhere(_ drive: RoundDrive, period: Int) {
    for truck in drive.trucks.dropFirst() {
      guard let sent = vehicleDays.send(truck.vehicle, onOneOf: calendar.days[period]) else { continue }
      enter(drive, truck, sent)
      daysUsed[truck.vehicle][period] += 1
      return
    }
    let name = Reasons.name(of: period, network.calendar)
    for stop in drive.stops {
      for (stream, load) in zip(drive.streams, stop.loads) where load > 0 {
        unplaced.append(
          .init(
            village: network.villages[stop.village].id, stream: network.streams[stream].id,
            reason: Reasons.allVehiclesTaken(mass: load, period: name.zh, periodEN: name.en)))
      }
    }
  }

  /// Enters a drive, on a new line or with the same round driven before with the same loads.
  private mutating func enter(_ drive: RoundDrive, _ truck: Truck, _ sent: (day: Int, number: Int)) {
    let key = [drive.job, drive.tour]
    let same = known[key, default: []].first {
      scheduled[$0].truck.vehicle == truck.vehicle && scheduled[$0].drive.stops == drive.stops
    }
    if let same {
      scheduled[same].days.append(sent.day)
      scheduled[same].numbers.append(sent.number)
    } else {
      known[key, default: []].append(scheduled.count)
      scheduled.append(Scheduled(drive: drive, truck: truck, days: [sent.day], numbers: [sent.number]))
    }
  }

  /// The rounds of the plan, by station and streams, numbered.
  func rounds() -> [TransportPlan.Round] {
    let ordered = scheduled.enumerated().sorted { a, b in
      (a.element.drive.depot, a.element.drive.job, a.element.drive.tour, a.offset)
        < (b.element.drive.depot, b.element.drive.job, b.element.drive.tour, b.offset)
    }
    var count = 0
    var depot = -1
    return ordered.map { _, entry in
      count = entry.drive.depot == depot ? count + 1 : 1
      depot = entry.drive.depot
      return round(entry, number: count)
    }
  }

  private func round(_ entry: Scheduled, number: Int) -> TransportPlan.Round {
    let drive = entry.drive
    let vehicle = network.vehicles[entry.truck.vehicle]
    let station = network.depots[drive.depot].id
    let days = entry.days.indices.sorted { entry.days[$0] < entry.days[$1] }
    return TransportPlan.Round(
      id: "\(station.code)-\(number)", depot: station, vehicle: vehicle.id,
      streams: drive.streams.map { network.streams[$0].id },
      stops: zip(drive.stops, drive.arrivals(entry.truck)).map { stop, arrival in
        TransportPlan.Stop(
          village: network.villages[stop.village].id, loads: stop.loads.map { Mass.kilograms($0) },
          arrival: .seconds(arrival))
      },
      distance: .metres(drive.metres), duration: .seconds(drive.duration(entry.truck)),
      days: days.map { entry.days[$0] }, vehicleNumbers: days.map { entry.numbers[$0] },
      costPerDrive: vehicle.kilometreCost * .metres(drive.metres))
  }
}
