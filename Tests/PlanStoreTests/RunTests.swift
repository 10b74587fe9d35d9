import PlanStore
import Testing

@Suite struct RunTests {
  let folder = try! TemporaryFolder()

  @Test func `runs are taken in the order in which they were asked for`() async throws {
    let store = try Store(path: folder.file("a.sqlite"))
    let li = try await store.adding("li", .planner)
    let first = try await store.queue(scenario: "a", effort: 10, by: li, at: .ten)
    let second = try await store.queue(scenario: "b", effort: 100, by: li, at: .ten)
    #expect(try await store.beginNextRun(at: .ten)?.id == first)
    let next = try #require(try await store.beginNextRun(at: .ten))
    #expect((next.id, next.scenario, next.effort, next.attempt) == (second, "b", 100, 1))
    #expect(try await store.beginNextRun(at: .ten) == nil)
  }

  @Test func `an interrupted run goes back to its place and writes a folder of its own when begun again`() async throws
  {
    let path = folder.file("a.sqlite")
    do {
      let store = try Store(path: path)
      let li = try await store.adding("li", .planner)
      let run = try await store.queue(scenario: "a", effort: 10, by: li, at: .ten)
      _ = try await store.queue(scenario: "b", effort: 10, by: li, at: .ten)
      // eight random characters keep it apart from the folders of other databases
      #expect(try await store.beginNextRun(at: .ten)?.folder.wholeMatch(of: /run-1-1-[0-9a-f]{8}/) != nil)
      #expect(run == 1)
      try store.close()
    }
    let store = try Store(path: path)
    let interrupted = try await store.runningRuns()
    #expect(interrupted.map(\.scenario) == ["a"])
    try await store.requeue(interrupted[0].id, at: .ten)
    let again = try #require(try await store.beginNextRun(at: .ten))
    #expect((again.scenario, again.attempt) == ("a", 2))
    #expect(again.folder.hasPrefix("run-1-2-"))
  }

  @Test func `a completed run has one plan, a cancelled one has none even if its bundle was finished`() async throws {
    let store = try Store(path: folder.file("a.sqlite"))
    let li = try await store.adding("li", .planner)
    let print = String(repeating: "b", count: 64)
    _ = try await store.queue(scenario: "a", effort: 10, by: li, at: .ten)
    _ = try await store.queue(scenario: "b", effort: 10, by: li, at: .ten)
    let first = try #require(try await store.beginNextRun(at: .ten))
    let plan = try await store.complete(first, fingerprint: print, at: .ten)
    #expect(try await store.run(first.id)?.plan == plan)
    #expect(try await store.run(first.id)?.state == .planned)
    #expect(try await store.complete(first, fingerprint: print, at: .ten) == nil)

    let second = try #require(try await store.beginNextRun(at: .ten))
    try await store.end(second.id, as: .cancelled, by: "li", at: .ten)
    #expect(try await store.complete(second, fingerprint: print, at: .ten) == nil)
    #expect(try await store.plans().count == 1)
  }

  @Test func `a run keeps the plan it may depart from, with how many villages may move`() async throws {
    let store = try Store(path: folder.file("a.sqlite"))
    let li = try await store.adding("li", .planner)
    let plan = try await store.addingPlan()
    let near = Departure(plan: plan, moves: 3)
    _ = try await store.queue(scenario: "a", effort: 10, departure: near, by: li, at: .ten)
    _ = try await store.queue(scenario: "b", effort: 10, by: li, at: .ten)
    #expect(try await store.beginNextRun(at: .ten)?.departure == near)
    #expect(try await store.beginNextRun(at: .ten)?.departure == nil)
    #expect(try await store.log(limit: 2)[1].detail == "a effort 10, at most 3 villages moved from plan \(plan)")
  }

  @Test func `the plan before the officials is the one circulated last`() async throws {
    let store = try Store(path: folder.file("a.sqlite"))
    let li = try await store.adding("li", .planner)
    let first = try await store.addingPlan("one")
    let second = try await store.addingPlan("two")
    #expect(try await store.circulatedPlan() == nil)
    try await store.circulate(second, by: li, at: .ten)
    try await store.circulate(first, by: li, at: Moment.ten.later(by: 60))
    #expect(try await store.circulatedPlan()?.id == first)
    await #expect(throws: StoreFault.noPlan(99)) { try await store.circulate(99, by: li, at: .ten) }
  }
}
