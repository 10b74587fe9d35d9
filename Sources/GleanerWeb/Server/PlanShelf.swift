import Foundation
import PlanStore
import Reports
import ScenarioFiles
import WasteNetwork

/// A plan as the pages read it.
struct ShelvedPlan: Sendable {
  var record: PlanRecord
  let manifest: Manifest
  let network: Network
  let plan: Plan
  let index: PlanIndex
  private let run: RunFacts

  init(record: PlanRecord, bundle: PlanBundle, scenario: Scenario) {
    self.record = record
    manifest = bundle.manifest
    network = scenario.network
    plan = bundle.plan
    index = PlanIndex(network: scenario.network, plan: bundle.plan)
    run = RunFacts(
      programVersion: bundle.manifest.program, seed: Int(clamping: bundle.manifest.seed),
      effort: "\(bundle.manifest.effort)", stopReason: bundle.plan.siting.quality.stopReason, items: [],
      inputs: bundle.manifest.inputs.map { RunFacts.Fingerprint(name: $0.path, sha256: $0.sha256) },
      isReproducible: bundle.manifest.isReproducible)
  }

  /// The plan in one language, with the words that reports use.
  func edition(_ language: Language) -> Edition {
    Edition(network: network, plan: plan, run: run, index: index, language: language)
  }
}

/// Plans that were read, kept so that a page need not read a bundle again.
actor PlanShelf {
  private let folders: Folders
  private var kept: [(id: Int, plan: Task<ShelvedPlan, any Error>)] = []

  /// Plans kept at a time.
  private static let size = 8

  init(folders: Folders) { self.folders = folders }

  /// The plan of a record, whose fingerprints are checked when it is read.
  /// - Throws: `InputFaults` where the bundle was changed.
  func plan(_ record: PlanRecord) async throws -> ShelvedPlan {
    if let found = kept.first(where: { $0.id == record.id }) {
      var shelved = try await found.plan.value
      shelved.record = record
      return shelved
    }
    let reading = Task.detached { [folders] in
      let bundle = try Self.bundle(of: record, in: folders)
      return ShelvedPlan(record: record, bundle: bundle, scenario: try ScenarioFolder.read(bundle.scenarioPath))
    }
    kept.append((record.id, reading))
    if kept.count > PlanShelf.size { kept.removeFirst() }
    do {
      return try await reading.value
    } catch {
      kept.removeAll { $0.id == record.id }
      throw error
    }
  }

  /// Reads a bundle from disk, however often it was read before.
  /// - Throws: where it is not the one that was registered.
  nonisolated func check(_ record: PlanRecord) async throws {
    _ = try await Task.detached { [folders] in try Self.bundle(of: record, in: folders) }.value
  }

  private static func bundle(of record: PlanRecord, in folders: Folders) throws -> PlanBundle {
    let folder = folders.bundle(record.folder).path
    let bundle = try PlanBundle.read(folder)
    let manifest = FileManager.default.contents(atPath: folder + "/" + Manifest.fileName) ?? Data()
    guard Fingerprint.sha256(of: [UInt8](manifest)) == record.fingerprint else {
      throw Refusal.conflict(.bundleIsAnother)
    }
    return bundle
  }
}
