internal import WasteNetwork

/// On which days each village has been visited for each stream, and on which it may be visited besides.
struct VisitDays {
  /// Which of a village's visits for a stream it is: parts of one visit may be fetched on one day.
  private struct Visit: Equatable {
    let period: Int
    let slot: Int
    let date: Int?

    init(_ drive: RoundJob.Drive) {
      period = drive.period
      slot = drive.slot
      date = drive.date
    }
  }

  private let streamCount: Int
  /// Least days from one visit to the next, by stream.
  private let spacing: [Int]
  /// Visits with their days, `[village × streamCount + stream]`.
  private var made: [[(day: Int, visit: Visit)]]

  /// Dates that are fixed are entered at once, so that no other visit comes too near to them.
  init(_ network: Network, jobs: [RoundJob]) {
    streamCount = network.streams.count
    spacing = network.streams.map(\.spacingDays)
    made = [[(day: Int, visit: Visit)]](repeating: [], count: network.villages.count * network.streams.count)
    for job in jobs {
      for drive in job.drives {
        guard let date = drive.date else { continue }
        for (visit, load) in zip(job.visits, drive.loads) where load > 0 {
          enter(Visit(drive), village: visit.village, stream: visit.stream, on: date)
        }
      }
    }
  }

  /// Whether a round keeps the spacing on a day; parts of one visit may be fetched on the same day.
  /// - Parameter merging: whether two visits may be made as one.
  func allow(_ drive: RoundDrive, on day: Int, merging: Bool = false) -> Bool {
    let visit = Visit(drive.slot)
    return drive.streams.enumerated().allSatisfy { place, stream in
      spacing[stream] == 0
        || drive.stops.allSatisfy { stop in
          stop.loads[place] == 0
            || made[stop.village * streamCount + stream].allSatisfy {
              ($0.day == day && (merging || $0.visit == visit)) || abs($0.day - day) >= spacing[stream]
            }
        }
    }
  }

  mutating func enter(_ drive: RoundDrive, on day: Int) {
    for (place, stream) in drive.streams.enumerated() {
      for stop in drive.stops where stop.loads[place] > 0 {
        enter(Visit(drive.slot), village: stop.village, stream: stream, on: day)
      }
    }
  }

  private mutating func enter(_ visit: Visit, village: Int, stream: Int, on day: Int) {
    guard spacing[stream] > 0 else { return }
    let index = village * streamCount + stream
    if !made[index].contains(where: { $0.day == day && $0.visit == visit }) { made[index].append((day, visit)) }
  }
}
