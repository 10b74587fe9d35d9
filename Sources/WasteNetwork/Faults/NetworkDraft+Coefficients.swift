internal import Quantities

extension NetworkDraft {
  /// Faults of coefficients by themselves, and coefficients that a source needs and nobody gives.
  func coefficientFaults() -> [Fault] {
    coefficients.flatMap(rangeFaults) + streams.flatMap(parameterFaults) + unusedCoefficients()
  }

  private func rangeFaults(_ coefficient: Coefficient) -> [Fault] {
    let label = "\(coefficient.item) \(coefficient.parameter)"
    guard coefficient.value.isFinite else {
      return [
        Fault(
          .notANumber, at: coefficient.place?.field("value"), "the value of \(label) is not a number",
          cure: "write a plain number such as 12.5")
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
          "the range of \(label) is upside down: \(coefficient.range)", cure: "swap low and high")
      ]
    }
    let slip = [10.0, 15, 1000].first { low <= coefficient.value / $0 && coefficient.value / $0 <= high }
    let hint = slip.map { "\(Check.shown(coefficient.value / $0)) would fit, so check the unit (\(Check.shown($0))); " }
    return [
      Fault(
        .coefficientOutsideRange, at: coefficient.place?.field("value"),
        "\(label) is \(Check.shown(coefficient.value)), outside its own range: \(coefficient.range)",
        cure: "\(slip == nil || high == .infinity || low == -.infinity ? "" : hint ?? "")"
          + "correct the value, or low and high")
    ]
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
      ? "add coefficients with stream ‘\(stream.id)’ and item ‘\(parameter.source.item)’"
      : "add it to coefficients, or the column ‘\(parameter.overriding)’ to every village"
    return [
      Fault(
        .missingCoefficient, at: stream.place?.field("sources[\(index)].\(parameter.field)"),
        "source ‘\(parameter.source.item)’ of ‘\(stream.id)’ needs the coefficient ‘\(parameter.name)’, which is not given",
        cure: Spelling.suggestion(for: parameter.name, among: known.map(\.parameter), otherwise: otherwise))
    ]
  }

  /// More than all cannot be collected, nor more on site than is collectable.
  private func wholeFaults(_ parameter: SourceParameter, _ given: Coefficient?) -> [Fault] {
    let what =
      parameter.field == "on_site"
      ? "more would be used on site than can be collected" : "more would be collected than arises"
    func fault(_ value: Double, at place: Place?) -> Fault {
      Fault(
        .partAboveWhole, at: place,
        "\(parameter.overriding) is \(Check.shown(value)): \(what)", cure: "write a part of 1, such as 0.6 for 60 %")
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
    coefficients.compactMap { coefficient in
      guard let stream = streams.first(where: { $0.id == coefficient.stream }) else { return nil }
      let parameters = stream.sources.filter { $0.item == coefficient.item }.flatMap(\.parameters).map(\.name)
      guard !parameters.contains(coefficient.parameter) else { return nil }
      let isItem = stream.sources.contains { $0.item == coefficient.item }
      return Fault(
        .unusedCoefficient, level: .warning, at: coefficient.place?.field(isItem ? "parameter" : "item"),
        "no source of ‘\(stream.id)’ uses \(coefficient.item) \(coefficient.parameter)",
        cure: isItem
          ? Spelling.suggestion(
            for: coefficient.parameter, among: parameters, otherwise: "remove it if it is not needed")
          : Spelling.suggestion(
            for: coefficient.item, among: stream.sources.map(\.item), otherwise: "remove it if it is not needed"))
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
          "nothing of stream ‘\(stream.id)’ arises in any village",
          cure: "check the activities of its sources")
      ]
    }
  }

  private func excessFault(_ mass: Double, _ source: WasteStream.Source, in village: Village) -> Fault? {
    guard !(mass <= Double(Ceiling.villageMass.kilograms)) else { return nil }
    return Fault(
      .massOutOfRange, at: village.place?.field(source.activity),
      "\(source.activity) of village \(Check.label(village.name, village.id.code)) makes more than a million tonnes a year",
      cure: "check the figure and the units of the factors of ‘\(source.item)’")
  }

  /// Kilograms of a source in each village; `nil` where a coefficient is missing.
  private func generated(_ source: WasteStream.Source, of stream: WasteStream) -> [Double?] {
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
