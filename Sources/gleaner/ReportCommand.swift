import ArgumentParser
import Foundation
import HandOver
import Reports
import ScenarioFiles
import WasteNetwork

/// `gleaner report`: the files in which a plan is handed over.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract:
      "Write a plan's documents: workbooks to confirm and to work from, ledgers, a map for QGIS, routes, a PDF.",
    discussion: """
      plan-LANG.xlsx      stations, investment, one sheet a township with room to confirm or object
      rounds-LANG.xlsx    one sheet a vehicle with a page a day; full loads by period
      ledgers-LANG.xlsx   ledgers of each stream, filled in as far as the plan goes
      map-LANG.gpkg       layers with their styles, for QGIS
      gpx/                one file a vehicle and day with a route for each round
      report-LANG.html    the report in one language, to be sent as it is
      report-LANG.pdf     the same printed, where a Chromium browser or WeasyPrint is installed

      Every figure is the bundle's own. The same bundle gives the same bytes.
      """)

  @Argument(help: "The bundle's folder.")
  var bundle: String

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: "Folder to write; by default BUNDLE-documents. Documents that this command wrote there are replaced.")
  var folder: String?

  @Flag(name: .customLong("no-pdf"), help: "Print no PDF.")
  var withoutPDF = false

  @OptionGroup var speech: LanguageOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let target = folder ?? "\(URL(fileURLWithPath: bundle).standardizedFileURL.relativePath)-documents"
    try refusing { try AtomicFolder.check(target, mayReplace: DocumentList.isAlone(in:)) }
    let opened = try PlanBundle.open(bundle, json: output.json, language: speech.language)
    let loaded = try LoadedScenario.read(
      opened.scenarioPath, for: .report, json: output.json, language: speech.language)
    let run = BundleFiles.facts(loaded: loaded, plan: opened.plan, settings: opened.settings)
    let ways = loaded.ways(of: opened.plan)
    let fingerprint = try fingerprint()
    var files = try documents(loaded, opened, run, ways, fingerprint)
    files.append(("report-\(speech.language.rawValue).html", page(loaded, opened, run, ways)))
    let remark = withoutPDF ? nil : try addPDF(to: &files, loaded, opened, run, ways)
    let list = DocumentList(bundle: fingerprint, language: speech.language.rawValue, files: files)
    files.append((DocumentList.fileName, [UInt8](try JSON.encoder.encode(list)) + [10]))
    try refusing { try AtomicFolder.write(files, to: target, mayReplace: DocumentList.isAlone(in:)) }
    let answer = DocumentsWritten(folder: target, files: files.map(\.path), remark: remark)
    if output.json { try Console.print(json: answer) } else { Console.print(answer.text(speech.language)) }
  }

  /// The manifest holds the fingerprints of everything else, so its own stands for the bundle.
  private func fingerprint() throws -> String {
    let manifest = URL(fileURLWithPath: bundle).appendingPathComponent(Manifest.fileName)
    return Fingerprint.sha256(of: [UInt8](try Data(contentsOf: manifest)))
  }

  private func documents(
    _ loaded: LoadedScenario, _ bundle: PlanBundle, _ run: RunFacts, _ ways: DrawnWays, _ fingerprint: String
  ) throws -> [(path: String, bytes: [UInt8])] {
    do {
      return try Documents.files(
        network: loaded.network, plan: bundle.plan, run: run, ways: ways, fingerprint: fingerprint,
        language: speech.language.language)
    } catch {
      Console.note("\(error)")
      throw Exit.internalFault
    }
  }

  /// The report in one language, its map drawn as in the bundle's.
  private func page(_ loaded: LoadedScenario, _ opened: PlanBundle, _ run: RunFacts, _ ways: DrawnWays) -> [UInt8] {
    Array(
      Report.html(
        network: loaded.network, plan: opened.plan, run: run, ways: ways, languages: [speech.language.language],
        library: MapFiles.stored(in: bundle, opened.manifest)?.library
      ).utf8)
  }

  /// - Returns: why there is no PDF; `nil` where there is one.
  private func addPDF(
    to files: inout [(path: String, bytes: [UInt8])], _ loaded: LoadedScenario, _ bundle: PlanBundle, _ run: RunFacts,
    _ ways: DrawnWays
  ) throws -> String? {
    guard let printer = ReportPrinter(path: ProcessInfo.processInfo.environment["PATH"] ?? "") else {
      return speech.language(
        zh: "没有生成 PDF：未安装 Chromium 浏览器或 WeasyPrint。可在浏览器中打开成果包的 report.html 打印。",
        en:
          "no PDF: neither a Chromium browser nor WeasyPrint is installed; print the bundle's report.html from a browser"
      )
    }
    let html = Report.html(
      network: loaded.network, plan: bundle.plan, run: run, ways: ways, language: speech.language.language)
    guard let pdf = try printer.pdf(of: html) else {
      return speech.language(zh: "没有生成 PDF：\(printer.name) 未能打印。", en: "no PDF: \(printer.name) did not print it")
    }
    files.append(("report-\(speech.language.rawValue).pdf", pdf))
    return nil
  }

  private func refusing(_ write: () throws -> Void) throws {
    do {
      try write()
    } catch let fault as FolderFault {
      var fault = fault
      if case .wouldReplace(let path) = fault, DocumentList.isPresent(in: URL(fileURLWithPath: path)) {
        fault = .wouldLoseChanges(path)
      }
      Console.note(speech.language(fault.statement))
      throw Exit.badInput
    }
  }
}

/// What was written, for the terminal and for `--json`.
private struct DocumentsWritten: Encodable {
  let folder: String
  let files: [String]
  let remark: String?

  func text(_ language: ReadingLanguage) -> String {
    let routes = files.filter { $0.hasPrefix("gpx/") }.count
    let others = files.filter { !$0.hasPrefix("gpx/") && $0 != DocumentList.fileName }
    var lines = [folder] + others.map { "  \($0)" }
    if routes > 0 { lines.append("  gpx/  \(language(zh: "\(routes) 个文件", en: Console.count(routes, "file")))") }
    if let remark { lines.append(remark) }
    return lines.joined(separator: "\n")
  }
}
