import Foundation
import Logging
import PlanStore
import ScenarioFiles
import ServiceLifecycle

/// Works through the queue of runs, one at a time, for as long as the server runs.
actor RunDesk: Service {
  private let store: Store
  private let folders: Folders
  private let program: PlanningProgram
  private let logger: Logger
  private let now: @Sendable () -> Moment
  private var current: (run: Run, process: RunningProgram)?
  private var lastWords: [Int: Message] = [:]
  private var isStopping = false

  init(
    store: Store, folders: Folders, program: PlanningProgram, logger: Logger, now: @escaping @Sendable () -> Moment
  ) {
    self.store = store
    self.folders = folders
    self.program = program
    self.logger = logger
    self.now = now
  }

  /// Seconds between looks at an empty queue.
  private static let pause = Duration.milliseconds(300)
  private static let pauseAfterFault = Duration.seconds(2)

  func run() async throws {
    await withGracefulShutdownHandler {
      // what an earlier server left, and what this one left where the store did not answer
      var mustRecover = true
      while !isStopping, !Task.isCancelled {
        do {
          if mustRecover { try await recover() }
          mustRecover = false
          if let run = try await store.beginNextRun(at: now()) {
            try await work(on: run)
          } else {
            try await Task.sleep(for: RunDesk.pause)
          }
        } catch is CancellationError {
          break
        } catch {
          logger.error("the queue failed", metadata: ["error": "\(error)"])
          mustRecover = true
          try? await Task.sleep(for: RunDesk.pauseAfterFault)
        }
      }
    } onGracefulShutdown: {
      Task { await self.stop() }
    }
  }

  /// The latest line of a run's progress; empty when there is none.
  func progress(of run: Int) -> Message { lastWords[run] ?? .none }

  /// Takes a run out of the queue, or ends its process.
  func cancel(_ run: Int, by account: Account) async throws {
    try await store.end(run, as: .cancelled, by: account.name, at: now())
    if current?.run.id == run { current?.process.kill() }
  }

  /// Ends the process that plans; its run goes back to the queue.
  private func stop() async {
    isStopping = true
    current?.process.kill()
    await program.stop()
  }

  /// Puts runs back that a kill of the server interrupted, after ending their processes; a run whose bundle was
  /// finished meanwhile has its plan.
  private func recover() async throws {
    for run in try await store.runningRuns() {
      if let process = run.process, RunDesk.isPlanning(process, folders.bundle(run.folder)) {
        kill(pid_t(process), SIGKILL)
      }
      if let fingerprint = fingerprint(of: run) {
        _ = try await store.complete(run, fingerprint: fingerprint, at: now())
      } else {
        try await store.requeue(run.id, at: now())
      }
    }
    sweep()
  }

  /// Whether the process is still the one that was started to write this folder.
  private static func isPlanning(_ process: Int, _ folder: URL) -> Bool {
    guard let data = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") else { return false }
    return data.split(separator: 0).contains { String(decoding: $0, as: UTF8.self) == folder.path }
  }

  /// Removes what unfinished attempts left.
  private func sweep() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folders.plans.path)) ?? []
    for name in names where name.hasPrefix(".run-") {
      try? FileManager.default.removeItem(at: folders.plans.appending(path: name))
    }
  }

  private func work(on run: Run) async throws {
    guard let scenario = folders.scenario(run.scenario) else {
      return try await fail(run, PlanningWords.noScenario(run.scenario))
    }
    var arguments = [
      "plan", scenario.path, "-o", folders.bundle(run.folder).path, "--effort", "\(run.effort)", "--threads", "1",
      "--json", "--progress-json",
    ]
    if let departure = run.departure {
      guard let plan = try await store.plan(departure.plan) else {
        return try await fail(run, PlanningWords.noPlan(departure.plan))
      }
      arguments += ["--against", folders.bundle(plan.folder).path, "--moves", "\(departure.moves)"]
    }
    let process = try RunningProgram(path: program.path, arguments: arguments) { [weak self] line in
      Task { await self?.note(line, of: run.id) }
    }
    current = (run, process)
    defer {
      current = nil
      lastWords[run.id] = nil
    }
    do {
      try await store.setProcess(process.number, of: run.id)
      // it may have been cancelled before there was a process to end
      if try await store.run(run.id)?.state != .running { process.kill() }
    } catch {
      process.kill()
      _ = await process.ending()
      throw error
    }
    try await settle(run, await process.ending())
  }

  private func note(_ line: String, of run: Int) {
    if current?.run.id == run, let words = PlanningWords.progress(line) { lastWords[run] = words }
  }

  private func settle(_ run: Run, _ ending: PlanningProgram.Ending) async throws {
    sweep()
    if ending.code == 0, let fingerprint = fingerprint(of: run) {
      if let plan = try await store.complete(run, fingerprint: fingerprint, at: now()) {
        logger.info("planned", metadata: ["run": "\(run.id)", "plan": "\(plan)"])
      }
    } else if isStopping {
      try await store.requeue(run.id, at: now())
    } else {
      try await fail(run, PlanningWords.failure(ending))
    }
  }

  private func fail(_ run: Run, _ message: Message) async throws {
    try await store.end(run.id, as: .failed, message: message, by: "server", at: now())
  }

  /// SHA-256 of the manifest of a run's bundle; `nil` unless the bundle is complete and unchanged.
  private func fingerprint(of run: Run) -> String? {
    guard !run.folder.isEmpty else { return nil }
    let folder = folders.bundle(run.folder)
    guard (try? PlanBundle.read(folder.path)) != nil,
      let manifest = FileManager.default.contents(atPath: folder.appending(path: Manifest.fileName).path)
    else { return nil }
    return Fingerprint.sha256(of: [UInt8](manifest))
  }
}
