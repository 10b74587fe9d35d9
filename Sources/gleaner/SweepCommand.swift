import ArgumentParser
import Planning
import Reports
import ScenarioFiles
import WasteNetwork

/// `gleaner sweep`: many scenarios of one baseline.
struct SweepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract:
      "Plan many scenarios of one baseline: cost against coverage, sensitivity, coefficients within their ranges.",
    discussion: """
      --vary names what changes, as items of a scenario name it, and the values it takes:

        --vary targets.film-2025.share_percent=80:95:4        four values from 80 to 95
        --vary streams.straw.service_radius_km=8,10,15        these values
        --vary 'vehicles[*].cost_cny_km*=0.8:1.2:5'           what stands there times 0.8 … 1.2

      Shorter names: target:ID, radius:STREAM, budget, yield:STREAM, off-field:STREAM (per cent that leaves the field),
      kilometre-cost, fuel-price (yuan a litre more or less).

      Several are combined to a grid, or with --one-at-a-time varied one by one. --samples draws all coefficients from
      their ranges instead. --alternatives looks for plans within a part of the least cost that differ most on the map.
      Each result is kept in the folder as soon as it is known: after Ctrl-C or a crash the same
      command goes on where it stopped and computes nothing twice. Each scenario's file is kept too and can be planned
      with ‘gleaner plan’.
      """)

  @OptionGroup var input: ScenarioArgument

  @Option(help: "What to vary: PATH=FROM:TO:COUNT, PATH=VALUE,VALUE, or PATH*= for factors; may be repeated.")
  var vary: [String] = []

  @Flag(help: "Vary one value at a time, all else as in the baseline.")
  var oneAtATime = false

  @Option(help: "Draw all coefficients from their ranges, so many times.")
  var samples: Int?

  @Option(help: "Look for so many plans that cost little more than the best and differ most from it on the map.")
  var alternatives: Int?

  @Option(help: "How much more an alternative may cost, as 2%.")
  var within = Percentage(part: 0.02)

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "Folder for results, tables and sweep.html; by default NAME-sweep here.")
  var folder: String?

  @Option(help: "Seed of every random choice, of draws too.")
  var seed: UInt64 = 1

  @Option(help: "How hard to search for each plan, as work and not as time; 100 is the default of a single plan.")
  var effort = 10

  @Option(help: "Scenarios planned at the same time; the results do not depend on it.")
  var threads = 2

  @OptionGroup var reading: LanguageOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Show no progress.")
  var quiet = false

  func validate() throws {
    guard (1...100_000).contains(effort) else { throw ValidationError("--effort must be 1 to 100000, not \(effort)") }
    guard (1...256).contains(threads) else { throw ValidationError("--threads must be 1 to 256, not \(threads)") }
    if let samples, samples < 1 { throw ValidationError("--samples must be 1 or more, not \(samples)") }
    if let alternatives, !(1...20).contains(alternatives) {
      throw ValidationError("--alternatives must be 1 to 20, not \(alternatives)")
    }
    if alternatives != nil, samples != nil || oneAtATime || !vary.isEmpty {
      throw ValidationError("--alternatives goes without --vary, --samples and --one-at-a-time")
    }
    if samples != nil, oneAtATime || !vary.isEmpty {
      throw ValidationError("--samples draws all coefficients; it goes without --vary and --one-at-a-time")
    }
  }

  func run() throws {
    let loaded = try LoadedScenario.read(input.scenario, for: .sweep, json: output.json, language: reading.language)
    let settings = PlanSettings(seed: seed, effort: effort)
    let points = alternatives == nil ? try points(of: loaded) : []
    let language = reading.language
    let store = try SweepStore(
      folder ?? defaultFolder, scenario: input.scenario, loaded: loaded, settings: settings, language: language)
    let runner = SweepRunner(
      store: store, settings: settings, threads: threads, language: language, isQuiet: quiet || output.json)
    if let alternatives {
      return try runAlternatives(alternatives, loaded: loaded, store: store, runner: runner)
    }
    if let faults = try runner.firstFaults(points) {
      Console.report(faults.faults, consequence: .empty, language: language)
      throw Exit.badInput
    }
    let done = try results(of: points, with: runner)
    let sweep = Sweep(
      network: loaded.network, kind: kind, programVersion: Version.current, seed: seed, effort: effort,
      results: kind == .ranges ? done.drawn(at: points) : done.results)
    let languages: [Language] = language == .zh ? [.chinese, .english] : [.english, .chinese]
    try store.finish(sweep, languages: languages)
    try report(done, sweep, in: store)
    guard sweep.results.contains(where: { $0.status != .invalid }) else { throw Exit.badInput }
  }

  /// Plans what is not known yet; ends with exit code 4 when it was stopped, 2 when the baseline was edited meanwhile.
  private func results(of points: [SweepPoint], with runner: SweepRunner) throws -> SweepRunner.Done {
    let language = reading.language
    let control = RunControl()
    let interrupt = Interrupt(control) { Console.note(stopping) }
    defer { withExtendedLifetime(interrupt) {} }
    return try whileUnchanged {
      let done = try onOwnThread {
        try runner.run(points, decisions: kind == .ranges ? .heldAgainstDraws : .notKept, control: control)
      }
      guard control.isCancelled else { return done }
      Console.note(
        language(
          zh: "\(points.count) 个情景中已有 \(done.results.count) 个结果；再次运行同一命令即可继续",
          en: "\(done.results.count) of \(points.count) results are known; give the same command again"))
      throw Exit.stoppedWithoutPlan
    }
  }

  /// What is said at the first Ctrl-C.
  var stopping: String {
    "\n" + reading.language(zh: "正在停止；再次运行同一命令即可继续", en: "stopping; the same command goes on where it stops now")
  }

  /// Ends with exit code 2 when the baseline was edited while its scenarios were planned.
  func whileUnchanged<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch is InputsChanged {
      Console.note(
        reading.language(
          zh: "推演期间基准情景的文件被修改；改动之后的结果没有保留。恢复原文件后可继续，或另选文件夹重新推演",
          en:
            "the baseline's files were changed while the sweep ran; no result of the changed ones was kept. Restore them "
            + "to go on, or sweep into another folder"))
      throw Exit.badInput
    }
  }

  /// Says what is wrong with the description of a sweep and ends with exit code 2.
  func refusing<Result>(_ work: () throws(SweepFault) -> Result) throws -> Result {
    do {
      return try work()
    } catch let fault {
      Console.note(reading.language(zh: fault.statement.zh, en: fault.statement.en))
      throw Exit.badInput
    }
  }

  private var kind: Sweep.Kind { samples != nil ? .ranges : oneAtATime ? .oneAtATime : .grid }

  private var defaultFolder: String { PlanCommand.name(of: input.scenario) + "-sweep" }

  private func points(of loaded: LoadedScenario) throws -> [SweepPoint] {
    try refusing { () throws(SweepFault) in
      let axes = try vary.map { text throws(SweepFault) in try SweepAxis(text) }
      let design: SweepDesign =
        samples.map { .ranges(samples: $0, seed: seed) } ?? (oneAtATime ? .oneAtATime : .grid)
      return try design.points(over: input.scenario, axes: axes, coefficients: loaded.network.coefficients)
    }
  }

  private func report(_ done: SweepRunner.Done, _ sweep: Sweep, in store: SweepStore) throws {
    if output.json {
      try Console.print(json: SweepAnswer(folder: store.folder, computed: done.computed, results: sweep.results))
    } else {
      Console.print(
        sweep.text(computed: done.computed, folder: store.folder, in: reading.language.language))
    }
  }
}

/// What `--json` prints of a sweep.
private struct SweepAnswer: Encodable {
  let folder: String
  /// Results computed in this run; the others were known.
  let computed: Int
  let results: [SweepResult]
}

/// A part of something, as `2%` or `2`.
struct Percentage: ExpressibleByArgument {
  /// 0…1.
  let part: Double

  init(part: Double) { self.part = part }

  init?(argument: String) {
    let text = argument.hasSuffix("%") ? String(argument.dropLast()) : argument
    guard let percent = Double(text), percent > 0, percent <= 100 else { return nil }
    part = percent / 100
  }

  var defaultValueDescription: String { "\(Int((part * 100).rounded()))%" }
}
