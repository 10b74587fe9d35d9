internal import Foundation
internal import Synchronization

/// Threads that a computation and all those within it share: never more run at once than were asked for.
///
/// A thread that finds nothing left to do goes over at once to work that others have not finished.
final class ThreadShare: Sendable {
  /// The share that computations on this thread belong to.
  @TaskLocal static var current: ThreadShare?

  private struct State {
    /// Threads that may run and do not.
    var spare: Int
    /// Work that could use more threads, the innermost last.
    var open: [SharedWork] = []
  }

  private let state: Mutex<State>

  init(threads: Int) { state = Mutex(State(spare: threads - 1)) }

  /// Does all the work on this thread and on those that are spare now or become spare meanwhile.
  ///
  /// Who leaves the work last lets this thread go on in its place, so a thread that waits counts for none.
  func run(_ work: SharedWork) {
    guard work.join() else { return }
    state.withLock { $0.open.append(work) }
    employ()
    if !work.work() { release() }
    state.withLock { $0.open.removeAll { $0 === work } }
    work.end()
  }

  /// One thread has nothing to do any more.
  private func release() {
    state.withLock { $0.spare += 1 }
    employ()
  }

  /// Sends spare threads to open work.
  private func employ() {
    state.withLock { state in
      for work in state.open.reversed() {
        while state.spare > 0, work.join() {
          state.spare -= 1
          work.helpers.enter()
          Thread.detachNewThread { self.help(work) }
        }
      }
    }
  }

  private func help(_ work: SharedWork) {
    let isLast = ThreadShare.$current.withValue(self) { work.work() }
    if !isLast { release() }
    work.helpers.leave()
  }
}
