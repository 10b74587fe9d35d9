import Foundation
import PlanStore
import Testing

@Suite struct AnswerTests {
  let folder = try! TemporaryFolder()

  @Test func `answers come back in the order in which they were given, with who gave them and when`() async throws {
    let store = try Store(path: folder.file("a.sqlite"))
    let zhang = try await store.adding("zhang", .official, township: "T1")
    let plan = try await store.addingPlan()
    try await store.record(
      [
        Statement(village: "V1", stream: nil, kind: .confirmed, reason: ""),
        Statement(village: "V2", stream: "film", kind: .objected, reason: "桥断了"),
      ], plan: plan, township: "T1", by: zhang, at: .ten)
    let answers = try await store.answers(plan: plan, township: "T1")
    #expect(answers.map(\.village) == ["V1", "V2"])
    #expect(answers.map(\.stream) == [nil, "film"])
    #expect(answers.map(\.kind) == [.confirmed, .objected])
    #expect(answers.map(\.reason) == ["", "桥断了"])
    #expect(answers.allSatisfy { $0.account == "zhang" && $0.at == .ten && $0.decision == nil })
    #expect(try await store.answers(plan: plan, township: "T2").isEmpty)
    #expect(try await store.answers(plan: nil, township: nil).count == 2)
  }

  @Test func `an objection without a reason is refused, and with it everything that came along`() async throws {
    let store = try Store(path: folder.file("a.sqlite"))
    let zhang = try await store.adding("zhang", .official, township: "T1")
    let plan = try await store.addingPlan()
    await #expect(throws: (any Error).self) {
      try await store.record(
        [
          Statement(village: "V1", stream: nil, kind: .confirmed, reason: ""),
          Statement(village: "V2", stream: nil, kind: .objected, reason: "  "),
        ], plan: plan, township: "T1", by: zhang, at: .ten)
    }
    #expect(try await store.answers(plan: plan, township: nil).isEmpty)
    #expect(try await store.log(limit: 10).allSatisfy { !$0.action.hasPrefix("answer") })
  }

  @Test func `an objection is decided once, a confirmation never`() async throws {
    let store = try Store(path: folder.file("a.sqlite"))
    let zhang = try await store.adding("zhang", .official, township: "T1")
    let li = try await store.adding("li", .planner)
    let plan = try await store.addingPlan()
    try await store.record(
      [
        Statement(village: "V1", stream: nil, kind: .confirmed, reason: ""),
        Statement(village: "V2", stream: nil, kind: .objected, reason: "too far"),
      ], plan: plan, township: "T1", by: zhang, at: .ten)
    let ids = try await store.answers(plan: plan, township: nil).map(\.id)
    try await store.decide(ids[1], .accepted, remedy: .closed("D:1"), note: "agreed", by: li, at: .ten)
    #expect(try await store.answer(ids[1])?.decision?.kind == .accepted)
    await #expect(throws: StoreFault.alreadyDecided(ids[1])) {
      try await store.decide(ids[1], .declined, remedy: nil, note: "no", by: li, at: .ten)
    }
    await #expect(throws: StoreFault.noAnswer(ids[0])) {
      try await store.decide(ids[0], .declined, remedy: nil, note: "no", by: li, at: .ten)
    }
  }

  @Test func `answers, decisions and log can be neither edited nor deleted, not even by another program`() async throws
  {
    let path = folder.file("a.sqlite")
    let store = try Store(path: path)
    let zhang = try await store.adding("zhang", .official, township: "T1")
    let plan = try await store.addingPlan()
    try await store.record(
      [Statement(village: "V1", stream: nil, kind: .objected, reason: "far")], plan: plan, township: "T1", by: zhang,
      at: .ten)
    let id = try await store.answers(plan: plan, township: nil)[0].id
    try await store.decide(id, .declined, remedy: nil, note: "no", by: zhang, at: .ten)
    for table in ["answers", "decisions", "log"] {
      for statement in [
        "DELETE FROM \(table)", "UPDATE \(table) SET account = account",
        "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)",
      ] {
        #expect(throws: (any Error).self, "\(statement)") { try store.executeRaw(statement) }
      }
    }
    #expect(try await store.answers(plan: plan, township: nil).count == 1)
  }

  @Test func `every change has its line in the log`() async throws {
    let store = try Store(path: folder.file("a.sqlite"))
    let zhang = try await store.adding("zhang", .official, township: "T1")
    let li = try await store.adding("li", .planner)
    let plan = try await store.addingPlan()
    try await store.circulate(plan, by: li, at: .ten)
    try await store.record(
      [Statement(village: "V1", stream: nil, kind: .confirmed, reason: "")], plan: plan, township: "T1", by: zhang,
      at: .ten)
    let lines = try await store.log(limit: 10)
    #expect(
      lines.reversed().map(\.action) == [
        "account.add", "account.add", "plan.add", "plan.circulate", "answer.confirmed",
      ])
    #expect(
      lines[0]
        == LogEntry(
          at: .ten, account: "zhang", action: "answer.confirmed", subject: "plan \(plan) village V1", detail: ""))
  }
}
