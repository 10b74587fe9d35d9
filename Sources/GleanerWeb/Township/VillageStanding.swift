import PlanStore

/// Where a village stands: what its official last said of each stream.
enum VillageStanding: Hashable, Sendable {
  /// Some stream has no answer.
  case open
  /// Every stream's last answer is a confirmation.
  case confirmed
  /// Some stream's last answer is an objection.
  case objected

  /// - Parameters:
  ///   - streams: codes of the streams; not empty.
  ///   - answers: those of the village, in the order in which they were given.
  init(streams: [String], answers: [Answer]) {
    let last = streams.map { stream in answers.last { $0.concerns(stream) }?.kind }
    if last.contains(.objected) {
      self = .objected
    } else {
      self = last.allSatisfy { $0 == .confirmed } ? .confirmed : .open
    }
  }
}
