import CGLPKShim
import Foundation
import LinearProgramming
import Testing

@testable import GLPKSolver

/// Each way in which GLPK would end the process, provoked.
@Suite struct Aborts {
  /// Runs a body on a thread of its own and waits for it.
  static func onThread(_ body: @escaping @Sendable () -> Void) {
    let done = DispatchSemaphore(value: 0)
    Thread {
      body()
      done.signal()
    }.start()
    done.wait()
  }

  /// A misuse, with a word that GLPK's complaint holds.
  struct Misuse: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let complaint: String
    let call: @Sendable (OpaquePointer) -> UnsafePointer<CChar>?

    init(_ name: String, _ complaint: String, _ call: @escaping @Sendable (OpaquePointer) -> UnsafePointer<CChar>?) {
      testDescription = name
      self.complaint = complaint
      self.call = call
    }
  }

  static let misuses: [Misuse] = [
    Misuse("no rows to add", "nrs = 0") { gleaner_glpk_add_rows($0, 0) },
    Misuse("no columns to add", "ncs = 0") { gleaner_glpk_add_columns($0, 0) },
    Misuse("equal entries in a matrix", "duplicate") {
      gleaner_glpk_load_matrix($0, 2, [0, 1, 1], [0, 1, 1], [0, 1, 2])
    },
    Misuse("equal entries in a row", "duplicate") { gleaner_glpk_set_row($0, 1, 2, [0, 1, 1], [0, 1, 2]) },
    Misuse("equal entries in a column", "duplicate") { gleaner_glpk_set_column($0, 1, 2, [0, 1, 1], [0, 1, 2]) },
    Misuse("an entry outside the matrix", "out of range") {
      gleaner_glpk_load_matrix($0, 1, [0, 7], [0, 1], [0, 1])
    },
    Misuse("a row that is not there", "i = 9") { gleaner_glpk_set_row_bounds($0, 9, GLP_FR, 0, 0) },
    Misuse("a column that is not there", "j = 9") { gleaner_glpk_set_column_bounds($0, 9, GLP_FR, 0, 0) },
    Misuse("limits of no known kind", "type = 77") { gleaner_glpk_set_row_bounds($0, 1, 77, 0, 0) },
    Misuse("a cost of no column", "j = 9") { gleaner_glpk_set_cost($0, 9, 1) },
    Misuse("a column of no known kind", "kind = 77") { gleaner_glpk_set_column_kind($0, 1, 77) },
    Misuse("a direction that is none", "dir = 77") { gleaner_glpk_set_direction($0, 77) },
    Misuse("a column removed twice", "duplicate") { gleaner_glpk_delete_columns($0, 2, [0, 1, 1]) },
    Misuse("a scale that is not positive", "rii = -1") { gleaner_glpk_set_row_scale($0, 1, -1) },
    Misuse("a column scale that is not positive", "sjj = 0") { gleaner_glpk_set_column_scale($0, 1, 0) },
    Misuse("scaling by no known method", "flags") { gleaner_glpk_scale($0, 0x7000) },
    Misuse("a row's state that is none", "stat = 77") { gleaner_glpk_set_row_status($0, 1, 77) },
    Misuse("a name of 300 letters", "too long") { gleaner_glpk_name($0, String(repeating: "n", count: 300)) },
    Misuse("a name with a control character", "invalid character") { gleaner_glpk_name($0, "a\u{7}b") },
    Misuse("simplex settings out of range", "meth = 77") { problem in
      var settings = glp_smcp()
      glp_init_smcp(&settings)
      settings.meth = 77
      var code: Int32 = 0
      return gleaner_glpk_simplex(problem, &settings, nil, nil, &code)
    },
    Misuse("branch-and-bound settings out of range", "br_tech = 77") { problem in
      var settings = glp_iocp()
      glp_init_iocp(&settings)
      settings.br_tech = 77
      var code: Int32 = 0
      return gleaner_glpk_branch_and_bound(problem, &settings, &code)
    },
  ]

  /// The fault that a call ends in; the macros of the tests cannot hold a value that is not copied.
  private func fault(
    of problem: inout Problem, _ call: (OpaquePointer) -> UnsafePointer<CChar>?
  ) -> SolverFault? {
    do throws(SolverFault) {
      try problem.call(call)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: misuses)
  func `an abort becomes an error with GLPK's words, and the next solve goes on`(misuse: Misuse) throws {
    var programme = LinearProgramme(name: "p")
    let x = programme.addColumns([1, 1])
    programme.addRow(.atLeast(3), x, [1, 2])
    programme.addRow(.atMost(9), x, [1, 1])
    var problem = try Problem.loaded(programme, integers: false)
    let fault = fault(of: &problem, misuse.call)
    guard case .library(let words) = fault else {
      Issue.record("the fault is not the library's")
      return
    }
    #expect(words.contains(misuse.complaint), "GLPK said: \(words)")
    let isBroken = problem.isBroken
    #expect(isBroken)
    let later = self.fault(of: &problem) { gleaner_glpk_standard_basis($0) }
    #expect(later == .library("a GLPK problem was used after GLPK broke off in the middle of it"))
    problem.close()
    // y alone covers 3 at 1.5.
    let next = try GLPK().solve(programme, options: SolveOptions(), start: nil)
    #expect(next.point?.objective == 1.5)
  }

  @Test func `names that GLPK would refuse do not reach it`() throws {
    var programme = LinearProgramme(name: "a\u{7}b\n" + String(repeating: "n", count: 300))
    let long = String(repeating: "朱", count: 300)
    let x = [programme.addColumn(long, cost: 1), programme.addColumn(long + "\u{0}", cost: 1)]
    programme.addRow(long, .atLeast(3), [.init(x[0], 1), .init(x[1], 2)])
    #expect(try GLPK().solve(programme, options: SolveOptions(), start: nil).point?.objective == 1.5)
  }

  @Test func `an abort inside a callback is caught there and the search outlives it`() throws {
    // The callback asks for a row that is not there, each time it is called; the best load is worth 3 + 4.
    var programme = LinearProgramme(name: "p", sense: .maximise)
    let x = programme.addColumns([3, 4, 5, 6], .unit, isInteger: true)
    programme.addRow(.atMost(5), x, [2, 3, 4, 5])
    var problem = try Problem.loaded(programme, integers: true)
    var simplex = Simplex(Limits(SolveOptions()))
    _ = try simplex.solve(&problem, programme, first: .dual)
    var settings = glp_iocp()
    glp_init_iocp(&settings)
    settings.msg_lev = GLP_MSG_OFF
    settings.cb_func = { tree, count in
      let message = gleaner_glpk_set_row_bounds(glp_ios_get_prob(tree), 99, GLP_FR, 0, 0)
      if message != nil { count?.assumingMemoryBound(to: Int.self).pointee += 1 }
    }
    var caught = 0
    var code: Int32 = -1
    try withUnsafeMutablePointer(to: &caught) { pointer throws(SolverFault) in
      settings.cb_info = UnsafeMutableRawPointer(pointer)
      try problem.call { gleaner_glpk_branch_and_bound($0, &settings, &code) }
    }
    #expect(code == 0)
    #expect(caught > 0)
    let best = try problem.ask { glp_mip_obj_val($0) }
    #expect(best == 7)
  }

  @Test func `freeing a problem on another thread is refused by GLPK and the process lives`() throws {
    let box = Shared<OpaquePointer?>(nil)
    #expect(gleaner_glpk_create(&box.value) == nil)
    let complaint = Shared("")
    Self.onThread { complaint.value = gleaner_glpk_delete(box.value).map { String(cString: $0) } ?? "" }
    #expect(complaint.value.contains("glp_free"), "GLPK said: \(complaint.value)")
    gleaner_glpk_abandon()
    let outcome = try GLPK().solve(LinearProgramme(name: "next"), options: SolveOptions(), start: nil)
    #expect(outcome.conclusion == .optimal)
  }

  @Test func `a master used on another thread or after its end throws`() throws {
    var programme = LinearProgramme(name: "p")
    _ = programme.addColumn("x", .atLeast(2), cost: 1)
    let box = Shared<(any LiveMaster)?>(nil)
    let fault = Shared<SolverFault?>(nil)
    let use: @Sendable () -> Void = {
      do throws(SolverFault) { _ = try box.value?.solve(options: SolveOptions()) } catch { fault.value = error }
    }
    try GLPK().withMaster(programme) { master in
      box.value = master
      Self.onThread(use)
      #expect(fault.value == .library("a GLPK problem was used on another thread than the one that made it"))
      // The master itself is unharmed.
      let outcome = try master.solve(options: SolveOptions())
      #expect(outcome.point?.values == [2])
    }
    use()
    #expect(fault.value == .library("a GLPK problem was used after it was closed"))
  }

  @Test func `a master whose problem broke is built again`() throws {
    var programme = LinearProgramme(name: "p")
    let x = programme.addColumns([1, 1])
    programme.addRow(.atLeast(3), x, [1, 2])
    let master = try Master(programme)
    defer { master.close() }
    #expect(try master.solve(options: SolveOptions()).point?.objective == 1.5)
    #expect(fault(of: &master.problem) { gleaner_glpk_add_rows($0, 0) } != nil)
    try master.setBounds(.atLeast(4), of: LinearProgramme.Row(index: 0))
    #expect(try master.solve(options: SolveOptions()).point?.objective == 2)
  }

  @Test func `an abort in one problem leaves another of the same thread alone`() throws {
    var programme = LinearProgramme(name: "p")
    _ = programme.addColumn("x", .atLeast(2), cost: 1)
    try GLPK().withMaster(programme) { master in
      var other = try Problem.loaded(programme, integers: false)
      let fault = fault(of: &other) { gleaner_glpk_add_rows($0, 0) }
      #expect(fault != nil)
      other.close()
      let outcome = try master.solve(options: SolveOptions())
      #expect(outcome.point?.values == [2])
    }
  }
}

/// A value that a test hands between threads, one at a time.
final class Shared<Value>: @unchecked Sendable {
  var value: Value
  init(_ value: Value) { self.value = value }
}
