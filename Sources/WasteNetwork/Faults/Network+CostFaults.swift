internal import Quantities

extension Network {
  /// Streams of villages that are too much, or too dear to carry anywhere, for whole-number sums (see `Ceiling`).
  func haulFaults() -> [Fault] {
    let masses = streams.indices.flatMap { stream in
      villages.indices.map { (village: $0, stream: stream, all: generation.arising(village: $0, stream: stream)) }
    }
    let all = masses.map { Double($0.all.generated.kilograms) }.reduce(0, +)
    guard all <= Double(Ceiling.allMass.kilograms) else {
      return [
        Fault(
          .massOutOfRange, at: villages.first?.place.map { Place(file: $0.file) },
          Sentence(
            "all villages together have \(Check.shown((all / 1000).rounded())) t a year, more than a billion",
            zh: "各村合计每年 \(Check.shown((all / 1000).rounded())) t，超过十亿吨"),
          cure: Sentence("check the units of the villages' figures and of the coefficients", zh: "核对各村数值和系数的单位"))
      ]
    }
    return masses.compactMap { village, stream, arising in
      if arising.generated > Ceiling.villageMass { return massFault(village, stream, arising.generated) }
      let dearest = vehicles(for: stream).map { greatestHaul(of: arising.offField, stream: stream, by: vehicles[$0]) }
      guard let most = dearest.max(), most > Double(Ceiling.haul.fen) else { return nil }
      return haulFault(village, stream, most)
    }
  }

  /// Fen that carrying a mass can cost at most: no fewer loads, no shorter a road than `haulCost` reckons with.
  private func greatestHaul(of mass: Mass, stream: Int, by vehicle: Vehicle) -> Double {
    let rule = streams[stream]
    let way = 2 * Double(min(rule.serviceRadius, Ceiling.road).metres)
    let trips = Double(mass.kilograms) / Double(vehicle.load(of: rule).kilograms) + Double(max(1, rule.visitsPerYear))
    let drive = way * 3600 / Double(vehicle.speed.units) + 1 + Double(vehicle.stopTime.seconds)
    let loading = Double((vehicle.loadingPerTonne + vehicle.unloadingPerTonne).seconds) * mass.tonnes
    let days = (trips * drive + loading) / Double(max(1, vehicle.shift.seconds))
    return trips * way / 1000 * Double(vehicle.kilometreCost.units) + days * Double(vehicle.dayCost.fen)
      + mass.tonnes * Double(rule.handlingPrice.units)
  }

  private func massFault(_ village: Int, _ stream: Int, _ mass: Mass) -> Fault {
    let entry = villages[village]
    return Fault(
      .massOutOfRange, at: entry.place,
      Sentence(
        "village \(Check.label(entry.name, entry.id.code)) has \(Check.shown(mass.tonnes)) t of ‘\(streams[stream].id)’ a "
          + "year, more than a million",
        zh:
          "村 \(Check.label(entry.name, entry.id.code)) 每年有“\(streams[stream].id)” \(Check.shown(mass.tonnes)) t，超过一百万吨"),
      cure: Sentence("check its figures and the units of the coefficients", zh: "核对该村数值和系数的单位"))
  }

  private func haulFault(_ village: Int, _ stream: Int, _ fen: Double) -> Fault {
    let entry = villages[village]
    let first = vehicles(for: stream).first.flatMap { vehicles[$0].place }
    return Fault(
      .costOutOfRange, at: first,
      Sentence(
        "carrying ‘\(streams[stream].id)’ of village \(Check.label(entry.name, entry.id.code)) could cost "
          + "\(Check.shown((fen / 100).rounded())) CNY a year",
        zh:
          "运输村 \(Check.label(entry.name, entry.id.code)) 的“\(streams[stream].id)”每年可能花费 \(Check.shown((fen / 100).rounded())) 元"
      ),
      cure: Sentence(
        "check the prices, the payload and the shift of the vehicles, the village's figures and service_radius_km",
        zh: "核对车辆的价格、载重和工时，该村的数值以及 service_radius_km"))
  }
}

