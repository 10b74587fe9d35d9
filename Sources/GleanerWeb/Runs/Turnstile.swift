/// Lets one through at a time, in the order in which they came.
actor Turnstile {
  private var isTaken = false
  private var isClosed = false
  private var waiting: [CheckedContinuation<Bool, Never>] = []
  /// What the one inside is busy with.
  private var process: RunningProgram?

  /// Those who come while so many wait are sent away.
  static let mostWaiting = 8

  /// Waits for the turn; whoever entered must leave.
  /// - Throws: `Refusal.busy` where too many wait, or the server stops.
  func enter() async throws(Refusal) {
    guard !isClosed, waiting.count < Turnstile.mostWaiting else { throw .busy }
    guard isTaken else {
      isTaken = true
      return
    }
    guard await withCheckedContinuation({ waiting.append($0) }) else { throw .busy }
  }

  /// Tells what the one inside is busy with, so that it can be ended.
  func began(_ process: RunningProgram) {
    self.process = process
    if isClosed { process.kill() }
  }

  func leave() {
    process = nil
    if waiting.isEmpty { isTaken = false } else { waiting.removeFirst().resume(returning: true) }
  }

  /// Sends everybody away and ends what is under way.
  func close() {
    isClosed = true
    process?.kill()
    for one in waiting { one.resume(returning: false) }
    waiting = []
  }
}
