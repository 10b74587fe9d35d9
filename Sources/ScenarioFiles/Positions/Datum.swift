internal import WasteNetwork

/// The datum, or coordinate reference, in which positions are given.
struct Datum: Sendable {
  private enum Kind {
    /// WGS 84 and CGCS2000 in degrees, which differ by less than a metre and are taken as equal.
    case wgs84
    case web(WebDatum)
    case referenced(CoordinateReference)
  }

  private let kind: Kind
  /// As settings write it.
  let name: String

  static let wgs84 = Datum(.wgs84, name: "WGS84")

  private init(_ kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }

  /// What a layer says of itself.
  init(_ reference: CoordinateReference) {
    self.init(reference.isWGS84 ? .wgs84 : .referenced(reference), name: reference.name)
  }

  init(_ web: WebDatum) { self.init(.web(web), name: web.rawValue) }

  /// - Returns: `nil` when no such datum is known: `WGS84`, `CGCS2000`, `GCJ-02`, `BD-09` or `EPSG:` and a number.
  init?(_ text: String) {
    let word = text.uppercased()
    let plain = word.filter { !" -_".contains($0) }
    if ["WGS84", "CGCS2000"].contains(plain) {
      self.init(.wgs84, name: plain)
    } else if let web = WebDatum.allCases.first(where: { $0.rawValue.filter { $0 != "-" } == plain }) {
      self.init(web)
    } else if word.hasPrefix("EPSG:"), Int(word.dropFirst(5)) != nil,
      let reference = CoordinateReference(definition: word)
    {
      self.init(reference.isWGS84 ? .wgs84 : .referenced(reference), name: word)
    } else {
      return nil
    }
  }

  /// - Returns: `nil` when the datum is unknown; the fault is reported.
  init?(_ entry: Entry, findings: Findings) {
    guard let datum = Datum(entry.text) else {
      findings.report(
        .unknownDatum, at: entry.place,
        Sentence("‘\(entry.text)’ is no datum known here", zh: "“\(entry.text)”不是已知的坐标系"),
        cure: Sentence(
          "write WGS84, CGCS2000, GCJ-02, BD-09, or EPSG: and a number", zh: "写 WGS84、CGCS2000、GCJ-02、BD-09，或 EPSG: 加代号"
        ))
      return nil
    }
    self = datum
    guard let reference = datum.reference, !reference.isExact else { return }
    findings.report(
      .inexactDatum, level: .warning, at: entry.place,
      Sentence(
        "\(reference.name) has no exact conversion to WGS 84, so positions may be off by some 100 m",
        zh: "\(reference.name) 没有到 WGS 84 的精确转换，位置可能偏差约 100 m"),
      cure: Sentence(
        "convert the positions with the parameters of your survey office, and declare CGCS2000",
        zh: "用测绘部门的参数转换坐标，并声明为 CGCS2000"))
  }

  /// The reference in metres or degrees that GDAL converts; `nil` for WGS 84 and the web datums.
  var reference: CoordinateReference? {
    if case .referenced(let reference) = kind { reference } else { nil }
  }

  var web: WebDatum? { if case .web(let web) = kind { web } else { nil } }

  /// Longitudes and latitudes in degrees of WGS 84; `nil` for a point outside what the datum covers.
  func wgs84(_ points: [(x: Double, y: Double)?]) -> [(x: Double, y: Double)?] {
    switch kind {
    case .wgs84: points
    case .web(let web): points.map { $0.map(web.toWGS84) }
    case .referenced(let reference): reference.wgs84(points)
    }
  }
}
