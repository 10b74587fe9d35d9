import Quantities
import ScenarioFiles
import WasteNetwork

/// What a scenario holds, in figures, and what it changes in its base.
struct CheckOverview: Encodable {
  struct Amount: Encodable {
    let stream: String
    let name: LocalizedName
    let generated: Double
    let collectable: Double
    let onSite: Double
    let offField: Double

    enum CodingKeys: String, CodingKey {
      case stream
      case generated = "generated_t"
      case collectable = "collectable_t"
      case onSite = "on_site_t"
      case offField = "off_field_t"
    }
  }

  let status = "ok"
  let name: LocalizedName
  let townships: Int
  let villages: Int
  let depots: Int
  let centres: Int
  let outlets: Int
  let vehicles: Int
  let targets: Int
  let arcs: Int
  let amounts: [Amount]
  let items: [ItemChange]
  /// Figures of villages that were split from township totals.
  let estimates: [Estimate]
  let warnings: [FaultLine]

  struct Estimate: Encodable {
    let figure: String
    let villages: Int
    let weight: String
    let source: String
  }

  init(_ loaded: LoadedScenario) {
    let network = loaded.network
    name = network.name
    townships = network.townships.count
    villages = network.villages.count
    depots = network.depots.count
    centres = network.centres.count
    outlets = network.outlets.count
    vehicles = network.vehicles.count
    targets = network.targets.count
    arcs = loaded.distances.villageToDepot.neighbourCount
    amounts = network.streams.indices.map { stream in
      let total = network.generation.total(of: stream, over: network.villages.indices)
      return Amount(
        stream: network.streams[stream].id.code, name: network.streams[stream].name, generated: total.generated.tonnes,
        collectable: total.collectable.tonnes, onSite: total.onSite.tonnes, offField: total.offField.tonnes)
    }
    items = loaded.scenario.items
    estimates = network.splits.map {
      Estimate(figure: $0.figure, villages: $0.parts.count, weight: $0.weight, source: $0.source)
    }
    warnings = loaded.warnings.map(FaultLine.init)
  }

  func text(_ language: ReadingLanguage) -> String {
    let lines =
      [counts(language)] + table(language) + items.map { $0.line(language) } + estimates.map { $0.line(language) }
    return (lines + [verdict(language)]).joined(separator: "\n")
  }

  private func verdict(_ language: ReadingLanguage) -> String {
    guard !warnings.isEmpty else { return language(zh: "未发现错误", en: "no fault found") }
    return language(
      zh: "没有错误，有 \(warnings.count) 处警告，见上",
      en: "no fault, \(Console.count(warnings.count, "warning")) above")
  }

  private func counts(_ language: ReadingLanguage) -> String {
    let counts: [(Int, String, String)] = [
      (townships, "township", "个乡镇"), (villages, "village", "个村"), (depots, "depot", "个收储场"),
      (centres, "centre", "个中心"), (outlets, "outlet", "个去向"), (vehicles, "vehicle type", "种车辆"),
    ]
    let title = language(zh: name.zh, en: "\(name.zh) · \(name.en)")
    let words = counts.map { count, en, zh in language(zh: "\(count) \(zh)", en: Console.count(count, en)) }
    return title + language(zh: "：", en: ": ") + words.joined(separator: language(zh: "，", en: ", "))
  }

  private func table(_ language: ReadingLanguage) -> [String] {
    let titles = [
      Sentence("generated", zh: "产生量"), Sentence("collectable", zh: "可收集量"), Sentence("on site", zh: "就地利用"),
      Sentence("off-field", zh: "需收运"),
    ]
    let header = language(zh: "吨/年", en: "t a year").padded(to: 20)
    return [header + titles.map { language($0).paddedLeft(to: 14) }.joined()]
      + amounts.map { amount in
        let figures = [amount.generated, amount.collectable, amount.onSite, amount.offField]
        return language(zh: amount.name.zh, en: amount.stream).padded(to: 20)
          + figures.map { Figures.grouped(Int($0.rounded())).paddedLeft(to: 14) }.joined()
      }
  }
}

extension CheckOverview.Estimate {
  fileprivate func line(_ language: ReadingLanguage) -> String {
    let isEqual = weight == FigureSplit.equal
    return language(
      zh: "估算：\(villages) 个村的 \(figure) 由乡镇合计\(isEqual ? "平均" : "按 \(weight) 比例")分摊",
      en: "estimate: \(figure) of \(Console.count(villages, "village")) is split from township totals "
        + (isEqual ? "equally" : "in proportion to \(weight)"))
  }
}

extension ItemChange {
  /// Path, old and new value, and where the changed value stands.
  fileprivate func line(_ language: ReadingLanguage) -> String {
    let idle = language(zh: "\(old ?? "—")，未改变", en: "\(old ?? "—"), no change")
    let values = isIdle ? idle : "\(old ?? "—") → \(new ?? language(zh: "删除", en: "removed"))"
    return language(zh: "差异项 \(path)：\(values)（\(target)）", en: "item \(path): \(values) (\(target))")
  }
}

extension String {
  /// Columns of a terminal that the text takes: Chinese letters take two.
  private var width: Int { unicodeScalars.reduce(0) { $0 + ((0x2E80...0xFFEF).contains($1.value) ? 2 : 1) } }

  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - self.width)) }
  func paddedLeft(to width: Int) -> String { String(repeating: " ", count: max(0, width - self.width)) + self }
}
