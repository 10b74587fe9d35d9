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
  }

  private let store: Store
  /// Hashing takes a tenth of a second and 64 MiB; in a queue of its own it holds up nobody who is inside.
  private let desk = DispatchQueue(label: "passwords", qos: .utility)
  private let failures = Mutex<[String: [Moment]]>([:])

  /// Wrong passwords are remembered for so many seconds.
  static let memory = 15 * 60
  /// Wrong passwords for one account within that time, after which it has to wait.
  static let mostPerAccount = 5
  /// Wrong passwords from one address.
  static let mostPerAddress = 60

  init(store: Store) { self.store = store }

  func admit(name: String, password: String, from peer: String, at now: Moment) async throws -> Verdict {
    let keys = [("account " + name.lowercased(), Doorman.mostPerAccount), ("address " + peer, Doorman.mostPerAddress)]
    guard mayTry(keys, at: now) else { return .wait }
    let account = try await checked(name: name, password: password)
    guard let account else {
      remember(keys.map(\.0), at: now)
      return .wrong
    }
    failures.withLock { $0[keys[0].0] = nil }
    return .welcome(account)
  }

  private func checked(name: String, password: String) async throws -> Account? {
    try await withCheckedThrowingContinuation { continuation in
      desk.async { [store] in
        continuation.resume(with: Result { try store.account(named: name, ifPasswordIs: password) })
      }
    }
  }

  private func mayTry(_ keys: [(String, Int)], at now: Moment) -> Bool {
    failures.withLock { failures in
      keys.allSatisfy { key, most in
        (failures[key] ?? []).count { $0.later(by: Doorman.memory) > now } < most
      }
    }
  }

  private func remember(_ keys: [String], at now: Moment) {
    failures.withLock { failures in
      for key in keys { failures[key, default: []].append(now) }
      if failures.count > Doorman.mostKeys {
        failures = failures.filter { _, times in times.contains { $0.later(by: Doorman.memory) > now } }
      }
    }
  }

  /// Keys kept before old ones are swept out.
  private static let mostKeys = 10_000
}
