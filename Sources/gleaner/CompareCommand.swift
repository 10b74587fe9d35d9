import ArgumentParser
import Foundation
import Reports
import ScenarioFiles

/// `gleaner compare`: what differs between plans.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare plan bundles: figures side by side, stations opened, closed and resized, villages that move.",
    discussion: """
      The first bundle is the one the others are held against, or the one that --against names. With --output a folder is written: comparison.html with
      maps of what changes, in Chinese and English, and the figures as CSV tables.

      To plan anew with at most N villages moved from an accepted plan: gleaner plan SCENARIO --against BUNDLE --moves N
      """)

  @Argument(help: "Two or more folders that ‘gleaner plan’ wrote; one is enough beside --against.")
  var listed: [String]

  @Option(help: ArgumentHelp("The accepted plan that the others are held against.", valueName: "bundle"))
  var against: String?

  private var bundles: [String] { (against.map { [$0] } ?? []) + listed }

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "Folder to write the page and tables to; an earlier comparison in it is replaced.")
  var folder: String?

  @OptionGroup var reading: LanguageOptions

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard bundles.count > 1 else { throw ValidationError("give two bundles or more") }
  }

  func run() throws {
    let labels = CompareCommand.labels(of: bundles)
    let loaded = try bundles.map {
      try LoadedBundle.read($0, for: .compare, json: output.json, language: reading.language)
    }
    let comparison = PlanComparison(
      try zip(loaded.indices, labels).map { try loaded[$0].compared(as: $1, to: $0 == 0 ? nil : loaded[0]) })
    if let folder { try write(comparison, to: folder) }
    if output.json {
      try Console.print(json: ComparisonAnswer(comparison))
    } else {
      Console.print(comparison.text(reading.language.language))
    }
  }

  private static let page = "comparison.html"

  private func write(_ comparison: PlanComparison, to folder: String) throws {
    let languages: [Language] = reading.language.language == .chinese ? [.chinese, .english] : [.english, .chinese]
    let page = ComparisonReport.html(comparison, languages: languages)
    let tables = ComparisonReport.csv(comparison).map { (path: $0.name, bytes: Array($0.text.utf8)) }
    let files = [(path: CompareCommand.page, bytes: Array(page.utf8))] + tables
    do {
      try AtomicFolder.write(files, to: folder) { earlier in
        let found = (try? FileManager.default.subpathsOfDirectory(atPath: earlier.path)) ?? [""]
        return Set(found).isSubset(of: files.map(\.path))
      }
    } catch let fault {
      Console.note(reading.language(fault.statement))
      throw Exit.badInput
    }
  }

  /// The folders' own names; their whole paths where names are alike.
  private static func labels(of bundles: [String]) -> [String] {
    let names = bundles.map { URL(fileURLWithPath: $0).standardizedFileURL.lastPathComponent }
    return Set(names).count == names.count ? names : bundles
  }
}
