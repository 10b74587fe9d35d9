extension NetworkDraft {
  /// A depot farther than this from every village serves none of them (metres).
  private static let farFromVillages = 10_000.0

  /// Depots outside every township, or among the villages of another township than their own.
  func strayDepots(in extent: DistrictExtent?) -> [Fault] {
    guard !villages.isEmpty else { return [] }
    let all = VillageBand(villages)
    let ofTownship = Dictionary(grouping: villages, by: \.township).mapValues(VillageBand.init)
    return depots.filter { isPlausible($0.position, in: extent) }
      .compactMap { strayFault($0, all, among: ofTownship[$0.township]) }
  }

  private func strayFault(_ depot: Depot, _ all: VillageBand, among own: VillageBand?) -> Fault? {
    let label = Check.label(depot.name, depot.id.code)
    guard let nearest = all.nearest(to: depot.position) else { return nil }
    if nearest.metres > NetworkDraft.farFromVillages {
      return Fault(
        .depotOutsideEveryTownship, at: depot.place?.field("lon"),
        Sentence(
          "depot \(label) lies outside every township: the nearest village, "
            + "\(Check.label(nearest.village.name, nearest.village.id.code)), is \(Check.length(nearest.metres)) away",
          zh:
            "收储场 \(label) 不在任何乡镇附近：最近的村 \(Check.label(nearest.village.name, nearest.village.id.code)) 也有 \(Check.length(nearest.metres))"
        ),
        cure: Sentence("check its lon and lat, or remove it", zh: "核对其 lon 和 lat，或删除"))
    }
    guard nearest.village.township != depot.township,
      let home = townships.first(where: { $0.id == depot.township }),
      let other = townships.first(where: { $0.id == nearest.village.township })
    else { return nil }
    let nearestOwn = own?.nearest(to: depot.position)
    let far = nearestOwn.map(\.metres) ?? .infinity
    guard far > nearest.metres + 2_000 else { return nil }
    let ownDistance =
      nearestOwn.map { own in
        let length = Check.length(own.metres)
        return Sentence("its nearest village is \(length) away", zh: "该乡镇最近的村也有 \(length)")
      } ?? Sentence("it has no village", zh: "该乡镇没有村")
    return Fault(
      .depotOutsideTownship, level: far > NetworkDraft.farFromVillages ? .error : .warning,
      at: depot.place?.field("township"),
      Sentence(
        "depot \(label) is said to lie in \(Check.label(home.name, home.id.code)), but \(ownDistance), and "
          + "\(Check.label(nearest.village.name, nearest.village.id.code)) of \(other.name.zh) is "
          + "\(Check.length(nearest.metres)) away",
        zh: "收储场 \(label) 填报属于 \(Check.label(home.name, home.id.code))，\(ownDistance.zh)，而\(other.name.zh)的 "
          + "\(Check.label(nearest.village.name, nearest.village.id.code)) 只有 \(Check.length(nearest.metres))"),
      cure: Sentence(
        "write township ‘\(other.name.zh)’ (\(other.id)), or check its lon and lat",
        zh: "所属乡镇写“\(other.name.zh)”（\(other.id)），或核对其 lon 和 lat"))
  }
}

/// Villages from south to north, so that those near a place are found without looking at all.
private struct VillageBand {
  private let villages: [Village]

  init(_ villages: [Village]) {
    // a village without a latitude is near nothing; of equals the order of the table counts
    self.villages = villages.enumerated().filter { $0.element.position.latitude.isFinite }
      .sorted { ($0.element.position.latitude, $0.offset) < ($1.element.position.latitude, $1.offset) }.map(\.element)
  }

  /// The nearest village by the great circle; `nil` where there is none.
  func nearest(to place: Coordinate) -> (village: Village, metres: Double)? {
    var best: (village: Village, metres: Double)?
    /// No great circle is shorter than the difference of latitude alone.
    func isTooFar(_ village: Village) -> Bool {
      let latitudes = abs(village.position.latitude - place.latitude) * Coordinate.metresPerDegree
      return latitudes >= best?.metres ?? .infinity
    }
    func consider(_ village: Village) {
      let distance = village.position.metres(to: place)
      if distance < best?.metres ?? .infinity { best = (village, distance) }
    }
    let start = firstNorth(of: place.latitude)
    var (south, north) = (start - 1, start)
    while south >= 0 || north < villages.count {
      if north < villages.count, isTooFar(villages[north]) { north = villages.count }
      if south >= 0, isTooFar(villages[south]) { south = -1 }
      if north < villages.count {
        consider(villages[north])
        north += 1
      }
      if south >= 0 {
        consider(villages[south])
        south -= 1
      }
    }
    return best
  }

  private func firstNorth(of latitude: Double) -> Int {
    var low = 0
    var high = villages.count
    while low < high {
      let middle = (low + high) / 2
      if villages[middle].position.latitude < latitude { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
