internal import Quantities
internal import WasteNetwork

/// One round of a job as it is driven once: its stops with their loads, and its way.
struct RoundDrive {
  /// A stop, with the kilograms of each stream of the round.
  struct Stop: Hashable {
    let village: Int
    var loads: [Int]
    /// Metres from the station.
    let metres: Int
  }

  let job: Int
  let depot: Int
  let tour: Int
  /// Streams loaded, ascending.
  let streams: [Int]
  let stops: [Stop]
  let metres: Int
  let kilograms: Int
  /// Trucks that can drive the round with its greatest loads, cheapest first.
  let trucks: [Truck]

  /// - Parameters:
  ///   - tour: number of the round within the job's rounds.
  ///   - nodes: its visits as nodes of the job's task.
  init(job: RoundJob, index: Int, tour: Int, nodes: [Int], drive: RoundJob.Drive) {
    self.job = index
    self.tour = tour
    depot = job.depot
    let streams = Array(Set(nodes.map { job.visits[$0 - 1].stream })).sorted()
    var stops: [Stop] = []
    var metres = 0
    var before = 0
    for node in nodes {
      let visit = job.visits[node - 1]
      metres += job.task.distance(before, node)
      if stops.last?.village != visit.village {
        stops.append(Stop(village: visit.village, loads: streams.map { _ in 0 }, metres: metres))
      }
      stops[stops.count - 1].loads[streams.firstIndex(of: visit.stream)!] += drive.loads[node - 1]
      before = node
    }
    metres += job.task.distance(before, 0)
    self.streams = streams
    self.stops = stops
    self.metres = metres
    kilograms = nodes.reduce(0) { $0 + drive.loads[$1 - 1] }
    trucks = RoundDrive.trucks(nodes, metres: metres, task: job.task)
  }

  private static func trucks(_ nodes: [Int], metres: Int, task: RoundTask) -> [Truck] {
    let mass = nodes.reduce(0) { $0 + task.mass[$1] }
    let volume = nodes.reduce(0) { $0 + task.volume[$1] }
    let fitting = task.trucks.filter {
      $0.fits(metres: metres, kilograms: mass, litres: volume, stops: nodes.count)
    }
    return fitting.enumerated().sorted { a, b in
      (a.element.cost(metres: metres, kilograms: mass, stops: nodes.count), a.offset)
        < (b.element.cost(metres: metres, kilograms: mass, stops: nodes.count), b.offset)
    }.map(\.element)
  }

  /// Working time with a truck, seconds.
  func duration(_ truck: Truck) -> Int { truck.duration(metres: metres, kilograms: kilograms, stops: stops.count) }

  /// Seconds after the start at which a truck reaches each stop: driving, earlier stops and their loading.
  func arrivals(_ truck: Truck) -> [Int] {
    var loaded = 0
    return stops.enumerated().map { index, stop in
      defer { loaded += stop.loads.reduce(0, +) }
      return truck.drivingTime(stop.metres) + truck.stopTime * index + (truck.loadingPerTonne * loaded + 999) / 1000
    }
  }
}
