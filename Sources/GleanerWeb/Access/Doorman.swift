import Dispatch
import PlanStore
import Synchronization

/// Lets people in: checks passwords one at a time, and makes whoever guesses wait.
final class Doorman: Sendable {
  enum Verdict: Sendable {
    case welcome(Account)
    case wrong
    /// Too many wrong passwords of late.
    case wait
    /// Too many people at the door at this moment.
    case busy
  }

  /// Who knocks.
  struct Caller: Sendable {
    let name: String
    /// Address that asks.
    let peer: String
    /// Token of a browser in which the account signed in before: its tries are counted by themselves, so that nobody is
    /// locked out by what others guess; `nil` for a browser that is not known.
    let browser: String?

    /// What tries are counted by, with how many may fail.
    fileprivate var counts: [(key: String, most: Int)] {
      let account = "account " + name.lowercased() + (browser.map { " browser " + $0 } ?? "")
      return [(account, Doorman.mostPerAccount), ("address " + peer, Doorman.mostPerAddress)]
    }
  }

  private struct Hall {
    var failures: [String: [Moment]] = [:]
    /// Tries whose password is being checked or waits for it: each counts as a failure until it is known to be none.
    var underWay: [String: Int] = [:]
    var waiting = 0
  }

  private let store: Store
  /// Hashing takes a tenth of a second and 64 MiB; in a queue of its own it holds up nobody who is inside.
  private let desk = DispatchQueue(label: "passwords", qos: .utility)
  private let hall = Mutex(Hall())

  /// Wrong passwords are remembered for so many seconds.
  static let memory = 15 * 60
  /// Wrong passwords for one account within that time, after which it has to wait.
  static let mostPerAccount = 5
  /// Wrong passwords from one address.
  static let mostPerAddress = 60
  /// Passwords that wait to be checked; a few seconds of them.
  static let mostWaiting = 40
  /// Keys kept before old ones are swept out.
  private static let mostKeys = 10_000

  init(store: Store) { self.store = store }

  func admit(_ caller: Caller, password: String, at now: Moment) async throws -> Verdict {
    if let refusal = enter(caller, at: now) { return refusal }
    let checked: Account?
    do {
      checked = try await account(named: caller.name, ifPasswordIs: password)
    } catch {
      leave(caller, isWrong: false, at: now)
      throw error
    }
    leave(caller, isWrong: checked == nil, at: now)
    return checked.map { .welcome($0) } ?? .wrong
  }

  private func account(named name: String, ifPasswordIs password: String) async throws -> Account? {
    try await withCheckedThrowingContinuation { continuation in
      desk.async { [store] in
        continuation.resume(with: Result { try store.account(named: name, ifPasswordIs: password) })
      }
    }
  }

  /// Takes a place in the hall, which counts as a wrong password until it is left.
  /// - Returns: why there is none; `nil` where there is.
  private func enter(_ caller: Caller, at now: Moment) -> Verdict? {
    hall.withLock { hall in
      let mayTry = caller.counts.allSatisfy { key, most in
        let failed = (hall.failures[key] ?? []).count { $0.later(by: Doorman.memory) > now }
        return failed + hall.underWay[key, default: 0] < most
      }
      guard mayTry else { return .wait }
      guard hall.waiting < Doorman.mostWaiting else { return .busy }
      hall.waiting += 1
      for (key, _) in caller.counts { hall.underWay[key, default: 0] += 1 }
      return nil
    }
  }

  private func leave(_ caller: Caller, isWrong: Bool, at now: Moment) {
    hall.withLock { hall in
      hall.waiting -= 1
      for (key, _) in caller.counts {
        let left = hall.underWay[key, default: 1] - 1
        hall.underWay[key] = left > 0 ? left : nil
        if isWrong { hall.failures[key, default: []].append(now) }
      }
      if !isWrong { hall.failures[caller.counts[0].key] = nil }
      if hall.failures.count > Doorman.mostKeys {
        hall.failures = hall.failures.filter { _, times in times.contains { $0.later(by: Doorman.memory) > now } }
      }
    }
  }
}
