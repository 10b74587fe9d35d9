internal import Foundation
internal import Quantities

extension NetworkDraft {
  /// Figures that look wrong by 10, 15 or 1000: beside other villages, other townships, or the unit that is stated.
  func unitFaults() -> [Fault] {
    Set(villages.flatMap(\.figures.keys)).sorted().flatMap(figureUnitFaults) + coefficients.compactMap(unitFault)
      + streams.compactMap(densityFault)
  }

  // MARK: Villages

  private func figureUnitFaults(_ column: String) -> [Fault] {
    let rows = villages.indices.compactMap { index -> (village: Int, value: Double)? in
      guard let value = villages[index].figures[column], value > 0, value.isFinite else { return nil }
      return (index, value)
    }
    let townships = townshipSlips(column, rows)
    let strange = Set(townships.map(\.township))
    let others = rows.filter { !strange.contains(villages[$0.village].township) }
    guard let range = OrdinaryRange(others.map(\.value)) else { return townships.map(\.fault) }
    let single = others.compactMap { row in
      range.slip(of: row.value).map { villageFault(villages[row.village], column, row.value, $0, range) }
    }
    // where one in twenty is far out, the figure differs that much by nature
    return townships.map(\.fault) + (single.count > max(1, others.count / 20) ? [] : Check.few(single))
  }

  private func villageFault(
    _ village: Village, _ column: String, _ value: Double, _ slip: UnitSlip, _ range: OrdinaryRange
  ) -> Fault {
    Fault(
      .unitLooksWrong, level: .warning, at: village.place?.field(column),
      Sentence(
        "\(column) of village \(Check.label(village.name, village.id.code)) is \(Check.shown(value)), and most villages have "
          + "\(Check.shown(range.low)) to \(Check.shown(range.high)): it looks wrong by \(Check.shown(slip.factor))",
        zh: "村 \(Check.label(village.name, village.id.code)) 的 \(column) 为 \(Check.shown(value))，而多数村在 "
          + "\(Check.shown(range.low)) 至 \(Check.shown(range.high)) 之间，似相差 \(Check.shown(slip.factor)) 倍"),
      cure: Sentence(
        "check the unit (\(slip.words)): \(Check.shown(slip.corrected(value))) would fit",
        zh: "核对单位（\(slip.words.zh)）：\(Check.shown(slip.corrected(value))) 较合理"))
  }

  // MARK: Townships

  /// Townships whose villages all look wrong by one factor, as when one of them reported hectares.
  private func townshipSlips(
    _ column: String, _ rows: [(village: Int, value: Double)]
  ) -> [(township: ID<Township>, fault: Fault)] {
    let groups = Dictionary(grouping: rows) { villages[$0.village].township }
    let medians = groups.filter { $0.value.count > 2 }.map { township, rows in
      (township: township, median: rows.map(\.value).sorted()[rows.count / 2], rows: rows)
    }.sorted { $0.township < $1.township }
    guard medians.count > 2 else { return [] }
    let sorted = medians.map(\.median).sorted()
    let middle = sorted[sorted.count / 2]
    // where townships differ so much among themselves, none stands out
    guard sorted[sorted.count / 4] * 3 >= sorted[sorted.count * 3 / 4] else { return [] }
    return medians.compactMap { township, median, rows in
      guard let slip = UnitSlip(ratio: median / middle),
        let first = rows.map({ villages[$0.village] }).min(by: { $0.id < $1.id })
      else { return nil }
      let name = townships.first { $0.id == township }?.name ?? LocalizedName(zh: "", en: "")
      return (
        township,
        Fault(
          .unitLooksWrong, level: .warning, at: first.place?.field(column),
          Sentence(
            "\(column) of the \(rows.count) villages of \(Check.label(name, township.code)) has the median "
              + "\(Check.shown(median)), that of all townships is \(Check.shown(middle)): it looks wrong by "
              + "\(Check.shown(slip.factor))",
            zh:
              "\(Check.label(name, township.code)) \(rows.count) 个村的 \(column) 中位数为 \(Check.shown(median))，各乡镇为 \(Check.shown(middle))，"
              + "似相差 \(Check.shown(slip.factor)) 倍"),
          cure: Sentence(
            "check the unit of that township's figures (\(slip.words))", zh: "核对该乡镇数值的单位（\(slip.words.zh)）"))
      )
    }
  }

  // MARK: Coefficients and streams

  /// The unit in a parameter's name against the unit that its row states.
  private func unitFault(_ coefficient: Coefficient) -> Fault? {
    let steps = coefficient.parameter.split(separator: "_").map(String.init)
    guard steps.count > 2, let mass = UnitWords.mass[steps[steps.count - 2]],
      let part = UnitWords.part[steps[steps.count - 1]]
    else { return nil }
    let stated = coefficient.unit.split(separator: "/").map { $0.split(separator: " ").first.map(String.init) ?? "" }
    guard stated.count > 1, let statedMass = UnitWords.mass[stated[0].lowercased()],
      let statedPart = UnitWords.part[stated[1].lowercased()]
    else { return nil }
    let factor = (mass / part) / (statedMass / statedPart)
    guard abs(factor - 1) > 0.01 else { return nil }
    let times = max(factor, 1 / factor)
    return Fault(
      .unitLooksWrong, level: .warning, at: coefficient.place?.field("unit"),
      Sentence(
        "\(coefficient.item) \(coefficient.parameter) is stated in \(coefficient.unit), so its value is wrong by "
          + "\(Check.shown(times))",
        zh: "\(coefficient.item) \(coefficient.parameter) 注明的单位是 \(coefficient.unit)，其数值相差 \(Check.shown(times)) 倍"),
      cure: Sentence(
        "write \(Check.shown(coefficient.value / factor)) and the unit that the parameter's name states, or correct "
          + "the unit", zh: "写 \(Check.shown(coefficient.value / factor)) 和参数名所示的单位，或改正单位"))
  }

  /// No waste as loaded is lighter than 2 kg a cubic metre.
  private func densityFault(_ stream: WasteStream) -> Fault? {
    let density = Double(stream.bulkDensity.kilogramsPerCubicMetre)
    guard density > 0, density < 2 else { return nil }
    return Fault(
      .unitLooksWrong, level: .warning, at: stream.place?.field("bulk_density_kg_m3"),
      Sentence(
        "a cubic metre of ‘\(stream.id)’ weighs \(Check.shown(density)) kg: it looks wrong by 1000",
        zh: "每立方米\(stream.inChinese)只有 \(Check.shown(density)) kg，似相差 1000 倍"),
      cure: Sentence("write kilograms per cubic metre, not tonnes", zh: "按千克每立方米填写，不是吨"))
  }
}

/// Words of units with what they are worth in kilograms and in mu.
private enum UnitWords {
  static let mass = ["kg": 1, "千克": 1, "公斤": 1, "t": 1000, "吨": 1000, "g": 0.001, "克": 0.001, "斤": 0.5]
  static let part = ["mu": 1.0, "亩": 1, "ha": 15, "hm2": 15, "公顷": 15]
}
