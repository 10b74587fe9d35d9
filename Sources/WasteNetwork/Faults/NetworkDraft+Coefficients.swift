internal import Quantities

extension NetworkDraft {
  /// Faults of coefficients by themselves, and coefficients that a source needs and nobody gives.
  func coefficientFaults() -> [Fault] {
    coefficients.flatMap(rangeFaults) + streams.flatMap(parameterFaults) + unusedCoefficients()
  }

  private func rangeFaults(_ coefficient: Coefficient) -> [Fault] {
    let label = "\(coefficient.item) \(coefficient.parameter)"
    // a part above the whole is said once, with its own cure
    if coefficient.value > 1, coefficient.value.isFinite, isPart(coefficient) { return [] }
    guard coefficient.value.isFinite else {
      return [
        Fault(
          .notANumber, at: coefficient.place?.field("value"),
          Sentence("the value of \(label) is not a number", zh: "系数“\(label)”的值不是数字"),
          cure: Sentence("write a plain number such as 12.5", zh: "写成 12.5 这样的数字"))
      ]
    }
    let low = coefficient.low ?? -.infinity
    let high = coefficient.high ?? .infinity
    guard !(low <= coefficient.value && coefficient.value <= high) else {
      return Check.notNegative(coefficient.value, "value", at: coefficient.place)
    }
    guard low <= high else {
      return [
        Fault(
          .coefficientOutsideRange, at: coefficient.place?.field("low"),
          Sentence(
            "the range of \(label) is upside down: \(coefficient.range)",
            zh: "系数“\(label)”的范围上下颠倒：\(coefficient.range.zh)"
          ),
          cure: Sentence("swap low and high", zh: "对调 low 和 high"))
      ]
    }
    let slip = [10.0, 15, 1000].first { low <= coefficient.value / $0 && coefficient.value / $0 <= high }
    let isBounded = high < .infinity && low > -.infinity
    let hint =
      (isBounded ? slip : nil).map { slip in
        let fitting = Check.shown(coefficient.value / slip)
        return Sentence(
          "\(fitting) would fit, so check the unit (\(Check.shown(slip))); ",
          zh: "\(fitting) 较合理，请核对单位（相差 \(Check.shown(slip)) 倍）；")
      } ?? .empty
    return [
      Fault(
        .coefficientOutsideRange, at: coefficient.place?.field("value"),
        Sentence(
          "\(label) is \(Check.shown(coefficient.value)), outside its own range: \(coefficient.range)",
          zh: "系数“\(label)”为 \(Check.shown(coefficient.value))，超出自身的范围：\(coefficient.range.zh)"),
        cure: Sentence(hint.en + "correct the value, or low and high", zh: hint.zh + "改正数值，或 low 和 high"))
    ]
  }

  /// Whether a source takes it for a part of a whole.
  private func isPart(_ coefficient: Coefficient) -> Bool {
    streams.contains { stream in
      stream.id == coefficient.stream
        && stream.sources.contains { source in
          source.item == coefficient.item
            && source.parameters.contains { $0.isPart && $0.name == coefficient.parameter }
        }
    }
  }

  private func parameterFaults(_ stream: WasteStream) -> [Fault] {
    stream.sources.enumerated().flatMap { index, source in
      source.parameters.flatMap { parameter -> [Fault] in
        let given = coefficient(of: parameter, in: stream)
        return (given == nil ? missing(parameter, at: index, in: stream) : [])
          + (parameter.isPart ? wholeFaults(parameter, given) : [])
      }
    }
  }

  /// The coefficient that gives a parameter of a source.
  private func coefficient(of parameter: SourceParameter, in stream: WasteStream) -> Coefficient? {
    coefficients.first {
      $0.stream == stream.id && $0.item == parameter.source.item && $0.parameter == parameter.name
    }
  }

  private func missing(_ parameter: SourceParameter, at index: Int, in stream: WasteStream) -> [Fault] {
    guard !coefficients.isEmpty, villages.contains(where: { $0.figures[parameter.overriding] == nil }) else {
      return []
    }
    let known = coefficients.filter { $0.stream == stream.id && $0.item == parameter.source.item }
    let otherwise =
      known.isEmpty
      ? Sentence(
        "add coefficients with stream ‘\(stream.id)’ and item ‘\(parameter.source.item)’",
        zh: "在 coefficients 中补上 stream 为“\(stream.id)”、item 为“\(parameter.source.item)”的系数")
      : Sentence(
        "add it to coefficients, or the column ‘\(parameter.overriding)’ to every village",
        zh: "在 coefficients 中补上，或给每个村补上列“\(parameter.overriding)”")
    return [
      Fault(
        .missingCoefficient, at: stream.place?.field("sources[\(index)].\(parameter.field)"),
        Sentence(
          "source ‘\(parameter.source.item)’ of ‘\(stream.id)’ needs the coefficient ‘\(parameter.name)’, which is not given",
          zh: "\(stream.inChinese)的来源“\(parameter.source.item)”需要系数“\(parameter.name)”，但没有给出"),
        cure: Spelling.suggestion(for: parameter.name, among: known.map(\.parameter), otherwise: otherwise))
    ]
  }

