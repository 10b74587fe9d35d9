internal import WasteNetwork

/// In what datum each table gives its positions: one for all, or others for single tables and the road file.
struct Datums: Sendable {
  private var usual = Datum.wgs84
  private var named: [String: (datum: Datum, place: Place)] = [:]

  init() {}

  /// Reads `datum`: a word, or a group with `default` and names of tables.
  init(_ top: SettingsGroup) {
    guard let setting = top.required("datum") else { return }
    guard case .map = setting.value else {
      if let entry = top.entry("datum") { usual = Datum(entry, findings: top.findings) ?? .wgs84 }
      return
    }
    let names = SettingsOutline.datum.names
    guard let group = top.group("datum", known: names) else { return }
    if let entry = group.requiredEntry("default") { usual = Datum(entry, findings: top.findings) ?? .wgs84 }
    for name in names where name != "default" {
      guard let entry = group.entry(name) else { continue }
      declare(entry, for: name, findings: top.findings)
    }
  }

  /// Declares the datum of one table, or of the road file as `roads`, whatever was declared of it before.
  mutating func declare(_ entry: Entry, for name: String, findings: Findings) {
    guard let datum = Datum(entry, findings: findings) else { return }
    if let earlier = named[name], earlier.datum.name != datum.name {
      findings.report(
        .contradictingDatums, at: entry.place,
        Sentence(
          "the datum of \(name) is \(datum.name) here and \(earlier.datum.name) in \(earlier.place.column ?? "datum")",
          zh: "\(name) 的坐标系在此为 \(datum.name)，在 \(earlier.place.column ?? "datum") 为 \(earlier.datum.name)"),
        cure: Sentence("keep one of the two", zh: "保留其中一个"))
    }
    named[name] = (datum, entry.place)
  }

  /// Warns of a datum that is declared for positions whose format has only WGS 84.
  func reportIdle(for name: String, findings: Findings) {
    guard let own = named[name], own.datum.web != nil || own.datum.reference.map({ !$0.isWGS84 }) ?? false else {
      return
    }
    findings.report(
      .idleSetting, level: .warning, at: own.place,
      Sentence(
        "an OpenStreetMap file is always in WGS 84, so \(own.datum.name) means nothing for it",
        zh: "OpenStreetMap 文件一律为 WGS 84，此处的 \(own.datum.name) 不起作用"),
      cure: Sentence("remove this line", zh: "删去该行"))
  }

  /// The datum of a table's columns `lon` and `lat`, or of points whose layer names no reference.
  func datum(of table: String) -> Datum { named[table]?.datum ?? usual }

  /// The datum in which the coordinates of a layer stand that names its reference.
  ///
  /// No file format can name GCJ-02 or BD-09, so one that is declared for the table holds for a layer that claims WGS 84;
  /// where one is declared for all tables, and nothing for this, the layer is taken at its word and a warning says so.
  /// - Parameters:
  ///   - file: the layer's file, as faults give it.
  ///   - what: the coordinates in a word, such as `points`.
  func datum(
    of table: String, claiming reference: CoordinateReference, file: String, what: Sentence, findings: Findings
  ) -> Datum {
    let claimed = Datum(reference)
    guard let own = named[table] else {
      if usual.web != nil, reference.isWGS84 {
        findings.report(
          .unsettledDatum, level: .warning, at: Place(file: file),
          Sentence(
            "the \(what) are taken for WGS 84, as the file says, while datum says \(usual.name), which no such file can say",
            zh: "\(what.zh)按文件自述当作 WGS 84，而 datum 写的是 \(usual.name)，这种文件无法自述为后者"),
          cure: Sentence(
            "settle it with ‘datum: { default: \(usual.name), \(table): … }’, \(usual.name) or WGS84",
            zh: "用 datum: { default: \(usual.name), \(table): … } 写明是 \(usual.name) 还是 WGS84"))
      }
      return claimed
    }
    if own.datum.web != nil, reference.isWGS84 { return own.datum }
    let agrees = own.datum.reference.map { $0.isSame(as: reference) } ?? (own.datum.web == nil && reference.isWGS84)
    if !agrees {
      findings.report(
        .contradictingDatums, at: own.place,
        Sentence(
          "\(file) says of itself that its \(what) are in \(reference.name), not in \(own.datum.name)",
          zh: "\(file) 自带的坐标系是 \(reference.name)，而不是 \(own.datum.name)"),
        cure: Sentence("remove this line, or mend the layer's coordinate reference", zh: "删去该行声明，或改正图层的坐标系"))
    }
    return claimed
  }
}
