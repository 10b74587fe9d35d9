internal import Quantities
internal import WasteNetwork

/// Reads the road file that a scenario names.
struct RoadFile {
  let settings: RoadSettings
  let entry: Entry
  /// The scenario's folder, in which the file lies.
  let folder: String
  let inputs: InputFiles
  /// In which `roads` is the file's own.
  let datums: Datums
  let findings: Findings

  /// More faults of one file than this are only counted.
  private static let shownFaults = 20

  /// - Returns: `nil` when the file cannot be read or holds no road; the fault is reported.
  func read() -> RoadNetwork? {
    guard let format = RoadFormat(name: entry.text) else {
      return fail(
        .unreadableFile, at: entry.place,
        Sentence("roads are not read from ‘\(entry.text)’", zh: "不能从“\(entry.text)”中读道路"),
        cure: Sentence(
          "name a file ending in .osm, .osm.gz, .osm.pbf, .geojson, .gpkg or .shp",
          zh: "写以 .osm、.osm.gz、.osm.pbf、.geojson、.gpkg 或 .shp 结尾的文件"))
    }
    guard !entry.text.hasPrefix("/"), !entry.text.split(separator: "/").contains("..") else {
      return fail(
        .wrongSetting, at: entry.place,
        Sentence("the road file lies outside the scenario's folder", zh: "路网文件在情景文件夹之外"),
        cure: Sentence(
          "put a copy into the folder, so that the plan can be made again from it", zh: "复制一份到文件夹内，以便能重新生成方案"))
    }
    let path = Path.absolute(entry.text, from: folder)
    guard let bytes = inputs.read(path) else { return nil }
    let companions = format.companions.compactMap { suffix -> (suffix: String, bytes: [UInt8])? in
      let other = "\(path.dropLast(Path.split(Path.last(of: path)).suffix.count))\(suffix)"
      return inputs.exists(other) ? inputs.read(other).map { (suffix, $0) } : nil
    }
    func opened(inOrder: Bool) -> (result: RoadFeatures?, messages: [String]) {
      GDALMessages.gather {
        RoadFeatures(bytes, name: entry.text, format: format, companions: companions, isInOrder: inOrder)
      }
    }
    var (features, messages) = opened(inOrder: true)
    if messages.contains(where: { $0.contains("Non increasing node id") }) {
      (features, messages) = opened(inOrder: false)
    }
    guard let features, !isBroken(messages, format) else {
      return fail(
        .unreadableFile, at: Place(file: inputs.name(of: path)),
        Sentence(
          "the file cannot be read as roads\(messages.last.map { ": \($0)" } ?? "")",
          zh: "该文件无法作为道路读取\(messages.last.map { "：\($0)" } ?? "")"),
        cure: Sentence("open it in the program it came from and save it again", zh: "用原来的软件打开后另存一次"))
    }
    return network(features, file: inputs.name(of: path), format: format)
  }

  /// GDAL hands out what it could read of a truncated file.
  private func isBroken(_ messages: [String], _ format: RoadFormat) -> Bool {
    format == .openStreetMap ? !messages.isEmpty : messages.contains { $0.lowercased().contains("error") }
  }

  private func fail(_ kind: FaultKind, at place: Place, _ finding: Sentence, cure: Sentence) -> RoadNetwork? {
    findings.report(kind, at: place, finding, cure: cure)
    return nil
  }

