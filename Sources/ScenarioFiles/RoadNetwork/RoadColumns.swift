internal import Quantities
internal import WasteNetwork

/// Columns with which any road file but OpenStreetMap's may state what holds on a road; they outweigh its tags.
enum RoadColumns {
  static let own = ["speed_kmh", "oneway", "weight_limit_t", "height_limit_m", "season"]
  static let known = own + RoadTags.known

  /// What a Shapefile cuts to ten letters.
  static func full(_ name: String) -> String {
    let lower = name.lowercased()
    return known.first { $0 == lower } ?? known.first { $0.count > 10 && $0.prefix(10) == lower } ?? name
  }
}

/// Turns a feature into road lines, or says what is wrong with it.
struct RoadInterpreter {
  let file: String
  let format: RoadFormat
  let settings: RoadSettings
  let findings: Findings

  /// - Parameter parts: the feature's lines in WGS 84.
  func lines(_ feature: RoadFeature, parts: [[Coordinate]]) -> [RoadLine] {
    let tags = RoadTags(tags: feature.tags)
    let roadClass = feature.tags["highway"] ?? ""
    let isRoad =
      format == .openStreetMap
      ? RoadTags.drivable.contains(roadClass) && feature.tags["area"] != "yes"
      : !RoadTags.undrivable.contains(roadClass)
    guard isRoad, !settings.closedClasses.contains(roadClass), !tags.isClosed, let direction = tags.direction else {
      return []
    }
    checkDirection(feature)
    let speed = speed(feature, tags, roadClass)
    let weight = weight(feature, tags, roadClass)
    let height = height(feature, tags)
    let isDry = isDryOnly(feature, tags)
    return parts.map { points in
      RoadLine(
        number: feature.row, points: points, roadClass: roadClass, direction: direction,
        speed: .kilometresPerHour(speed), weightLimit: weight.map(Mass.tonnes),
        heightLimitCentimetres: height.map { Int(($0 * 100).rounded()) }, isDryOnly: isDry,
        isJoinable: !RoadClasses.withoutAccess.contains(roadClass))
    }
  }

  /// In a file of one's own a word that is not understood is a slip; OpenStreetMap has words of its own for rare cases.
  private func checkDirection(_ feature: RoadFeature) {
    guard format != .openStreetMap, let word = feature.tags["oneway"],
      !["yes", "no", "-1", "true", "false", "1", "0", "reverse"].contains(word)
    else { return }
    findings.report(
      .unknownWord, at: place(feature, "oneway"),
      Sentence("‘\(word)’ is none of ‘yes’, ‘no’, ‘-1’", zh: "“\(word)”不是“yes”、“no”、“-1”之一"),
      cure: Sentence(
        "write yes where traffic runs as the line is drawn, -1 where it runs against it", zh: "通行方向与画线方向一致写 yes，相反写 -1")
    )
  }

  private func place(_ feature: RoadFeature, _ column: String) -> Place {
    Place(file: file, row: feature.row, column: column)
  }

  /// The number of an own column, above zero and at most `most`.
  private func number(_ feature: RoadFeature, _ column: String, atMost most: Double) -> Double? {
    guard let text = feature.tags[column] else { return nil }
    guard let value = findings.number(Entry(text: text, place: place(feature, column))) else { return nil }
    guard value > 0, value <= most else {
      findings.report(
        .outOfRange, at: place(feature, column),
        Sentence(
          "\(text) is not above 0 and at most \(VectorFeature.text(most))",
          zh: "\(text) 不在 0（不含）至 \(VectorFeature.text(most)) 之间"),
        cure: Sentence(
          "check the unit that the column's name states, or leave the cell empty where there is no limit",
          zh: "核对列名所示的单位；没有限制就留空"))
      return nil
    }
    return value
  }

  /// Kilometres an hour, 5 at least.
  private func speed(_ feature: RoadFeature, _ tags: RoadTags, _ roadClass: String) -> Double {
    let usual = settings.speeds[roadClass] ?? RoadClasses.usualSpeed
    let speed = number(feature, "speed_kmh", atMost: 150) ?? min(usual, tags.signedSpeed ?? usual)
    return max(5, speed)
  }

  /// Tonnes.
  private func weight(_ feature: RoadFeature, _ tags: RoadTags, _ roadClass: String) -> Double? {
    var limits = [number(feature, "weight_limit_t", atMost: 200)]
    switch tags.weightLimit {
    case .at(let tonnes): limits.append(tonnes)
    case .unreadable: report(feature, "maxweight", unit: Sentence("tonnes, such as 7.5", zh: "吨数，如 7.5"))
    case .none: break
    }
    if settings.classesClosedToHeavy.contains(roadClass) { limits.append(settings.heavyTonnes) }
    return limits.compactMap(\.self).min()
  }

  /// Metres.
  private func height(_ feature: RoadFeature, _ tags: RoadTags) -> Double? {
    var limits = [number(feature, "height_limit_m", atMost: 20)]
    switch tags.heightLimit {
    case .at(let metres): limits.append(metres)
    case .unreadable: report(feature, "maxheight", unit: Sentence("metres, such as 3.5", zh: "米数，如 3.5"))
    case .none: break
    }
    return limits.compactMap(\.self).min()
  }

  private func isDryOnly(_ feature: RoadFeature, _ tags: RoadTags) -> Bool {
    guard !settings.isAlwaysDry else { return false }
    switch feature.tags["season"] {
    case nil: return tags.isDryOnly
    case "dry", "旱季": return true
    case "all", "全年": return false
    case let word?:
      findings.report(
        .unknownWord, at: place(feature, "season"),
        Sentence("‘\(word)’ is none of ‘all’, ‘dry’", zh: "“\(word)”不是“all”、“dry”之一"),
        cure: Sentence("write dry for a road that can be used in the dry season only", zh: "只有旱季可走的道路写 dry"))
      return true
    }
  }

  /// A limit that cannot be read keeps nobody off the road, so it is said.
  private func report(_ feature: RoadFeature, _ column: String, unit: Sentence) {
    findings.report(
      .badRoad, level: .warning, at: place(feature, column),
      Sentence(
        "the limit ‘\(feature.tags[column] ?? "")’ is not understood and was passed over",
        zh: "限值“\(feature.tags[column] ?? "")”看不懂，未采用"),
      cure: Sentence("write \(unit)", zh: "写\(unit.zh)"))
  }
}

extension RoadInterpreter {
  /// A column whose name is nearly one of those that are read would be passed over in silence.
  func checkColumns(_ columns: [String]) {
    guard format != .openStreetMap else { return }
    let full = columns.map(RoadColumns.full)
    for column in full where !RoadColumns.known.contains(column) && column.count > 4 {
      guard let meant = Spelling.nearest(to: column, among: RoadColumns.own.filter { !full.contains($0) }) else {
        continue
      }
      findings.report(
        .unknownColumn, level: .warning, at: Place(file: file, row: 1, column: column),
        Sentence("the column ‘\(column)’ is not read", zh: "列“\(column)”不会被读取"),
        cure: Sentence("is ‘\(meant)’ meant?", zh: "是否应为“\(meant)”？"))
    }
  }
}
