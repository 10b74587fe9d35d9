internal import Quantities
internal import WasteNetwork

/// When and by whom villages and stations may be visited.
struct CollectionRules {
  private let network: Network
  /// Rules for visits, `[village × streamCount + stream]`.
  private let visitRules: [[VisitRule]]

  init(_ network: Network) {
    self.network = network
    var rules = [[VisitRule]](repeating: [], count: network.villages.count * network.streams.count)
    for rule in network.visitRules {
      guard let village = network.villageIndex(rule.village), let stream = network.streamIndex(rule.stream) else {
        continue
      }
      rules[village * network.streams.count + stream].append(rule)
    }
    visitRules = rules
  }

  private func rules(_ village: Int, _ stream: Int) -> [VisitRule] {
    visitRules[village * network.streams.count + stream]
  }

  /// Those of some days of the year on which a village may be visited for a stream, dates that are fixed apart: days that
  /// the rules allow and on which its roads can be used.
  func permitted(_ days: [Int], village: Int, stream: Int, depot: Int) -> [Int] {
    let allowed = VisitPermission(stream: network.streams[stream], rules: rules(village, stream)).days(
      among: days, in: network.calendar)
    guard network.villages[village].passablePeriods != nil || network.depots[depot].passablePeriods != nil else {
      return allowed
    }
    return allowed.filter { day in
      network.calendar.period(ofDay: day).map { network.isPassable(village: village, depot: depot, period: $0) }
        ?? false
    }
  }

  /// Days of the year on which a village has to be visited for a stream, ascending.
  func fixedDates(village: Int, stream: Int) -> [Int] {
    rules(village, stream).compactMap { rule in
      guard rule.kind == .fixed, case .date(let month, let day) = rule.day else { return nil }
      return network.calendar.dayOfYear(month: month, day: day)
    }.sorted()
  }

  /// Whether a vehicle type may drive to a village from a depot.
  func may(_ vehicle: Int, enter village: Int, from depot: Int) -> Bool {
    network.vehicles[vehicle].mayEnter(network.villages[village], from: network.depots[depot])
  }

  /// When a village and a station are open: times of day, seconds, within which loading and unloading may begin.
  struct Hours {
    let village: ClosedRange<Int>?
    let depot: ClosedRange<Int>?

    init(village: Village, depot: Depot) {
      self.village = village.openingHours?.seconds
      self.depot = depot.openingHours?.seconds
    }
  }

  /// Times of day, seconds, within which loading may begin.
  func window(ofVillage village: Int) -> ClosedRange<Int>? { network.villages[village].openingHours?.seconds }

  /// Times of day, seconds, within which unloading may begin.
  func window(ofDepot depot: Int) -> ClosedRange<Int>? { network.depots[depot].openingHours?.seconds }
}

extension OpeningHours {
  fileprivate var seconds: ClosedRange<Int>? {
    from <= to ? from.seconds...to.seconds : nil
  }
}
