import PlanStore
import Testing

@Suite struct AccountTests {
  let folder = try! TemporaryFolder()

  @Test func `a password lets its own account in and no other`() async throws {
    let store = try Store(path: folder.file("a.sqlite"))
    _ = try await store.adding("li", .planner)
    #expect(try store.account(named: "li", ifPasswordIs: "correct horse")?.role == .planner)
    #expect(try store.account(named: "li", ifPasswordIs: "correct Horse") == nil)
    #expect(try store.account(named: "wang", ifPasswordIs: "correct horse") == nil)
  }

  @Test func `the file holds an Argon2id hash and not the password`() async throws {
    let store = try Store(path: folder.file("a.sqlite"))
    _ = try await store.adding("li", .planner)
    // what was written last may stand in the write-ahead log only
    let bytes = try #require(folder.bytes("a.sqlite")) + (folder.bytes("a.sqlite-wal") ?? [])
    #expect(bytes.firstRange(of: Array("correct horse".utf8)) == nil)
    #expect(bytes.firstRange(of: Array("$argon2id$".utf8)) != nil)
  }

  @Test func `a name is given once, whatever its letters' case`() async throws {
    let store = try Store(path: folder.file("a.sqlite"))
    _ = try await store.adding("Li", .planner)
    await #expect(throws: StoreFault.nameTaken("li")) {
      try await store.addAccount(
        name: "li", role: .auditor, township: nil, password: "another long one", by: "test", at: .ten)
    }
  }

  @Test func `nine characters are too short a password`() async throws {
    let store = try Store(path: folder.file("a.sqlite"))
    await #expect(throws: StoreFault.shortPassword(least: 10)) {
      try await store.addAccount(name: "li", role: .planner, township: nil, password: "123456789", by: "", at: .ten)
    }
  }

  @Test func `an official without a township and a planner with one are refused by the file itself`() async throws {
    let store = try Store(path: folder.file("a.sqlite"))
    await #expect(throws: (any Error).self) { try await store.adding("a", .official) }
    await #expect(throws: (any Error).self) { try await store.adding("b", .planner, township: "371502004") }
    #expect(try await store.accounts().isEmpty)
  }

  @Test func `a session ends after twelve hours, by signing out, and by a new password`() async throws {
    let store = try Store(path: folder.file("a.sqlite"))
    let li = try await store.adding("li", .planner)
    let token = try await store.beginSession(of: li, at: .ten)
    #expect(try await store.session(token: token, at: .ten)?.account.name == "li")
    #expect(try await store.session(token: token + "0", at: .ten) == nil)
    // 12 h = 43,200 s: good until the second before
    #expect(try await store.session(token: token, at: Moment.ten.later(by: 43_199)) != nil)
    #expect(try await store.session(token: token, at: Moment.ten.later(by: 43_200)) == nil)
    try await store.endSession(token: token, of: li, at: .ten)
    #expect(try await store.session(token: token, at: .ten) == nil)

    let second = try await store.beginSession(of: li, at: .ten)
    try await store.setPassword(of: "li", to: "a new long one", by: "test", at: .ten)
    #expect(try await store.session(token: second, at: .ten) == nil)
    #expect(try store.account(named: "li", ifPasswordIs: "correct horse") == nil)
  }

  @Test func `a closed account is signed out and stays out`() async throws {
    let store = try Store(path: folder.file("a.sqlite"))
    let li = try await store.adding("li", .planner)
    let token = try await store.beginSession(of: li, at: .ten)
    try await store.closeAccount("li", by: "test", at: .ten)
    #expect(try await store.session(token: token, at: .ten) == nil)
    #expect(try store.account(named: "li", ifPasswordIs: "correct horse") == nil)
    await #expect(throws: StoreFault.noAccount("wang")) {
      try await store.closeAccount("wang", by: "test", at: .ten)
    }
  }
}
