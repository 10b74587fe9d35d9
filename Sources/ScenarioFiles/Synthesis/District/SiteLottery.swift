internal import Computation
import Quantities
import WasteNetwork

/// Draws the sites of a synthetic district: depots, centres and outlets.
struct SiteLottery {
  private let geography: PlainGeography
  private let villageCount: Int
  private var random: SeededNumbers

  init(geography: PlainGeography, villageCount: Int, random: SeededNumbers) {
    self.geography = geography
    self.villageCount = villageCount
    self.random = random
  }

  /// Two depots or more a township. The first stands near the seat, is never forbidden, and holds a middling straw yard
  /// beside the other streams, so that every township can have its stations.
  mutating func depots(in townships: [Township], per100Villages: Int) -> [Depot] {
    townships.indices.flatMap { township in
      let villages = geography.villages[township]
      let count = max(2, (villages.count * per100Villages + 50) / 100)
      return (0..<count).map { number in
        let village = villages[number * villages.count / count]
        return depot(number + 1, in: townships[township], near: village)
      }
    }
  }

  private mutating func depot(_ number: Int, in township: Township, near village: Coordinate) -> Depot {
    let isFirst = number == 1
    let position = PlainGeography.place(near: village, 0.3...0.8, random: &random)
    let drawn = 22 * SeededNumbers.logNormal(deviation: min(max(random.normal(), -2), 2), spread: 0.7)
    let mu = (isFirst ? max(34, drawn) : max(8, drawn)).rounded()
    let (state, reason) = isFirst ? (random.fraction() < 0.5 ? .existing : .candidate, "") : drawState()
    let yearly = (15_000 + 900 * mu) * random.uniform(0.8, 1.25) * (state == .existing ? 0.6 : 1)
    return Depot(
      id: ID("\(township.id.code)-D\(number)"),
      name: LocalizedName(zh: "\(township.name.zh)\(number)号场", en: "\(township.name.en) Yard \(number)"),
      township: township.id, position: position, positionConfidence: .estimate, state: state, reason: reason,
      area: .mu(mu), yearlyCost: .yuan((yearly / 100).rounded() * 100), streams: [], place: nil)
  }

  private mutating func drawState() -> (state: SiteState, reason: String) {
    switch random.fraction() {
    case ..<0.08: (.existing, "")
    case ..<0.1: (.required, "committed project (synthetic) 已列项目（虚拟）")
    case ..<0.14: (.forbidden, "river bank (synthetic) 河道管理范围（虚拟）")
    default: (.candidate, "")
    }
  }

  /// Three centres, or one per hundred villages where that is more.
  mutating func centres() -> [Centre] {
    let count = max(3, villageCount / 100)
    let seats = geography.seats
    return (0..<count).map { index in
      let position = PlainGeography.place(near: seats[index * seats.count / count], 1.0...3.0, random: &random)
      return Centre(
        id: ID("C\(index + 1)"), name: LocalizedName(zh: "\(index + 1)号区级收储中心", en: "District centre \(index + 1)"),
        position: position, positionConfidence: .estimate, state: .candidate, reason: "", streams: [],
        costFactor: .percent(random.uniform(85, 115).rounded()), place: nil)
    }
  }

  /// Every use once, and once more per 200 villages; capacities exceed what can arise by a quarter.
  mutating func outlets() -> [Outlet] {
    let rounds = max(1, villageCount / 200)
    let villages = Double(villageCount) / Double(rounds)
    let seats = geography.seats
    return (0..<rounds).flatMap { round in
      Self.uses.enumerated().map { index, use in
        let position = PlainGeography.place(near: seats[round * seats.count / rounds], 4.0...12.0, random: &random)
        return Outlet(
          id: ID("U\(round * Self.uses.count + index + 1)"),
          name: LocalizedName(zh: "\(use.zh)\(round + 1)（虚拟）", en: "\(use.en) \(round + 1) (synthetic)"),
          stream: use.stream, use: use.use, position: position,
          yearlyCapacity: .tonnes((use.tonnesPerVillage * villages).rounded(.up)), yearlyMinimum: .zero,
          price: .yuanPerTonne(use.price), haulageRate: .yuanPerTonneKilometre(use.haulage), place: nil)
      }
    }
  }

  /// An end use with its capacity in t a village, what it pays in CNY/t, and haulage in CNY/tkm: assumptions.
  private struct EndUse: Sendable {
    let stream: ID<WasteStream>
    let use: Outlet.Use
    let zh: String
    let en: String
    let tonnesPerVillage: Double
    let price: Double
    let haulage: Double
  }

  private static let uses = [
    EndUse(
      stream: PlainPractice.straw, use: .fertiliser, zh: "秸秆肥料化", en: "Straw to fertiliser", tonnesPerVillage: 85,
      price: 210, haulage: 0.6),
    EndUse(
      stream: PlainPractice.straw, use: .feed, zh: "秸秆饲料化", en: "Straw to feed", tonnesPerVillage: 190, price: 330,
      haulage: 0.6),
    EndUse(
      stream: PlainPractice.straw, use: .fuel, zh: "秸秆燃料化", en: "Straw to fuel", tonnesPerVillage: 160, price: 290,
      haulage: 0.6),
    EndUse(
      stream: PlainPractice.straw, use: .substrate, zh: "秸秆基料化", en: "Straw to substrate", tonnesPerVillage: 55,
      price: 340, haulage: 0.6),
    EndUse(
      stream: PlainPractice.straw, use: .rawMaterial, zh: "秸秆原料化", en: "Straw as raw material", tonnesPerVillage: 50,
      price: 310, haulage: 0.6),
    EndUse(
      stream: PlainPractice.manure, use: .fertiliser, zh: "有机肥厂", en: "Organic fertiliser plant",
      tonnesPerVillage: 230, price: 60, haulage: 0.8),
    EndUse(
      stream: PlainPractice.film, use: .recycling, zh: "农膜再生", en: "Film recycler", tonnesPerVillage: 2, price: 1_200,
      haulage: 1.5),
    EndUse(
      stream: PlainPractice.packaging, use: .hazardousTreatment, zh: "危险废物处置", en: "Hazardous-waste treatment",
      tonnesPerVillage: 0.5, price: -2_800, haulage: 2),
  ]
}
