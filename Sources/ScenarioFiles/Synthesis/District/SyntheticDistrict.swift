internal import Computation
import Quantities
public import WasteNetwork

/// Districts made up for tests of scale and for starting a scenario: plausible geography and figures, nothing real.
///
/// Villages lie about 1.45 km apart round township seats; cropland, herds and film differ from village to village as an
/// estimate would spread them; depots differ in area, cost and state; targets are those of a plan document.
public enum SyntheticDistrict {
  /// A district as a draft; the same arguments give the same draft.
  /// - Parameters:
  ///   - villages: at least one a township, at most 799.
  ///   - townships: 1 to 98 901.
  ///   - depotsPer100Villages: sites in the depots table; every township has two or more.
  /// - Throws: a fault when villages and townships do not go together.
  public static func draft(
    villages: Int, townships: Int, seed: UInt64, depotsPer100Villages: Int = 24
  ) throws(InputFaults) -> NetworkDraft {
    try check(villages: villages, townships: townships, depotsPer100Villages: depotsPer100Villages)
    var random = SeededNumbers(seed: seed)
    let counts = villageCounts(villages: villages, townships: townships, random: &random)
    let geography = PlainGeography(villageCounts: counts, random: &random)
    let units = DistrictUnits(counts: counts, geography: geography, seed: seed)
    var sites = SiteLottery(geography: geography, villageCount: villages, random: random)
    return NetworkDraft(
      name: LocalizedName(zh: "示例区（\(villages) 村，非真实）", en: "Synthetic district of \(villages) villages"),
      calendar: PeriodCalendar(year: year, kind: .tenDay), options: PlainPractice.options,
      streams: PlainPractice.streams, townships: units.townships, villages: units.villages,
      depots: sites.depots(in: units.townships, per100Villages: depotsPer100Villages), centres: sites.centres(),
      sizes: PlainPractice.sizes, outlets: sites.outlets(), vehicles: PlainPractice.vehicles,
      targets: PlainPractice.targets(year: year), coefficients: PlainPractice.coefficients,
      seasons: PlainPractice.seasons, caveats: [caveat])
  }

  /// Townships of a district of so many villages where nothing else is asked for: one for 40, at least one.
  public static func usualTownships(for villages: Int) -> Int { max(1, (villages + 20) / 40) }

  private static let year = 2025
  private static let greatestVillagesPerTownship = 799

  private static let caveat = Caveat(
    subject: LocalizedName(zh: "全部地名与数据", en: "All places and figures"),
    statement: LocalizedName(
      zh: "本区为程序生成，地名、位置、面积、畜禽数和场址均非真实", en: "this district is made up: no name, position, area, herd or site is real"),
    confidence: .estimate, source: "synthetic district 程序生成")

  private static func check(villages: Int, townships: Int, depotsPer100Villages: Int) throws(InputFaults) {
    // counts vary by a third round their mean, so the mean stays below the greatest
    let isPossible =
      townships >= 1 && townships <= DistrictUnits.greatestTownshipCount && villages >= townships
      && villages <= townships * (greatestVillagesPerTownship * 3 / 4) && depotsPer100Villages >= 0
      && depotsPer100Villages <= 100
    guard isPossible else {
      throw InputFaults([
        Fault(
          "synthetic-size", at: nil,
          Sentence(
            "\(villages) villages in \(townships) townships with \(depotsPer100Villages) depots per 100 villages cannot be made",
            zh: "无法生成 \(townships) 个乡镇、\(villages) 个村、每百村 \(depotsPer100Villages) 个收储场的区县"),
          cure: Sentence(
            "ask for at least one village a township, at most \(greatestVillagesPerTownship * 3 / 4), and 0 to 100 depots",
            zh: "每个乡镇至少一个村、最多 \(greatestVillagesPerTownship * 3 / 4) 个村，收储场 0 至 100 个"))
      ])
    }
  }

  /// Villages of each township: one at least, the rest in proportion to weights between 0.75 and 1.25.
  private static func villageCounts(villages: Int, townships: Int, random: inout SeededNumbers) -> [Int] {
    let weights = (0..<townships).map { _ in random.uniform(0.75, 1.25) }
    return DistrictEstimate.apportion(villages - townships, by: weights).map { $0 + 1 }
  }
}

/// Codes, names and figures of a synthetic district's townships and villages.
struct DistrictUnits {
  let townships: [Township]
  let villages: [Village]

  /// 99 counties of 999 townships: 3799, county, township.
  static let greatestTownshipCount = 99 * 999

  init(counts: [Int], geography: PlainGeography, seed: UInt64) {
    townships = geography.seats.indices.map { index in
      Township(
        id: ID(Self.code(township: index)), name: LocalizedName(zh: "第\(index + 1)镇", en: "Township \(index + 1)"),
        seat: geography.seats[index], place: nil)
    }
    var members: [[Int]] = []
    for count in counts {
      let start = (members.last?.last ?? -1) + 1
      members.append(Array(start..<start + count))
    }
    let totals = counts.indices.map { township in
      let figures = PlainPractice.figures.map { Int(($0.perVillage * Double(counts[township])).rounded()) }
      return (code: Self.code(township: township), figures: figures)
    }
    let figures = DistrictEstimate.figures(
      totals: totals, members: members, spreads: PlainPractice.figures.map(\.spread), seed: seed)
    var villages: [Village] = []
    for township in counts.indices {
      for (place, index) in members[township].enumerated() {
        // what only guides the spread is a note of the tables, no figure
        let own = zip(PlainPractice.figures.map(\.spread.column), figures)
          .filter { !$0.0.hasPrefix("note") }.map { ($0, Double($1[index])) }
        villages.append(
          Self.village(
            place, ofTownship: township, at: geography.villages[township][place],
            figures: Dictionary(uniqueKeysWithValues: own)))
      }
    }
    self.villages = villages
  }

  private static func village(
    _ place: Int, ofTownship township: Int, at position: Coordinate, figures: [String: Double]
  ) -> Village {
    Village(
      id: ID("\(code(township: township))\(201 + place)"),
      name: LocalizedName(
        zh: "第\(township + 1)镇\(place + 1)村", en: "Village \(place + 1) of Township \(township + 1)"),
      township: ID(code(township: township)), position: position, positionConfidence: .estimate, figures: figures,
      place: nil)
  }

  private static func code(township: Int) -> String { String(379_901_001 + township / 999 * 1000 + township % 999) }
}
