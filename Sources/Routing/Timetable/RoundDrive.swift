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
    /// Times of day within which loading may begin.
    let window: ClosedRange<Int>?
  }

  /// Where the job stands among all jobs.
  let index: Int
  let job: RoundJob
  /// Number of the round within the job's rounds.
  let tour: Int
  let slot: RoundJob.Drive
  /// Its visits as nodes of the job's task; each loads something.
  let nodes: [Int]
  /// Streams loaded, ascending.
  let streams: [Int]
  let stops: [Stop]
  /// Metres to each stop and centre from the place before, and back to the station.
  let legs: [Int]
  let kilograms: Int
  /// Where it is emptied on its way.
  let unloadings: [Unloading]
  /// Trucks that can drive the round with its greatest loads, cheapest first.
  let trucks: [Truck]

  /// Emptied at a centre after some stops, of all that was loaded since it was empty last.
  struct Unloading: Hashable {
    let stops: Int
    let centre: Int
    let kilograms: Int
  }

  var depot: Int { job.depot }
  var metres: Int { legs.reduce(0, +) }
  /// Times of day within which unloading may begin.
  var stationWindow: ClosedRange<Int>? { job.stationWindow }

  /// A round of several parts, known by its first.
  init(
    first: RoundDrive, streams: [Int], stops: [Stop], legs: [Int], kilograms: Int, unloadings: [Unloading],
    trucks: [Truck]
  ) {
    (index, job, tour, slot, nodes) = (first.index, first.job, first.tour, first.slot, first.nodes)
    self.streams = streams
    self.stops = stops
    self.legs = legs
    self.kilograms = kilograms
    self.unloadings = unloadings
    self.trucks = trucks
  }

  init(job: RoundJob, index: Int, tour: Int, nodes: [Int], slot: RoundJob.Drive) {
    self.index = index
    self.job = job
    self.tour = tour
    self.slot = slot
    let nodes = nodes.filter { slot.loads[$0 - 1] > 0 }
    let streams = Array(Set(nodes.map { job.visits[$0 - 1].stream })).sorted()
    var stops: [Stop] = []
    var legs: [Int] = []
    var metres = 0
    var before = 0
    for node in nodes {
      let visit = job.visits[node - 1]
      let leg = job.task.distance(before, node)
      metres += leg
      if stops.last?.village != visit.village {
        legs.append(leg)
        stops.append(
          Stop(
            village: visit.village, loads: streams.map { _ in 0 }, metres: metres, window: job.task.windows[node]))
      }
      stops[stops.count - 1].loads[streams.firstIndex(of: visit.stream)!] += slot.loads[node - 1]
      before = node
    }
    legs.append(job.task.distance(before, 0))
    self.nodes = nodes
    self.streams = streams
    self.stops = stops
    self.legs = legs
    unloadings = []
    kilograms = nodes.reduce(0) { $0 + slot.loads[$1 - 1] }
    trucks = job.task.trucks(for: nodes)
  }

  /// Whether the same loads of the same streams are fetched at the same stops, and emptied at the same centres.
  func isSame(as other: RoundDrive) -> Bool {
    streams == other.streams && stops == other.stops && unloadings == other.unloadings
  }

  /// The same drive with some of its visits only.
  func part(_ range: Range<Int>) -> RoundDrive {
    RoundDrive(job: job, index: index, tour: tour, nodes: Array(nodes[range]), slot: slot)
  }

  /// Working time with a truck, seconds.
  func duration(_ truck: Truck) -> Int { truck.duration(metres: metres, kilograms: kilograms, stops: stops.count) }

  /// Seconds after the start at which a truck reaches each stop: driving, earlier stops, their loading, and unloading at
  /// centres.
  func arrivals(_ truck: Truck) -> [Int] {
    var loaded = 0
    return stops.enumerated().map { index, stop in
      defer { loaded += stop.loads.reduce(0, +) }
      let unloaded = unloadings.filter { $0.stops <= index }.reduce(0) { $0 + truck.unloadingTime($1.kilograms) }
      return truck.drivingTime(stop.metres) + truck.stopTime * index + truck.loadingTime(loaded) + unloaded
    }
  }
}
