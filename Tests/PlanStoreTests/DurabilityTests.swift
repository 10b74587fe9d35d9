import Foundation
import PlanStore
import Testing

@Suite struct DurabilityTests {
  let folder = try! TemporaryFolder()

  @Test func `commits are synchronised and go through the write-ahead log`() throws {
    let store = try Store(path: folder.file("a.sqlite"))
    // 2 is FULL
    #expect(try store.pragma("synchronous") == "2")
    #expect(try store.pragma("journal_mode") == "wal")
    #expect(try store.pragma("foreign_keys") == "1")
  }

  @Test func `a copy taken while others write holds what was recorded before it and is sound`() async throws {
    let store = try Store(path: folder.file("a.sqlite"))
    let zhang = try await store.adding("zhang", .official, township: "T1")
    let plan = try await store.addingPlan()
    try await store.record(
      [Statement(village: "V1", stream: nil, kind: .confirmed, reason: "")], plan: plan, township: "T1", by: zhang,
      at: .ten)
    let writing = Task {
      for village in 0..<50 {
        try await store.record(
          [Statement(village: "W\(village)", stream: nil, kind: .confirmed, reason: "")], plan: plan, township: "T1",
          by: zhang, at: .ten)
      }
    }
    // another process opens the file by itself
    let other = try Store(path: folder.file("a.sqlite"))
    try other.backUp(to: folder.file("copy.sqlite"))
    try await writing.value
    let copy = try Store(path: folder.file("copy.sqlite"))
    let answers = try await copy.answers(plan: plan, township: nil)
    #expect(answers.first?.village == "V1")
    #expect(answers.count <= 51)
    #expect(throws: StoreFault.wouldReplace(folder.file("copy.sqlite"))) {
      try other.backUp(to: folder.file("copy.sqlite"))
    }
  }

  @Test func `a store that is opened again has everything, and migrating twice changes nothing`() async throws {
    let path = folder.file("a.sqlite")
    for name in ["li", "wang"] {
      let store = try Store(path: path)
      _ = try await store.adding(name, .planner)
      try store.close()
    }
    #expect(try await Store(path: path).accounts().map(\.name) == ["li", "wang"])
  }
}
