import Explanation
import Reports
import WasteNetwork

/// What is asked about a plan: a village, a depot or centre, or all of it.
struct PlanQuery: Sendable {
  let village: String?
  let stream: String?
  let station: String?
  let language: ReadingLanguage
  let isJSON: Bool

  func answer(from explanation: PlanExplanation) throws -> String {
    let network = explanation.network
    if let village { return try answer(village: village, explanation, network) }
    if let station { return try answer(station: station, explanation, network) }
    let overview = try explanation.overview()
    return try isJSON
      ? Console.text(json: explanation.answer(overview)) : explanation.text(overview, language.language)
  }

  private func answer(village: String, _ explanation: PlanExplanation, _ network: Network) throws -> String {
    let villages = network.villages.indices.map { position in
      NamedPlace(network.villages[position], of: network.townships[network.townshipOfVillage[position]])
    }
    let position = try find(village, among: villages, what: LocalizedName(zh: "村", en: "village"))
    let streams = network.streams.map { NamedPlace(code: $0.id.code, names: [$0.name]) }
    let wanted = try stream.map { try find($0, among: streams, what: LocalizedName(zh: "废弃物类别", en: "stream")) }
    let answers = try explanation.village(position, stream: wanted)
    return try isJSON ? Console.text(json: explanation.answer(answers)) : explanation.text(answers, language.language)
  }

  private func answer(station: String, _ explanation: PlanExplanation, _ network: Network) throws -> String {
    let depots = network.depots.map { NamedPlace(code: $0.id.code, names: [$0.name]) }
    let centres = network.centres.map { NamedPlace(code: $0.id.code, names: [$0.name]) }
    let position = try find(
      station, among: depots + centres, what: LocalizedName(zh: "场所或中心", en: "depot or centre"))
    if position < depots.count {
      let answer = try explanation.station(position)
      return try isJSON ? Console.text(json: explanation.answer(answer)) : explanation.text(answer, language.language)
    }
    let answer = try explanation.centre(position - depots.count)
    return try isJSON ? Console.text(json: explanation.answer(answer)) : explanation.text(answer, language.language)
  }

  /// The one thing that a code or name means; otherwise says what may have been meant and ends with exit code 2.
  private func find(_ word: String, among places: [NamedPlace], what: LocalizedName) throws -> Int {
    if let exact = places.firstIndex(where: { $0.code == word }) { return exact }
    let named = places.indices.filter { places[$0].bears(word) }
    if named.count == 1 { return named[0] }
    guard named.isEmpty else {
      let list = named.prefix(NamedPlace.listed).map { places[$0].label(language) }.joined(
        separator: language(zh: "、", en: ", "))
      Console.note(
        language(
          zh: "名称‘\(word)’对应 \(named.count) 个\(what.zh)，请给出编码：\(list)",
          en: "\(named.count) of the plan bear the name ‘\(word)’; give the code of the \(what.en): \(list)"))
      throw Exit.badInput
    }
    let hint = places.meant(by: word).map {
      language(zh: "；是否指\($0.label(language))？", en: "; did you mean \($0.label(language))?")
    }
    Console.note(
      language(
        zh: "方案中没有编码或名称为‘\(word)’的\(what.zh)", en: "no \(what.en) of the plan has the code or name ‘\(word)’")
        + (hint ?? ""))
    throw Exit.badInput
  }
}

/// Something with a code and names by which a planner may ask for it.
private struct NamedPlace {
  let code: String
  let names: [LocalizedName]
  /// Told beside the name where several bear it.
  var township: LocalizedName?

  /// Listed at most where a name is borne by several.
  static let listed = 8

  init(code: String, names: [LocalizedName]) {
    self.code = code
    self.names = names
  }

  init(_ village: Village, of township: Township) {
    code = village.id.code
    names = [
      village.name,
      LocalizedName(zh: township.name.zh + village.name.zh, en: "\(village.name.en), \(township.name.en)"),
    ]
    self.township = township.name
  }

  func bears(_ word: String) -> Bool {
    names.contains { $0.zh == word || $0.en.lowercased() == word.lowercased() }
  }

  func label(_ language: ReadingLanguage) -> String {
    let name = names[0]
    let place = township.map { language(zh: $0.zh, en: $0.en) + " " } ?? ""
    return "\(place)\(language(zh: name.zh, en: name.en)) (\(code))"
  }
}

extension [NamedPlace] {
  /// What a mistyped code or name was probably meant to be.
  fileprivate func meant(by word: String) -> NamedPlace? {
    let words = flatMap { [$0.code] + $0.names.flatMap { [$0.zh, $0.en] } }
    guard let nearest = Spelling.nearest(to: word, among: words) else { return nil }
    return first { $0.code == nearest || $0.bears(nearest) }
  }
}
