public import Reports
public import WasteNetwork

public import enum Reports.Language
public import struct Reports.RunFacts

/// The files that a plan is handed over in: workbooks for officials, contractors and the books, maps and routes.
///
///     plan-zh.xlsx      stations, investment, one sheet a township to be confirmed
///     rounds-zh.xlsx    one sheet a vehicle with a page a day; full loads by period
///     ledgers-zh.xlsx   ledgers of each stream, filled in as far as the plan goes
///     map-zh.gpkg       layers with their styles, for QGIS
///     gpx/…             one file a vehicle and day with a route for each round
public enum Documents {
  /// All files; the same plan gives the same bytes.
  ///
  /// Every figure is the plan's own: nothing is reckoned a second way.
  /// - Parameters:
  ///   - run: what the bundle says of the run.
  ///   - ways: along roads, for map and routes.
  ///   - fingerprint: of the bundle, which stands at the foot of every page.
  /// - Throws: where a library cannot make a file.
  public static func files(
    network: Network, plan: Plan, run: RunFacts, ways: DrawnWays = .none, fingerprint: String, language: Language
  ) throws(DocumentFault) -> [(path: String, bytes: [UInt8])] {
    let index = PlanIndex(network: network, plan: plan)
    let edition = Edition(network: network, plan: plan, run: run, index: index, language: language, ways: ways)
    let suffix = language == .chinese ? "zh" : "en"
    var files: [(path: String, bytes: [UInt8])] = []
    let workbooks = [
      ("plan", [edition.stationSheet(), edition.investmentSheet()] + edition.townshipSheets()),
      ("rounds", edition.roundSheets() + [edition.fullLoadSheet()].compactMap(\.self)),
      ("ledgers", edition.ledgerSheets()),
    ]
    for (name, sheets) in workbooks where !sheets.isEmpty {
      let document = "\(name)-\(suffix).xlsx"
      files.append((document, try edition.workbook(sheets, document: document, fingerprint: fingerprint)))
    }
    let map = "map-\(suffix).gpkg"
    files.append((map, try GeoPackage.bytes(of: edition.mapLayers(), document: map)))
    return files + edition.routeFiles()
  }
}

extension Edition {
  fileprivate func workbook(
    _ sheets: [Sheet], document: String, fingerprint: String
  ) throws(DocumentFault) -> [UInt8] {
    let title = say(.planOf(network.name, year: network.calendar.year))
    return try WorkbookWriter.bytes(
      of: sheets, document: document, title: title, font: language == .chinese ? "Microsoft YaHei" : "Arial",
      footer: (title, say(.pages), say(.bundle(String(fingerprint.prefix(12))))))
  }
}
