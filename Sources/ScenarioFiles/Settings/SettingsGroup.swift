internal import WasteNetwork

/// A group of settings being read: looks keys up, converts them, and reports what is missing, unknown or wrong.
struct SettingsGroup {
  /// Path from the top of the file, such as `targets[2]`; empty at the top.
  let path: String
  let file: String
  let line: Int?
  let findings: Findings
  private let pairs: [(key: String, value: Setting)]
  /// The group as it stands.
  var setting: Setting { Setting(value: .map(pairs), line: line) }
  /// Keys that are not there, but that unknown ones were probably meant to be.
  private let misspelt: Set<String>

  /// - Parameter known: every key that may stand here.
  /// - Returns: `nil` when the setting is no group; the fault is reported.
  init?(_ setting: Setting, path: String, file: String, known: [String], findings: Findings) {
    let place = Place(file: file, row: setting.line, column: path.isEmpty ? nil : path)
    guard case .map(let pairs) = setting.value else {
      findings.report(
        .wrongSetting, at: place,
        Sentence("here stands \(setting.kind) where a group of keys is expected", zh: "此处是\(setting.kind.zh)，应为一组设置项"),
        cure: Sentence(
          "write keys such as \(Spelling.list(known, limit: 4)), one a line",
          zh: "每行写一项，如 \(Spelling.list(known, limit: 4).zh)"))
      return nil
    }
    self.path = path
    self.file = file
    self.findings = findings
    self.pairs = pairs
    line = setting.line
    let unknown = pairs.map(\.key).filter { !known.contains($0) }
    misspelt = Set(unknown.compactMap { Spelling.nearest(to: $0, among: known) })
    for pair in pairs where !known.contains(pair.key) {
      findings.report(
        .unknownSetting, at: self.place(pair.key, pair.value),
        Sentence("no setting is called ‘\(pair.key)’ here", zh: "此处没有名为“\(pair.key)”的设置"),
        cure: Spelling.suggestion(for: pair.key, among: known, otherwise: SettingsGroup.allowed(known)))
    }
  }

  private static func allowed(_ known: [String]) -> Sentence {
    let keys = Spelling.list(known, limit: 40)
    return Sentence("allowed are \(keys)", zh: "可用的有 \(keys.zh)")
  }

  var place: Place { Place(file: file, row: line, column: path.isEmpty ? nil : path) }

  /// The setting of a key; `nil` when it is not there or says nothing.
  func setting(_ key: String) -> Setting? {
    guard let found = pairs.first(where: { $0.key == key })?.value else { return nil }
    if case .absent = found.value { return nil }
    return found
  }

  /// The setting of a key that must be there.
  func required(_ key: String) -> Setting? {
    if let found = setting(key) { return found }
    guard !misspelt.contains(key) else {
      // one slip, one fault: the key that was probably meant is named where the misspelt one stands
      findings.isKnownFaulty(Place(file: file, column: path(key)))
      return nil
    }
    findings.report(
      .missingSetting, at: Place(file: file, row: line, column: path(key)),
      Sentence("the setting ‘\(key)’ is missing", zh: "缺少设置“\(key)”"),
      cure: Sentence("add a line ‘\(key): …’", zh: "加一行“\(key): …”"))
    return nil
  }

  /// A nested group.
  func group(_ key: String, known: [String]) -> SettingsGroup? {
    setting(key).flatMap { SettingsGroup($0, path: path(key), file: file, known: known, findings: findings) }
  }

  /// A list of groups; empty when the key is not there.
  func groups(_ key: String, known: [String]) -> [SettingsGroup] {
    list(key).enumerated().compactMap { index, element in
      SettingsGroup(element, path: "\(path(key))[\(index)]", file: file, known: known, findings: findings)
    }
  }

  /// A list of single values; empty when the key is not there.
  func entries(_ key: String) -> [Entry] {
    list(key).enumerated().compactMap { index, element in entry(element, path: "\(path(key))[\(index)]") }
  }

  /// A single value; `nil` when it is not there.
  func entry(_ key: String) -> Entry? { setting(key).flatMap { entry($0, path: path(key)) } }

  /// A single value that must be there.
  func requiredEntry(_ key: String) -> Entry? { required(key).flatMap { entry($0, path: path(key)) } }

  private func entry(_ setting: Setting, path: String) -> Entry? {
    let place = Place(file: file, row: setting.line, column: path)
    if case .text(let text) = setting.value { return Entry(text: text.trimmed, place: place) }
    findings.report(
      .wrongSetting, at: place,
      Sentence("here stands \(setting.kind) where a single value is expected", zh: "此处是\(setting.kind.zh)，应为单个值"),
      cure: Sentence("write one value", zh: "写一个值"))
    return nil
  }

  private func list(_ key: String) -> [Setting] {
    guard let setting = setting(key) else { return [] }
    if case .list(let elements) = setting.value { return elements }
    findings.report(
      .wrongSetting, at: place(key, setting),
      Sentence("here stands \(setting.kind) where a list is expected", zh: "此处是\(setting.kind.zh)，应为列表"),
      cure: Sentence("begin each element with ‘- ’", zh: "每一项以“- ”开头"))
    return []
  }

  /// Where the setting of a key stands, or would stand.
  func place(of key: String) -> Place { Place(file: file, row: setting(key)?.line ?? line, column: path(key)) }

  private func path(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
  private func place(_ key: String, _ setting: Setting) -> Place {
    Place(file: file, row: setting.line, column: path(key))
  }
}

extension SettingsGroup {
  func text(_ key: String) -> String { entry(key)?.text ?? "" }
  func requiredText(_ key: String) -> String { requiredEntry(key)?.text ?? "" }
  func code(_ key: String) -> String { requiredEntry(key).map(findings.code) ?? "" }
  func number(_ key: String) -> Double? { entry(key).flatMap(findings.number) }
  func requiredNumber(_ key: String) -> Double? { requiredEntry(key).flatMap(findings.number) }
  func wholeNumber(_ key: String, in range: ClosedRange<Int>) -> Int? {
    entry(key).flatMap { findings.wholeNumber($0, in: range) }
  }
  func yesNo(_ key: String, default value: Bool) -> Bool { entry(key).map { findings.yesNo($0) ?? value } ?? value }
  func choice<Word: RawRepresentable>(_ key: String, of words: [Word]) -> Word? where Word.RawValue == String {
    entry(key).flatMap { findings.choice($0, of: words) }
  }
  func requiredChoice<Word: RawRepresentable>(_ key: String, of words: [Word]) -> Word?
  where Word.RawValue == String {
    requiredEntry(key).flatMap { findings.choice($0, of: words) }
  }

  /// A name with `zh` and `en`, or a single text for both.
  func name(_ key: String) -> LocalizedName {
    if case .text(let text) = setting(key)?.value { return LocalizedName(zh: text, en: text) }
    let group = group(key, known: ["zh", "en"])
    return LocalizedName(zh: group?.text("zh") ?? "", en: group?.text("en") ?? "")
  }

  func requiredName(_ key: String) -> LocalizedName {
    _ = required(key)
    return name(key)
  }
}

extension String {
  /// Without blanks at either end.
  var trimmed: String {
    guard let start = firstIndex(where: { !$0.isWhitespace }), let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}
