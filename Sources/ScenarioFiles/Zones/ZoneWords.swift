internal import Quantities
internal import WasteNetwork

/// Reads what a row of the table `zones` says apart from its shape.
struct ZoneWords {
  private let known: Set<ID<WasteStream>>
  /// Of depots and centres.
  private let codes: Set<String>
  private let findings: Findings

  init(draft: NetworkDraft, findings: Findings) {
    known = Set(draft.streams.map(\.id))
    codes = Set(draft.depots.map(\.id.code) + draft.centres.map(\.id.code))
    self.findings = findings
  }

  /// What a row says, apart from its shape.
  func zone(_ row: TableRow, seen: inout Set<String>) -> Zone? {
    let code: ID<Zone> = row.code("code")
    if !code.code.isEmpty, !seen.insert(code.code).inserted {
      findings.report(
        .duplicateCode, at: row.place.at(column: "code"),
        Sentence("the code ‘\(code)’ stands for a second zone", zh: "代码“\(code)”用于第二个范围"),
        cure: Sentence("give each its own code, or remove one", zh: "各用各的代码，或删除其中一个"))
    }
    let (rule, source) = (row.requiredText("rule"), row.requiredText("source"))
    guard
      let kind = row.requiredEntry("kind").flatMap({
        findings.choice($0.inFormat(of: Zone.Kind.allCases), of: Zone.Kind.allCases)
      })
    else {
      return nil
    }
    let streams = row.streams("streams")
    for stream in streams where !known.contains(stream) && !known.isEmpty {
      findings.report(
        .unknownStream, at: row.place.at(column: "streams"),
        Sentence("no stream is called ‘\(stream)’", zh: "没有名为“\(stream)”的废弃物类别"),
        cure: Spelling.suggestion(
          for: stream.code, among: known.map(\.code).sorted(),
          otherwise: Sentence("write codes of streams, or leave it empty", zh: "写类别代码，或留空")))
    }
    let spares = row.streams("spares").map(\.code)
    for spare in spares where !codes.contains(spare) {
      findings.report(
        .unknownPlace, at: row.place.at(column: "spares"),
        Sentence("no depot or centre has the code ‘\(spare)’", zh: "没有代码为“\(spare)”的收储场或中心"),
        cure: Spelling.suggestion(
          for: spare, among: codes.sorted(),
          otherwise: Sentence("write codes of depots or centres", zh: "写收储场或中心的代码")))
    }
    guard let setback = setback(row) else { return nil }
    return Zone(
      id: code, name: LocalizedName(zh: row.entry("name")?.text ?? code.code, en: row.text("name_en")), kind: kind,
      setback: setback, rule: rule, source: source, streams: streams, spares: spares, place: row.place)
  }

  /// Metres to be kept; at most 50 km, beyond which it is a slip of units.
  private func setback(_ row: TableRow) -> Distance? {
    guard let entry = row.entry("setback_m") else { return .zero }
    guard let metres = findings.number(entry) else { return nil }
    guard (0...50_000).contains(metres) else {
      findings.report(
        metres < 0 ? .negative : .outOfRange, at: row.place.at(column: "setback_m"),
        Sentence(
          "a setback of \(row.text("setback_m")) m is none that a rule asks for",
          zh: "没有规定要求退让 \(row.text("setback_m")) m"),
        cure: Sentence("write metres from 0 to 50000", zh: "写 0 至 50000 之间的米数"))
      return nil
    }
    // what a rule asks for must not shrink
    return .metres(Int(metres.rounded(.up)))
  }
}
