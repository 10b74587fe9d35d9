import Quantities
import Roads
import Testing
import WasteNetwork

struct RoadGraphRoadsTests {
  private let a = Equator.place("a", 0, 0)
  private let b = Equator.place("b", 3, 0)

  @Test func `a distance is the straight way to the road, along it, and from it to the place`() {
    // 0.1 hundredths are 111.195 m, 2 are 2 223.902 m, 0.2 are 222.390 m: 2 557.487 m
    let from = Equator.place("from", 0.5, 0.1)
    let to = Equator.place("to", 2.5, -0.2)
    let roads = Equator.roads([Equator.road(2, [(0, 0), (3, 0)])], [from, to])
    #expect(roads.metres(from, to) == 2_557)
    #expect(roads.metres(to, from) == 2_557)
    #expect(roads.metres(from, from) == 0)
    #expect(roads.survey.joints.map { $0?.distance.metres } == [111, 222])
    #expect(roads.survey.greatestSnap == .metres(222))
    #expect(!roads.origin.isEstimate)
    #expect(
      roads.origin.statement.en.contains("2 places joined to their nearest road, 167 m away on average and 222 m"))
  }

  @Test func `a one-way road is driven one way, and the way back goes round`() {
    // straight 3 hundredths: 3 335.85 m; round by (0, 1) and (3, 1): 5 hundredths, 5 559.75 m
    let lines = [
      Equator.road(2, [(0, 0), (3, 0)]) { $0.direction = .forward },
      Equator.road(3, [(3, 0), (3, 1), (0, 1), (0, 0)]),
    ]
    let roads = Equator.roads(lines, [a, b])
    #expect(roads.metres(a, b) == 3_336)
    #expect(roads.metres(b, a) == 5_560)
    let against = Equator.roads([Equator.road(2, [(0, 0), (3, 0)]) { $0.direction = .backward }, lines[1]], [a, b])
    #expect(against.metres(a, b) == 5_560)
    #expect(against.metres(b, a) == 3_336)
  }

  @Test func `roads that cross without a shared point are on two levels`() {
    let lines = [Equator.road(2, [(0, 0), (3, 0)]), Equator.road(3, [(1.5, -3), (1.5, 3)])]
    let top = Equator.place("top", 1.5, 3)
    #expect(Equator.roads(lines, [a, top]).metres(a, top) == nil)
    let crossing = [Equator.road(2, [(0, 0), (1.5, 0), (3, 0)]), Equator.road(3, [(1.5, -3), (1.5, 0), (1.5, 3)])]
    // 1.5 and 3 hundredths: 5 003.78 m
    #expect(Equator.roads(crossing, [a, top]).metres(a, top) == 5_004)
    #expect(Equator.roads(crossing, [a, top], joining: .ends(within: 1)).metres(a, top) == nil)
  }

  @Test func `an end within the tolerance meets another end or the middle of a road`() {
    // the side road begins 0.0002 hundredths, 0.22 m, above the middle of the main road
    let lines = [
      Equator.road(2, [(0, 0), (1, 0)]), Equator.road(3, [(1.0002, 0), (3, 0)]),
      Equator.road(4, [(2, 0.0002), (2, 2)]),
    ]
    let top = Equator.place("top", 2, 2)
    let joined = Equator.roads(lines, [a, top], joining: .ends(within: 0.5))
    // 2 and 2 hundredths less the two gaps of 0.22 m: 4 447.8 − 0.44 = 4 447.36
    #expect(joined.metres(a, top) == 4_447)
    let apart = Equator.roads(lines, [a, top], joining: .ends(within: 0.1))
    #expect(apart.metres(a, top) == nil)
  }

  @Test func `heavy trucks go round a weak bridge, and alone cannot reach what lies behind one`() throws {
    // over the bridge 3 hundredths, round it 5; the farm lies behind a second bridge
    let bridge = Equator.road(2, [(0, 0), (3, 0)]) { $0.weightLimit = .tonnes(5) }
    let round = Equator.road(3, [(0, 0), (0, 1), (3, 1), (3, 0)])
    let lane = Equator.road(4, [(3, 0), (4, 0)]) { $0.weightLimit = .tonnes(8) }
    let farm = Equator.place("farm", 4, 0)
    let roads = Equator.roads([bridge, round, lane], [a, b, farm], masses: [.tonnes(16), .tonnes(7), .tonnes(4)])
    #expect(roads.metres(a, b) == 5_560)
    // of 16, 7 and 4 t the heaviest that passes the lane is 7 t, and it still goes round: 6 hundredths
    #expect(roads.metres(a, farm) == 6_672)
    let restriction = try #require(roads.survey.restrictions.first)
    #expect(roads.survey.restrictions.count == 1)
    #expect(restriction.code == "farm")
    #expect(restriction.greatestMass == .tonnes(7))
    #expect(!restriction.isDrySeasonOnly)
    let light = Equator.roads([bridge, round, lane], [a, b, farm], masses: [.tonnes(4)])
    #expect(light.metres(a, b) == 3_336)
    #expect(light.survey.restrictions.isEmpty)
  }

  @Test func `a low bridge stops trucks that are higher`() {
    let low = Equator.road(2, [(0, 0), (3, 0)]) { $0.heightLimitCentimetres = 350 }
    let round = Equator.road(3, [(0, 0), (0, 1), (3, 1), (3, 0)])
    #expect(Equator.roads([low, round], [a, b]).metres(a, b) == 5_560)
    let flat = RoadRules(truckHeightCentimetres: 350)
    #expect(Equator.roads([low, round], [a, b], rules: flat).metres(a, b) == 3_336)
  }

  @Test func `a track of the dry season is used only where nothing else leads`() throws {
    let track = Equator.road(2, [(0, 0), (3, 0)]) { $0.isDryOnly = true }
    let round = Equator.road(3, [(0, 0), (0, 1), (3, 1), (3, 0)])
    let field = Equator.road(4, [(3, 0), (4, 0)]) { $0.isDryOnly = true }
    let farm = Equator.place("farm", 4, 0)
    let dry = RoadRules(dryPeriods: [28, 29])
    let roads = Equator.roads([track, round, field], [a, b, farm], rules: dry)
    #expect(roads.metres(a, b) == 5_560)
    // in the dry season 4 hundredths, the track being open then
    #expect(roads.metres(a, farm) == 4_448)
    #expect(roads.survey.restrictions.map(\.code) == ["farm"])
    #expect(roads.survey.restrictions.first?.isDrySeasonOnly == true)
    let never = Equator.roads([track, round, field], [a, b, farm])
    #expect(never.metres(a, farm) == nil)
    #expect(never.survey.remote == ["farm"])
  }

  @Test func `the fastest way is the one of least time, and its length is what counts`() {
    // 3 hundredths at 20 km/h take 600 s; 5 hundredths at 60 km/h take 334 s
    let slow = Equator.road(2, [(0, 0), (3, 0)]) { $0.speed = .kilometresPerHour(20) }
    let fast = Equator.road(3, [(0, 0), (0, 1), (3, 1), (3, 0)]) { $0.speed = .kilometresPerHour(60) }
    #expect(Equator.roads([slow, fast], [a, b]).metres(a, b) == 3_336)
    let roads = Equator.roads([slow, fast], [a, b], rules: RoadRules(measure: .time))
    #expect(roads.metres(a, b) == 5_560)
    #expect(roads.ways([(a, b)])[0]?.time == .seconds(334))
  }

  @Test func `a way can be drawn from place to place and is as long as the table says`() throws {
    let lines = [
      Equator.road(7, [(0, 0), (1, 0), (1, 1)]), Equator.road(9, [(1, 1), (2, 1), (3, 1)]),
      Equator.road(11, [(1, 1), (1, 2)]),
    ]
    let from = Equator.place("from", 0.5, 0.1)
    let to = Equator.place("to", 2.5, 0.9)
    let roads = Equator.roads(lines, [from, to])
    let way = try #require(roads.ways([(from, to)])[0])
    #expect(way.distance.metres == roads.metres(from, to))
    #expect(way.features == [7, 9])
    let expected = [(0.5, 0.1), (0.5, 0), (1, 0), (1, 1), (2, 1), (2.5, 1), (2.5, 0.9)]
    #expect(way.points.count == expected.count)
    for (point, (x, y)) in zip(way.points, expected) {
      #expect(abs(point.longitude * 100 - x) < 1e-6 && abs(point.latitude * 100 - y) < 1e-6)
    }
    let back = try #require(roads.ways([(to, from)])[0])
    #expect(back.points == Array(way.points.reversed()))
  }

  @Test func `ways of many pairs are those of each pair alone, on one-way roads too, on any number of threads`() {
    // a one-way ring 0, 1, 2, 3 hundredths east and back a hundredth north, with a two-way lane from its middle
    let lines = [
      Equator.road(1, [(0, 0), (1, 0), (2, 0), (3, 0), (3, 1), (0, 1), (0, 0)]) { $0.direction = .forward },
      Equator.road(2, [(1, 0), (1, 1)]),
    ]
    let places = [(0.2, 0.0), (1.5, 0), (2.5, 0), (2, 1), (1, 0.5)].enumerated().map {
      Equator.place("p\($0)", $1.0, $1.1)
    }
    let roads = Equator.roads(lines, places)
    let one = places.flatMap { from in places.map { (from: from, to: $0) } }
    // to one place there is a single backward search, from one a forward one
    let many = roads.ways(one)
    for (pair, way) in zip(one, many) {
      let alone = roads.ways([pair])[0]
      #expect(way?.points == alone?.points, "\(pair.from.code) to \(pair.to.code)")
      #expect(way?.distance.metres == roads.metres(pair.from, pair.to))
    }
    for goal in places {
      let toGoal = places.map { (from: $0, to: goal) }
      #expect(roads.ways(toGoal).map { $0?.distance.metres } == places.map { roads.metres($0, goal) })
    }
  }
}
