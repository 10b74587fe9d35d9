import WasteNetwork

/// What a reader calls an axis of a sweep, whose text is an alias or the path of an item.
struct AxisLabel {
  let network: Network

  /// The axis in both languages; as it was written where nothing is known of it.
  func phrase(_ axis: String) -> Phrase {
    let isFactor = axis.hasPrefix("× ")
    let path = isFactor ? String(axis.dropFirst(2)) : axis
    guard let thing = thing(path) else { return Phrase(axis, axis) }
    return isFactor ? .timesToday(thing.name) : thing.unit.map { .inUnit(thing.name, $0) } ?? thing.name
  }

  private typealias Thing = (name: Phrase, unit: Phrase?)

  private func thing(_ path: String) -> Thing? {
    switch path {
    case "sample": return (.sampleAxis, nil)
    case "budget": return (.budgetAxis, Phrase("元", "CNY"))
    case "fuel-price": return (.fuelPriceAxis, Phrase("元/升", "CNY a litre"))
    case "kilometre-cost", "vehicles[*].cost_cny_km": return (.kilometreCostAxis, Phrase("元/公里", "CNY a km"))
    default: break
    }
    if path.hasPrefix("options.objective."), path.hasSuffix(".budget_cny") {
      return (.budgetAxis, Phrase("元", "CNY"))
    }
    return ofTarget(path) ?? ofStream(path) ?? ofCoefficient(path)
  }

  private func ofTarget(_ path: String) -> Thing? {
    guard
      let id = AxisLabel.middle(of: path, "target:", "") ?? AxisLabel.middle(of: path, "targets.", ".share_percent"),
      let target = network.targets.first(where: { $0.id == id })
    else { return nil }
    return (.requiredAxis(target.name), Phrase("%", "%"))
  }

  private func ofStream(_ path: String) -> Thing? {
    if let name = streamName(path, "radius:", "") ?? streamName(path, "streams.", ".service_radius_km") {
      return (.radiusAxis(name), Phrase("公里", "km"))
    }
    if let name = streamName(path, "off-field:", "") { return (.offFieldAxis(name), Phrase("%", "%")) }
    if let name = streamName(path, "yield:", "") ?? streamName(path, "coefficients[", "/*/*kg_mu].value") {
      return (.yieldAxis(name), nil)
    }
    return nil
  }

  private func ofCoefficient(_ path: String) -> Thing? {
    guard let key = AxisLabel.middle(of: path, "coefficients[", "].value") else { return nil }
    let parts = key.split(separator: "/").map(String.init)
    guard parts.count == 3 else { return nil }
    let name =
      network.streams.first { $0.id.code == parts[0] }?.name ?? LocalizedName(zh: parts[0], en: parts[0])
    return (.coefficientAxis(name, item: parts[1], parameter: parts[2]), nil)
  }

  private func streamName(_ path: String, _ before: String, _ after: String) -> LocalizedName? {
    AxisLabel.middle(of: path, before, after).flatMap { code in
      network.streams.first { $0.id.code == code }?.name
    }
  }

  private static func middle(of path: String, _ before: String, _ after: String) -> String? {
    guard path.hasPrefix(before), path.hasSuffix(after), path.count > before.count + after.count else { return nil }
    return String(path.dropFirst(before.count).dropLast(after.count))
  }
}
