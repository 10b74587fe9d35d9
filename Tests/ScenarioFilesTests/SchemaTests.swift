import Foundation
import Testing
import WasteNetwork

@testable import ScenarioFiles

/// The JSON Schema, the declarations it is made of, and the readers say the same.
struct SchemaTests {
  /// The small scenario's settings with everything that may be left out.
  private func settings(pattern: String = "shuttle", objective: String = "greatest-coverage") throws -> Setting {
    var scenario = SmallScenario()
    scenario.replace(
      "objective: least-cost", with: "objective: { \(objective): { budget_cny: 9 } }", in: "scenario.yaml")
    scenario.replace(
      "pattern: shuttle",
      with: "pattern: \(pattern)\n    load_per_call_kg: 100\n    respond_within_h: 24\n    visits_per_year: 4",
      in: "scenario.yaml")
    scenario.replace(
      "datum: WGS84",
      with:
        "datum: { default: WGS84, townships: WGS84, villages: WGS84, depots: WGS84, centres: WGS84, outlets: WGS84 }",
      in: "scenario.yaml")
    scenario["scenario.yaml"]? += """
      caveats: [{ subject: a, statement: b, confidence: read }]
      estimates: { weight: equal, figures: [{ figure: wheat_sown_mu }] }
      checks: { remote-position: strict }
      years:
        - { year: 2023, lasts: 2, items: [{ set: calendar.periods, to: month, note: a }] }
        - { year: 2025, lasts: 1, items: [{ remove: targets, note: b }] }
      closing: { \(pattern == "round" ? "price_cny: 9" : "investment_share_percent: 50, investment_years: 10"), source: a }
      roads: { file: a.osm, dry_periods: [1-9], closed: [service], closed_to_heavy: [track], speeds_kmh: { track: 9 } }

      """
    return try parse(scenario["scenario.yaml"] ?? "")
  }

  private func parse(_ text: String) throws -> Setting {
    try #require(SettingsFile.parse(text, file: "scenario.yaml", findings: Findings()))
  }

  /// Errors of the reader, by path.
  private func errors(_ setting: Setting) -> Set<String> {
    let findings = Findings()
    let read = ScenarioSettings(setting, file: "scenario.yaml", findings: findings)
    _ = read.targets(in: TownshipDirectory([]))
    return Set(findings.faults.filter { $0.level == .error }.compactMap(\.place?.column))
  }

  /// Every key with its path, the first element of each list standing for all.
  private func keys(_ keys: [SettingKey], at path: [String] = []) -> [(path: [String], key: SettingKey)] {
    keys.flatMap { key in
      let here = path + [key.name]
      return [(here, key)] + inner(key.kind, at: here)
    }
  }

  private func inner(_ kind: SettingKind, at path: [String]) -> [(path: [String], key: SettingKey)] {
    switch kind {
    case .group(let group): keys(group, at: path)
    case .list(let element): inner(element, at: path + ["0"])
    case .either(let kinds): kinds.flatMap { inner($0, at: path) }
    default: []
    }
  }

  /// What can not stand at a key of a kind.
  private func wrong(_ kind: SettingKind) -> Setting {
    switch kind {
    case .text, .name, .either: Setting(value: .list([Setting(value: .text("x"), line: 1)]), line: 1)
    case .anything: Setting(value: .absent, line: 1)
    case .list, .group, .number, .wholeNumber, .yesNo, .word: Setting(value: .text("zzz"), line: 1)
    }
  }

  private func column(_ path: [String]) -> String {
    path.reduce("") { Int($1) != nil ? "\($0)[\($1)]" : $0.isEmpty ? $1 : "\($0).\($1)" }
  }

