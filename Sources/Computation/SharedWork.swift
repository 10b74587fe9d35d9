internal import Dispatch
internal import Synchronization

/// Results by number, put in from several threads.
final class Results<Result: Sendable>: Sendable {
  private let values: Mutex<[Result?]>

  init(_ count: Int) { values = Mutex(Array(repeating: nil, count: count)) }

  func put(_ result: Result, at index: Int) { values.withLock { $0[index] = result } }

  var all: [Result] { values.withLock { $0.compactMap(\.self) } }
}

/// Numbered computations that several threads take one by one.
final class SharedWork: Sendable {
  private struct State {
    var next = 0
    var workers = 0
    var body: (@Sendable (Int) -> Void)?
  }

  let count: Int
  private let threads: Int
  private let state: Mutex<State>
  /// Threads that help the one that asked for the work.
  let helpers = DispatchGroup()

  /// - Parameter threads: the most that work on it at once.
  init(of count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.threads = threads
    state = Mutex(State(body: body))
  }

  /// Enters one more thread where there is something left for it to do.
  func join() -> Bool {
    state.withLock { state in
      guard state.body != nil, state.next < count, state.workers < threads else { return false }
      state.workers += 1
      return true
    }
  }

  /// Does what is left, one computation after the other, and leaves.
  /// - Returns: whether the caller was the last to leave.
  func work() -> Bool {
    while let (body, index) = take() { body(index) }
    return state.withLock { state in
      state.workers -= 1
      return state.workers == 0
    }
  }

  private func take() -> (@Sendable (Int) -> Void, Int)? {
    state.withLock { state in
      guard state.next < count, let body = state.body else { return nil }
      state.next += 1
      return (body, state.next - 1)
    }
  }

  /// Waits for the helpers and forgets the computations: nothing refers to them afterwards.
  func end() {
    helpers.wait()
    state.withLock { $0.body = nil }
  }
}
