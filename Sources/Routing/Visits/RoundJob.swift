internal import Quantities
internal import WasteNetwork

/// The visits that recur together at one station for one load group, and when they are made.
struct RoundJob: Sendable {
  /// One visit of the task; several of them when a load is greater than a truck's.
  struct Visit: Sendable, Equatable {
    let village: Int
    let stream: Int
    let part: Int
    let partCount: Int

    /// This part of a load, whole kilograms; the parts add up.
    func share(of load: Int) -> Int { load * (part + 1) / partCount - load * part / partCount }
  }

  /// All visits made once.
  struct Drive: Sendable, Equatable {
    let period: Int
    /// Number among the drives of the period, from 0, and how many there are.
    let slot: Int
    let slotCount: Int
    /// Kilograms per visit.
    let loads: [Int]
  }

  let depot: Int
  let group: LoadGroup
  /// Visit i is node i + 1 of the task.
  let visits: [Visit]
  /// With each visit's greatest load over all drives, so that its rounds serve every drive.
  let task: RoundTask
  let drives: [Drive]
}