  @Test func `what the schema refuses at any key the reader refuses there, and the other way round`() throws {
    let validator = try SchemaValidator()
    let bases =
      try ["shuttle", "round", "on-call"].map { try settings(pattern: $0) } + [
        settings(objective: "least-greatest-distance")
      ]
    for base in bases { #expect(validator.accepts(base)) }
    // what an item may say is checked when it is applied
    let keys = keys(SettingsOutline.scenario).filter { $0.path.count == 1 || $0.path.first != "checks" }
      .filter { !($0.path.first == "years" && $0.path.contains("items") && $0.path.count > 3) }
    for (path, key) in keys {
      var isRefused = false
      for base in bases {
        var changed = base
        guard changed.put(wrong(key.kind), at: path[...]) else { continue }
        #expect(!validator.accepts(changed), "\(path) \(key.kind)")
        isRefused = isRefused || errors(changed).contains { $0.hasPrefix(column(path)) }
      }
      #expect(isRefused, "\(path): the reader takes what the schema does not")
    }
  }

  @Test func `a key is required by the schema if and only if the reader misses it`() throws {
    let base = try settings()
    let validator = try SchemaValidator()
    for (path, key) in keys(SettingsOutline.scenario) where path.first != "checks" {
      var changed = base
      guard changed.put(nil, at: path[...]) else { continue }
      #expect(validator.accepts(changed) == !key.isRequired, "\(path)")
      #expect(errors(changed).contains(column(path)) == key.isRequired, "\(path)")
    }
  }

  @Test func `an unknown key is refused by both, and editors know every check`() throws {
    let validator = try SchemaValidator()
    var changed = try settings()
    changed.set("colour", to: Setting(value: .text("red"), line: 1))
    #expect(!validator.accepts(changed) && errors(changed).contains("colour"))
    #expect(SettingsOutline.checks.names == FaultKind.allCases.map(\.rawValue))
  }

  @Test(arguments: [
    "two-villages", "liaocheng-resort", "liaocheng-resort-2023", "liaocheng-resort-years", "jining-edz",
    "collection-rules", "two-banks",
  ])
  func `every shipped scenario is as the schema says`(name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
      path: "../../Scenarios/\(name)/scenario.yaml"
    ).standardized
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(try SchemaValidator().accepts(parse(text)))
    // a base that is no longer named, or a stream without its pattern, is not
    let spoilt = text.replacingOccurrences(of: "extends:", with: "extend:")
      .replacingOccurrences(of: "pattern:", with: "patern:")
    #expect(try !SchemaValidator().accepts(parse(spoilt)))
  }

  @Test func `the starter names its schema in the first line and lays it beside`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gleaner-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try StarterScenario.write(to: folder)
    let text = try String(contentsOf: folder.appending(path: "scenario.yaml"), encoding: .utf8)
    #expect(text.hasPrefix(SettingsSchema.modeline + "\n"))
    let schema = try String(contentsOf: folder.appending(path: SettingsSchema.fileName), encoding: .utf8)
    #expect(schema == SettingsSchema.text)
    #expect(try SchemaValidator().accepts(parse(text)))
    #expect(try ScenarioFolder.read(folder.path).warnings == [])
  }
}

extension Setting {
  /// Puts a value at a path, or takes it away; positions of lists are numbers.
  /// - Returns: whether the path leads somewhere.
  fileprivate mutating func put(_ new: Setting?, at path: ArraySlice<String>) -> Bool {
    guard let step = path.first else { return false }
    switch value {
    case .list(var elements):
      guard let index = Int(step), elements.indices.contains(index), elements[index].put(new, at: path.dropFirst())
      else { return false }
      value = .list(elements)
    case .map(var pairs):
      let index = pairs.firstIndex { $0.key == step }
      if path.count == 1 {
        guard let new else {
          guard let index else { return false }
          pairs.remove(at: index)
          value = .map(pairs)
          return true
        }
        set(step, to: new)
        return true
      }
      guard let index, pairs[index].value.put(new, at: path.dropFirst()) else { return false }
      value = .map(pairs)
    case .absent, .text: return false
    }
    return true
  }
}
