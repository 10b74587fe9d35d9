internal import Quantities
internal import WasteNetwork

/// The group `roads` of the settings: where roads come from and how they are used.
struct RoadSettings {
  /// What distances are measured on.
  enum Origin {
    case file(Entry)
    case server(Entry)
  }

  let origin: Origin
  var rules = RoadRules()
  /// How near an end of a line must lie to another line to meet it, metres; OpenStreetMap's lines meet at vertices.
  var joinMetres = RoadSettings.usualJoin
  /// Datum of the file, as `roads.datum` names it.
  var datum: Entry?
  /// Kilometres an hour by kind of road.
  var speeds = Dictionary(uniqueKeysWithValues: RoadClasses.speeds.map { ($0.name, $0.kilometresPerHour) })
  /// Kinds of roads that are not used at all.
  var closedClasses: Set<String> = []
  /// Kinds of roads closed to trucks above `heavyTonnes`.
  var classesClosedToHeavy: Set<String> = []
  var heavyTonnes = RoadSettings.usualHeavy
  /// Every period is dry, so that roads of the dry season are roads like any other.
  var isAlwaysDry = false
  /// Of a routing server.
  var profile = "driving"
  /// File with the server's answer, in the scenario's folder.
  var answerFile = RoadSettings.usualAnswerFile
  let place: Place

  static let usualJoin = 0.5
  static let usualHeavy = 12.0
  static let usualAnswerFile = "roads-answer.json"

  /// A file with the usual rules.
  init(file: Entry) {
    origin = .file(file)
    place = file.place
  }

  /// - Returns: `nil` when neither a file nor a server is named; the fault is reported.
  init?(_ group: SettingsGroup, calendar: PeriodCalendar) {
    place = group.place
    switch (group.entry("file"), group.entry("server")) {
    case (let file?, nil): origin = .file(file)
    case (nil, let server?): origin = .server(server)
    case (let file, _):
      group.findings.report(
        file == nil ? .missingSetting : .wrongSetting, at: file == nil ? group.place : group.place(of: "server"),
        Sentence(
          file == nil
            ? "neither a road file nor a routing server stands here"
            : "both a road file and a routing server stand here",
          zh: file == nil ? "此处既没有路网文件，也没有路径服务" : "此处同时写了路网文件和路径服务"),
        cure: Sentence(
          file == nil ? "name a road file with ‘file’, or a routing server with ‘server’" : "keep one of the two",
          zh: file == nil ? "用 file 写明路网文件，或用 server 写明路径服务" : "保留其中一个"))
      return nil
    }
    rules.measure = group.choice("shortest", of: RoadRules.Measure.allCases) ?? .length
    rules.source = group.text("source")
    if let limit = positive(group, "snap_limit_m", atMost: 20_000) { rules.snapLimit = .metres(limit) }
    if let join = positive(group, "join_m", atMost: 50) { joinMetres = join }
    if let height = positive(group, "truck_height_m", atMost: 10) {
      rules.truckHeightCentimetres = Int((height * 100).rounded())
    }
    if let heavy = positive(group, "heavy_t", atMost: 200) { heavyTonnes = heavy }
    datum = group.entry("datum")
    profile = group.entry("profile")?.text ?? profile
    answerFile = group.entry("answer")?.text ?? answerFile
    closedClasses = Set(group.entries("closed").map(\.text))
    classesClosedToHeavy = Set(group.entries("closed_to_heavy").map(\.text))
    readDryPeriods(group, calendar)
    readSpeeds(group)
  }

  private func positive(_ group: SettingsGroup, _ key: String, atMost most: Double) -> Double? {
    guard let value = group.number(key) else { return nil }
    guard value > 0, value <= most else {
      group.findings.report(
        .outOfRange, at: group.place(of: key),
        Sentence(
          "\(VectorFeature.text(value)) is not above 0 and at most \(VectorFeature.text(most))",
          zh: "\(VectorFeature.text(value)) 不在 0（不含）至 \(VectorFeature.text(most)) 之间"),
        cure: Sentence("write a number of that range", zh: "写这一范围内的数"))
      return nil
    }
    return value
  }

  /// Numbers and ranges of periods, such as `28` and `1-9`.
  private mutating func readDryPeriods(_ group: SettingsGroup, _ calendar: PeriodCalendar) {
    var dry: Set<Int> = []
    for entry in group.entries("dry_periods") {
      let ends = entry.text.split(separator: "-", omittingEmptySubsequences: false).map {
        Entry(text: String($0).trimmed, place: entry.place)
      }
      let numbers = ends.compactMap { group.findings.wholeNumber($0, in: 1...calendar.periodCount) }
      guard numbers.count == ends.count, let first = numbers.first, let last = numbers.last else { continue }
      guard ends.count <= 2, first <= last else {
        group.findings.report(
          .wrongSetting, at: entry.place,
          Sentence("‘\(entry.text)’ is no range of periods", zh: "“\(entry.text)”不是期的范围"),
          cure: Sentence("write a period such as 28, or a range such as 1-9", zh: "写一期如 28，或一段如 1-9"))
        continue
      }
      dry.formUnion(first...last)
    }
    rules.dryPeriods = dry.sorted()
    isAlwaysDry = dry.count == calendar.periodCount
  }

  private mutating func readSpeeds(_ group: SettingsGroup) {
    let kinds = RoadClasses.speeds.map(\.name)
    guard let given = group.group("speeds_kmh", known: kinds) else { return }
    for kind in kinds {
      if let speed = positive(given, kind, atMost: 150) { speeds[kind] = speed }
    }
  }

  /// What is assumed of speeds, where the way is chosen by them.
  var speedAssumption: Caveat? {
    guard rules.measure == .time else { return nil }
    let shown = RoadClasses.speeds.map { "\($0.name) \(VectorFeature.text(speeds[$0.name] ?? 0))" }.joined(
      separator: ", ")
    return Caveat(
      subject: LocalizedName(zh: "各类道路车速", en: "speeds by class of road"),
      statement: LocalizedName(
        zh: "未标速度的道路按类别取值（公里/小时）：\(shown)；只用于选路",
        en: "where none is given, km/h by class: \(shown); used to choose ways only"),
      confidence: .unverified, source: "assumption")
  }
}