  /// More than all cannot be collected, nor more on site than is collectable.
  private func wholeFaults(_ parameter: SourceParameter, _ given: Coefficient?) -> [Fault] {
    let what =
      parameter.field == "on_site"
      ? Sentence("more would be used on site than can be collected", zh: "就地利用超过可收集量")
      : Sentence("more would be collected than arises", zh: "可收集超过产生量")
    func fault(_ value: Double, at place: Place?) -> Fault {
      Fault(
        .partAboveWhole, at: place,
        Sentence(
          "\(parameter.overriding) is \(Check.shown(value)): \(what)",
          zh: "\(parameter.overriding) 为 \(Check.shown(value))：\(what.zh)"),
        cure: Sentence("write a part of 1, such as 0.6 for 60 %", zh: "写成占 1 的比例，例如 60 % 写 0.6"))
    }
    let first = given.flatMap { $0.value > 1 ? fault($0.value, at: $0.place?.field("value")) : nil }
    return [first].compactMap(\.self)
      + villages.compactMap { village in
        village.figures[parameter.overriding].flatMap {
          $0 > 1 ? fault($0, at: village.place?.field(parameter.overriding)) : nil
        }
      }
  }

  private func unusedCoefficients() -> [Fault] {
    let remove = Sentence("remove it if it is not needed", zh: "不需要就删除")
    return coefficients.compactMap { coefficient in
      guard let stream = streams.first(where: { $0.id == coefficient.stream }) else { return nil }
      let parameters = stream.sources.filter { $0.item == coefficient.item }.flatMap(\.parameters).map(\.name)
      guard !parameters.contains(coefficient.parameter) else { return nil }
      let isItem = stream.sources.contains { $0.item == coefficient.item }
      return Fault(
        .unusedCoefficient, level: .warning, at: coefficient.place?.field(isItem ? "parameter" : "item"),
        Sentence(
          "no source of ‘\(stream.id)’ uses \(coefficient.item) \(coefficient.parameter)",
          zh: "\(stream.inChinese)没有来源使用系数“\(coefficient.item) \(coefficient.parameter)”"),
        cure: isItem
          ? Spelling.suggestion(for: coefficient.parameter, among: parameters, otherwise: remove)
          : Spelling.suggestion(for: coefficient.item, among: stream.sources.map(\.item), otherwise: remove))
    }
  }

  /// Villages in which more arises than any village can have, and streams of which nothing arises anywhere.
  func massFaults() -> [Fault] {
    guard !villages.isEmpty else { return [] }
    return streams.flatMap { stream in
      let masses = stream.sources.map { generated($0, of: stream) }
      let excess = zip(stream.sources, masses).flatMap { source, list in
        zip(villages, list).compactMap { village, mass in
          mass.flatMap { excessFault($0, source, in: village) }
        }
      }
      let hasActivities = stream.sources.allSatisfy { source in
        villages.contains { $0.figures[source.activity] != nil }
      }
      guard excess.isEmpty, hasActivities, masses.allSatisfy({ $0.allSatisfy { $0 == 0 } }), !stream.sources.isEmpty
      else {
        return excess
      }
      return [
        Fault(
          .streamWithoutMass, level: .warning, at: stream.place,
          Sentence("nothing of stream ‘\(stream.id)’ arises in any village", zh: "类别\(stream.inChinese)在任何村都不产生"),
          cure: Sentence("check the activities of its sources", zh: "核对其来源的活动量"))
      ]
    }
  }

  private func excessFault(_ mass: Double, _ source: WasteStream.Source, in village: Village) -> Fault? {
    guard !(mass <= Double(Ceiling.villageMass.kilograms)) else { return nil }
    return Fault(
      .massOutOfRange, at: village.place?.field(source.activity),
      Sentence(
        "\(source.activity) of village \(Check.label(village.name, village.id.code)) makes more than a million tonnes a year",
        zh: "村 \(Check.label(village.name, village.id.code)) 的 \(source.activity) 每年产生超过一百万吨"),
      cure: Sentence(
        "check the figure and the units of the factors of ‘\(source.item)’", zh: "核对该数值和“\(source.item)”各系数的单位"))
  }

  /// Kilograms of a source in each village; `nil` where a coefficient is missing.
  func generated(_ source: WasteStream.Source, of stream: WasteStream) -> [Double?] {
    let unit = source.activity.hasSuffix("_t") ? 1000.0 : 1
    let factors = source.parameters.filter { !$0.isPart }.map { parameter in
      (overriding: parameter.overriding, given: coefficient(of: parameter, in: stream)?.value)
    }
    return villages.map { village in
      factors.reduce((village.figures[source.activity] ?? 0) * unit) { partial, factor in
        guard let partial, let value = village.figures[factor.overriding] ?? factor.given else { return nil }
        return partial * value
      }
    }
  }
}
