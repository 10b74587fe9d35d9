import CGLPK
import CGLPKShim
import LinearProgramming

/// The one owner of a GLPK problem: made, used and freed on one thread.
///
/// GLPK's memory belongs to the thread that asked for it, so every call checks that it is made there; calls from
/// elsewhere are refused instead of ending the process.
struct Problem: ~Copyable {
  private enum State { case whole, broken, closed }

  private let handle: OpaquePointer
  private let thread: UInt
  private var state = State.whole

  /// Makes an empty problem on the calling thread.
  init() throws(SolverFault) {
    var made: OpaquePointer?
    let message = gleaner_glpk_create(&made)
    guard let made else { throw .library(message.map { String(cString: $0) } ?? "GLPK made no problem") }
    handle = made
    thread = gleaner_glpk_thread()
  }

  deinit { Self.release(handle, of: thread, in: state) }

  /// Whether GLPK aborted, or was left, in the middle of its work: the problem must be built anew.
  var isBroken: Bool { state == .broken }

  /// Frees the problem now; later calls are refused.
  mutating func close() {
    Self.release(handle, of: thread, in: state)
    state = .closed
  }

  /// Another thread may not free the problem; its memory then stays until its own thread is done with GLPK.
  private static func release(_ handle: OpaquePointer, of thread: UInt, in state: State) {
    guard thread == gleaner_glpk_thread() else { return }
    switch state {
    case .whole: _ = gleaner_glpk_delete(handle)
    case .broken: gleaner_glpk_abandon()
    case .closed: break
    }
  }

  /// Makes one GLPK call through the shim; an abort comes back as an error and leaves the problem broken.
  mutating func call(_ body: (OpaquePointer) -> UnsafePointer<CChar>?) throws(SolverFault) {
    try checkUsable()
    if let message = body(handle) {
      state = .broken
      throw .library(String(cString: message))
    }
  }

  /// Runs the simplex method; when `wish` has it left in the middle, the problem is broken.
  mutating func simplex(
    _ settings: glp_smcp, wish: gleaner_glpk_wish_to_stop? = nil, context: UnsafeMutableRawPointer? = nil
  ) throws(SolverFault) -> ReturnCode {
    var settings = settings
    var code: Int32 = 0
    try call { gleaner_glpk_simplex($0, &settings, wish, context, &code) }
    let answer = ReturnCode(code)
    if answer == .left { state = .broken }
    return answer
  }

  /// Asks GLPK for something that cannot fail.
  func ask<Answer>(_ body: (OpaquePointer) -> Answer) throws(SolverFault) -> Answer {
    try checkUsable()
    return body(handle)
  }

  private func checkUsable() throws(SolverFault) {
    guard thread == gleaner_glpk_thread() else {
      throw .library("a GLPK problem was used on another thread than the one that made it")
    }
    switch state {
    case .whole: return
    case .broken: throw .library("a GLPK problem was used after GLPK broke off in the middle of it")
    case .closed: throw .library("a GLPK problem was used after it was closed")
    }
  }
}
