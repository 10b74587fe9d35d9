import Foundation
import GleanerWeb
import PlanStore

/// The scenario of two villages with the northern one in a township of its own, and its plan.
enum TwoTownships {
  static let south = "990001001"
  static let north = "990001002"
  static let southVillage = "990001001201"
  static let northVillage = "990001002201"

  /// The program beside the tests that were built with it.
  static let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "gleaner").path

  private static let scenarios = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Scenarios")

  /// Writes the scenario into a folder under the name `two`.
  static func write(to root: URL) throws {
    let folder = root.appending(path: "two")
    try FileManager.default.copyItem(at: scenarios.appending(path: "two-villages"), to: folder)
    try change("townships.csv", in: folder) { $0 + "990001002,北镇,North Town,116,36.08\n" }
    for table in ["villages.csv", "depots.csv"] {
      try change(table, in: folder) { text in
        text.split(separator: "\n").map(String.init).map { line in
          guard line.contains("North") else { return line }
          return line.replacing("990001001202", with: northVillage).replacing("990001001", with: north)
        }.joined(separator: "\n") + "\n"
      }
    }
  }

  private static func change(_ table: String, in folder: URL, _ edit: (String) -> String) throws {
    let file = folder.appending(path: table)
    try edit(try String(contentsOf: file, encoding: .utf8)).write(to: file, atomically: true, encoding: .utf8)
  }

  /// A bundle of that scenario, made once by the program and copied from then on.
  private static let bundle: URL = {
    let root = FileManager.default.temporaryDirectory.appending(path: "two-townships-\(UUID().uuidString)")
    try! FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    try! write(to: root)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = [
      "plan", root.appending(path: "two").path, "-o", root.appending(path: "plan").path, "--effort", "10", "--quiet",
    ]
    process.standardOutput = FileHandle.nullDevice
    try! process.run()
    process.waitUntilExit()
    precondition(process.terminationStatus == 0, "the scenario of the tests cannot be planned")
    return root.appending(path: "plan")
  }()

  /// Copies the bundle into a folder.
  static func copyBundle(to place: URL) throws { try FileManager.default.copyItem(at: bundle, to: place) }
}

extension WebTrial {
  /// A site with the scenario, a plan of it before the officials, and one account of each kind: `planner`, `south`,
  /// `north`, `auditor`.
  static func circulated(tiles: MapTiles? = nil) async throws -> (trial: WebTrial, plan: Int) {
    let trial = try await WebTrial(program: TwoTownships.program, tiles: tiles)
    try TwoTownships.write(to: trial.root)
    try TwoTownships.copyBundle(to: trial.root.appending(path: "plans/made"))
    try await trial.account("planner", .planner)
    try await trial.account("auditor", .auditor)
    try await trial.account("south", .official, township: TwoTownships.south)
    try await trial.account("north", .official, township: TwoTownships.north)
    let plan = try await Registration.register(
      "made", of: "two", in: trial.root.path, store: trial.store, by: "test", at: WebTrial.now)
    let planner = try await trial.store.accounts().first { $0.name == "planner" }!
    try await trial.store.circulate(plan, by: planner, at: WebTrial.now)
    return (trial, plan)
  }
}
