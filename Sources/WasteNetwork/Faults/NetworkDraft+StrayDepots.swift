extension NetworkDraft {
  /// A depot farther than this from every village serves none of them (metres).
  private static let farFromVillages = 10_000.0

  /// Depots outside every township, or among the villages of another township than their own.
  func strayDepots(middle: Coordinate?) -> [Fault] {
    guard !villages.isEmpty else { return [] }
    return depots.filter { isPlausible($0.position, middle: middle) }.compactMap(strayFault)
  }

  private func strayFault(_ depot: Depot) -> Fault? {
    let label = Check.label(depot.name, depot.id.code)
    guard let nearest = nearestVillage(to: depot, where: { _ in true }) else { return nil }
    if nearest.metres > NetworkDraft.farFromVillages {
      return Fault(
        .depotOutsideEveryTownship, at: depot.place?.field("lon"),
        "depot \(label) lies outside every township: the nearest village, "
          + "\(Check.label(nearest.village.name, nearest.village.id.code)), is \(Check.length(nearest.metres)) away",
        cure: "check its lon and lat, or remove it")
    }
    guard nearest.village.township != depot.township,
      let own = townships.first(where: { $0.id == depot.township }),
      let other = townships.first(where: { $0.id == nearest.village.township })
    else { return nil }
    let home = nearestVillage(to: depot) { $0.township == depot.township }
    let far = home.map(\.metres) ?? .infinity
    guard far > nearest.metres + 2_000 else { return nil }
    let ownDistance = home.map { "its nearest village is \(Check.length($0.metres)) away" } ?? "it has no village"
    return Fault(
      .depotOutsideTownship, level: far > NetworkDraft.farFromVillages ? .error : .warning,
      at: depot.place?.field("township"),
      "depot \(label) is said to lie in \(Check.label(own.name, own.id.code)), of which \(ownDistance), but "
        + "\(Check.label(nearest.village.name, nearest.village.id.code)) of \(other.name.zh) is "
        + "\(Check.length(nearest.metres)) away",
      cure: "write township ‘\(other.name.zh)’ (\(other.id)), or check its lon and lat")
  }

  private func nearestVillage(
    to depot: Depot, where isMeant: (Village) -> Bool
  ) -> (village: Village, metres: Double)? {
    var best: (village: Village, metres: Double)?
    for village in villages where isMeant(village) {
      // no great circle is shorter than the difference of latitude alone
      let latitudes = abs(village.position.latitude - depot.position.latitude) * Coordinate.metresPerDegree
      guard latitudes < best?.metres ?? .infinity else { continue }
      let distance = village.position.metres(to: depot.position)
      if distance < best?.metres ?? .infinity { best = (village, distance) }
    }
    return best
  }
}
