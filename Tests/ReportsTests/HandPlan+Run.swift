import NetworkFixtures
import Reports
import WasteNetwork

extension HandPlan {
  static let run = RunFacts(
    programVersion: "1.2.3", seed: 7, effort: "default", stopReason: .effortSpent,
    items: [RunFacts.Item(path: "calendar.year", old: "2023", new: "2025")],
    inputs: [RunFacts.Fingerprint(name: "scenario.yaml", sha256: "0123456789abcdef")], isReproducible: true)
}