  private func network(_ features: RoadFeatures, file: String, format: RoadFormat) -> RoadNetwork? {
    let own = Findings()
    let interpreter = RoadInterpreter(file: file, format: format, settings: settings, findings: own)
    interpreter.checkColumns(features.columns)
    let positions = positions(of: features, file: file, format: format)
    var lines: [RoadLine] = []
    for (feature, parts) in zip(features.features, positions) {
      guard feature.geometry == nil || format == .openStreetMap else {
        own.report(
          .wrongGeometry, at: Place(file: file, row: feature.row),
          Sentence("the feature is no line but \(feature.geometry ?? "")", zh: "该要素不是线，而是 \(feature.geometry ?? "")"),
          cure: Sentence("keep only lines in the road file", zh: "路网文件中只保留线"))
        continue
      }
      guard let parts = sound(parts, of: feature, file: file, own) else { continue }
      lines += interpreter.lines(feature, parts: parts)
    }
    passOn(own, file: file)
    guard !own.hasErrors else { return nil }
    guard lines.contains(where: \.isJoinable) else {
      return fail(
        .emptyTable, at: Place(file: file),
        Sentence("the file holds no road that a truck may use", zh: "文件中没有货车可走的道路"),
        cure: Sentence(
          "check that it holds lines, and what ‘highway’, ‘access’ and roads.closed say",
          zh: "检查是否有线，以及 highway、access 和 roads.closed 的内容"))
    }
    var rules = settings.rules
    rules.assumptions = [settings.speedAssumption].compactMap(\.self)
    if rules.source.isEmpty { rules.source = Path.last(of: file) }
    return RoadNetwork(
      lines: lines, joining: format == .openStreetMap ? .sharedVertices : .ends(within: settings.joinMetres),
      rules: rules)
  }

  private func passOn(_ own: Findings, file: String) {
    for fault in own.faults.prefix(RoadFile.shownFaults) { findings.report(fault) }
    guard own.faults.count > RoadFile.shownFaults else { return }
    findings.report(
      .badRoad, level: own.hasErrors ? .error : .warning, at: Place(file: file),
      Sentence(
        "\(own.faults.count - RoadFile.shownFaults) more faults of the road file are not listed",
        zh: "路网文件另有 \(own.faults.count - RoadFile.shownFaults) 处错误未列出"),
      cure: Sentence("mend those above first", zh: "先改正上面所列各处"))
  }

  /// In what datum the lines stand: that of their layer, or the declared one.
  private func datum(of features: RoadFeatures, file: String) -> Datum {
    guard let reference = CoordinateReference.named(features.reference, in: file, findings: findings) else {
      return datums.datum(of: "roads")
    }
    reference.reportInexact(Sentence("roads", zh: "道路"), in: file, findings: findings)
    return datums.datum(
      of: "roads", claiming: reference, file: file, what: Sentence("lines", zh: "线"), findings: findings)
  }

  /// Points of every feature in WGS 84; `nil` for one that cannot be converted.
  private func positions(of features: RoadFeatures, file: String, format: RoadFormat) -> [[[(x: Double, y: Double)?]]] {
    let flat = features.features.flatMap { $0.parts.flatMap { $0.map { Optional($0) } } }
    let converted: [(x: Double, y: Double)?]
    if format == .openStreetMap {
      converted = flat
      datums.reportIdle(for: "roads", findings: findings)
    } else {
      converted = datum(of: features, file: file).wgs84(flat)
    }
    var next = 0
    return features.features.map { feature in
      feature.parts.map { part in
        defer { next += part.count }
        return Array(converted[next..<next + part.count])
      }
    }
  }

  /// The lines of a feature, if all their points lie on Earth.
  private func sound(
    _ parts: [[(x: Double, y: Double)?]], of feature: RoadFeature, file: String, _ own: Findings
  ) -> [[Coordinate]]? {
    let lines = parts.map { part in
      part.compactMap { point -> Coordinate? in
        guard let point, abs(point.x) <= 180, abs(point.y) <= 90 else { return nil }
        return Coordinate(longitude: point.x, latitude: point.y)
      }
    }
    guard zip(parts, lines).allSatisfy({ $0.count == $1.count }) else {
      own.report(
        .positionOutOfRange, at: Place(file: file, row: feature.row),
        Sentence(
          "a point of the line is not on Earth, or outside what its datum covers", zh: "线上有一点不在地球上，或不在坐标系的适用范围内"),
        cure: Sentence(
          "state the file's datum with roads.datum, or correct the point", zh: "用 roads.datum 说明文件的坐标系，或改正该点"))
      return nil
    }
    return lines.filter { $0.count > 1 }
  }
}
