internal import WasteNetwork

/// On which days each village has been visited for each stream, and on which it may be visited besides.
struct VisitDays {
  private let streamCount: Int
  /// Least days from one visit to the next, by stream.
  private let spacing: [Int]
  /// Days with a visit, `[village × streamCount + stream]`.
  private var days: [[Int]]

  init(_ network: Network) {
    streamCount = network.streams.count
    spacing = network.streams.map(\.spacingDays)
    days = [[Int]](repeating: [], count: network.villages.count * network.streams.count)
  }

  /// Whether a round keeps the spacing on a day; parts of one visit may be fetched on the same day.
  func allow(_ drive: RoundDrive, on day: Int) -> Bool {
    drive.streams.allSatisfy { stream in
      spacing[stream] == 0
        || drive.stops.allSatisfy { stop in
          days[stop.village * streamCount + stream].allSatisfy { $0 == day || abs($0 - day) >= spacing[stream] }
        }
    }
  }

  mutating func enter(_ drive: RoundDrive, on day: Int) {
    for (place, stream) in drive.streams.enumerated() where spacing[stream] > 0 {
      for stop in drive.stops where stop.loads[place] > 0 {
        let index = stop.village * streamCount + stream
        if !days[index].contains(day) { days[index].append(day) }
      }
    }
  }
}
