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

      Several are combined to a grid, or with --one-at-a-time varied one by one. --samples draws all coefficients from
      their ranges instead. Each result is kept in the folder as soon as it is known: after Ctrl-C or a crash the same
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
    if samples != nil, oneAtATime || !vary.isEmpty {
      throw ValidationError("--samples draws all coefficients; it goes without --vary and --one-at-a-time")
    }
  }

  func run() throws {
    let loaded = try LoadedScenario.read(input.scenario, for: .sweep, json: output.json, language: reading.language)
    let settings = PlanSettings(seed: seed, effort: effort)
    let points = try points(of: loaded)
    let store = try SweepStore(folder ?? defaultFolder, scenario: input.scenario, loaded: loaded, settings: settings)
    let control = RunControl()
    let interrupt = Interrupt(control) {
      Console.note("\nstopping; the same command goes on where it stops now")
    }
    defer { withExtendedLifetime(interrupt) {} }
    let runner = SweepRunner(store: store, settings: settings, threads: threads, isQuiet: quiet || output.json)
    let done = try onOwnThread { try runner.run(points, control: control) }
    guard !control.isCancelled else {
      Console.note("\(done.results.count) of \(points.count) results are known; give the same command again")
      throw Exit.stoppedWithoutPlan
    }
    let sweep = Sweep(
      network: loaded.network, kind: kind, programVersion: Version.current, results: done.results)
    let languages: [Language] = reading.language == .zh ? [.chinese, .english] : [.english, .chinese]
    try store.finish(sweep, languages: languages)
    try report(done, sweep, in: store)
  }

  private var kind: Sweep.Kind { samples != nil ? .ranges : oneAtATime ? .oneAtATime : .grid }

  private var defaultFolder: String { PlanCommand.name(of: input.scenario) + "-sweep" }

  private func points(of loaded: LoadedScenario) throws -> [SweepPoint] {
    do {
      let axes = try vary.map { try SweepAxis($0) }
      let design: SweepDesign =
        samples.map { .ranges(samples: $0, seed: seed) } ?? (oneAtATime ? .oneAtATime : .grid)
      return try design.points(over: input.scenario, axes: axes, coefficients: loaded.network.coefficients)
    } catch let fault as SweepFault {
      let statement = fault.statement
      Console.note(reading.language(zh: statement.zh, en: statement.en))
      throw Exit.badInput
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