/// A fault where a plan could cost more than whole-number sums hold (see `Ceiling`), at the greatest part of it.
func costFaults(_ network: Network, _ distances: RoadDistances) -> [Fault] {
  let ceiling = CostCeiling(network: network, distances: distances)
  let parts = ceiling.parts
  let all = parts.map(\.fen).reduce(0, +)
  guard all > Double(Ceiling.all.fen), let greatest = parts.max(by: { $0.fen < $1.fen }) else { return [] }
  return [
    Fault(
      .costOutOfRange, at: greatest.place,
      Sentence(
        "a plan could cost \(Check.shown((all / 100).rounded())) CNY a year, most of it for \(greatest.what), and at most "
          + "\(Check.shown(Ceiling.all.yuan)) can be reckoned with",
        zh:
          "方案每年可能花费 \(Check.shown((all / 100).rounded())) 元，主要用于\(greatest.what.zh)，最多只能计算到 \(Check.shown(Ceiling.all.yuan)) 元"
      ),
      cure: Sentence("check \(greatest.cure)", zh: "核对\(greatest.cure.zh)"))
  ]
}

/// What a plan can cost at most, part by part.
private struct CostCeiling {
  let network: Network
  let distances: RoadDistances

  struct Part {
    let what: Sentence
    let fen: Double
    let place: Place?
    let cure: Sentence
  }

  var parts: [Part] {
    [
      Part(
        what: Sentence("haulage", zh: "村到收储场的运费"), fen: haulage,
        place: column("cost_cny_km", network.vehicles.lazy.compactMap(\.place).first),
        cure: Sentence(
          "the vehicles' prices and payloads and the villages' figures", zh: "车辆的价格和载重，以及各村数值")),
      Part(
        what: Sentence("haulage to centres", zh: "到中心的运费"), fen: onward,
        place: network.streams.first?.place?.field("onward_cny_tkm"),
        cure: Sentence(
          "onward_cny_tkm of every stream, the centres' positions and the distances",
          zh: "各类别的 onward_cny_tkm、中心的位置和距离")),
      Part(
        what: Sentence("sites, stations and centres", zh: "场址、站点和中心"), fen: buildings,
        place: column("yearly_cost_cny", network.stationSizes.joined().lazy.compactMap(\.place).first),
        cure: Sentence(
          "yearly_cost_cny of sizes and depots, and cost_factor of centres",
          zh: "规模和收储场的 yearly_cost_cny，以及中心的 cost_factor")),
      Part(
        what: Sentence("missed targets", zh: "未达成的目标"), fen: shortfalls,
        place: network.targets.first?.place?.field("shortfall_price_cny_t"),
        cure: Sentence("shortfall_price_cny_t of every target", zh: "各目标的 shortfall_price_cny_t")),
    ]
  }

  private func column(_ name: String, _ place: Place?) -> Place? { place.map { Place(file: $0.file, column: name) } }

  /// Every village at its farthest depot.
  private var haulage: Double {
    network.villages.indices.reduce(0) { sum, village in
      let roads = distances.villageToDepot.neighbours(of: village)
      return network.streams.indices.reduce(sum) { sum, stream in
        guard let farthest = roads.last(where: { $0.distance <= network.streams[stream].serviceRadius }) else {
          return sum
        }
        return sum + Double(network.haulCost(village: village, stream: stream, distance: farthest.distance).fen)
      }
    }
  }

  private var onward: Double {
    let table = distances.depotToCentre
    let longest =
      (0..<table.rowCount).flatMap { row in (0..<table.columnCount).compactMap { table[row, $0]?.metres } }
      .max() ?? 0
    return network.streams.indices.reduce(0) { sum, stream in
      let mass = network.generation.total(of: stream, over: network.villages.indices).offField
      return sum + mass.tonnes * Double(network.streams[stream].onwardRate.units) * Double(longest) / 1000
    }
  }

  private var buildings: Double {
    func dearest(_ sizes: [[ModuleSize]]) -> Double {
      sizes.map { Double($0.map(\.yearlyCost.fen).max() ?? 0) }.reduce(0, +)
    }
    let factors = network.centres.map(\.costFactor.fraction).reduce(0, +)
    return network.depots.map { Double($0.yearlyCost.fen) }.reduce(0, +)
      + Double(network.depots.count) * dearest(network.stationSizes) + factors * dearest(network.centreSizes)
  }

  private var shortfalls: Double {
    network.bindingScopes().reduce(0) { sum, scope in
      let price = network.targets[scope.target].shortfallPrice ?? .zero
      return sum + Double(price.units) * scope.neededCollection.tonnes
    }
  }
}
