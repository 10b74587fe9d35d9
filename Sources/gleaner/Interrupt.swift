import Foundation
import Planning
import Synchronization

/// Turns Ctrl-C and SIGTERM into a polite request to stop; a second Ctrl-C ends the program at once.
final class Interrupt {
  private var sources: [any DispatchSourceSignal] = []

  init(_ control: RunControl, onFirst: @escaping @Sendable () -> Void) {
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if control.isCancelled { _exit(128 + number) }
        control.cancel()
        onFirst()
      }
      source.resume()
      sources.append(source)
    }
  }
}

/// Runs work on one dedicated thread with room for deep recursion: a GLPK problem must stay on the thread that made it.
func onOwnThread<Result: Sendable>(_ work: @escaping @Sendable () throws -> Result) throws -> Result {
  let box = ResultBox<Result>()
  let done = DispatchSemaphore(value: 0)
  let thread = Thread {
    box.store(Swift.Result { try work() })
    done.signal()
  }
  thread.stackSize = 64 << 20
  thread.start()
  done.wait()
  return try box.take().get()
}

/// Carries one result from the working thread to the waiting one.
private final class ResultBox<Value: Sendable>: Sendable {
  private let value = Mutex<Swift.Result<Value, any Error>?>(nil)

  func store(_ result: Swift.Result<Value, any Error>) { value.withLock { $0 = result } }

  func take() -> Swift.Result<Value, any Error> {
    value.withLock { $0! }
  }
}
