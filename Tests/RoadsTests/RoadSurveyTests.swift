import Quantities
import Roads
import Testing
import WasteNetwork

struct RoadSurveyTests {
  private let main = Equator.road(2, [(0, 0), (3, 0)])

  @Test func `a place beyond the limit has no road`() {
    // 0.5 hundredths are 556 m, 0.4 are 445 m
    let near = Equator.place("near", 1, 0.4)
    let far = Equator.place("far", 2, 0.5)
    let roads = Equator.roads([main], [near, far])
    #expect(roads.survey.remote == ["far"])
    #expect(roads.metres(near, far) == nil)
    let wide = Equator.roads([main], [near, far], rules: RoadRules(snapLimit: .metres(600)))
    #expect(wide.survey.remote.isEmpty)
  }

  @Test func `an island is named with its places and its roads`() {
    // 2 hundredths of road, 2 224 m, ten hundredths away
    let island = Equator.road(3, [(10, 0), (12, 0)])
    let places = [Equator.place("a", 0, 0), Equator.place("b", 10, 0), Equator.place("c", 12, 0)]
    let survey = Equator.roads([main, island], places).survey
    #expect(survey.islands.map(\.places) == [["b", "c"]])
    #expect(survey.islands.map(\.length) == [.metres(2_223)])
    #expect(survey.length == .metres(5_560))
  }

  @Test func `a road that only leads out of the network is no road to be joined to`() {
    // the slip road is nearer, but nobody on it can come back
    let slip = Equator.road(3, [(1, 0), (1, 0.3)]) { $0.direction = .forward }
    let place = Equator.place("p", 1.05, 0.3)
    let survey = Equator.roads([Equator.road(2, [(0, 0), (1, 0), (3, 0)]), slip], [place]).survey
    #expect(survey.joints[0]?.feature == 2)
    #expect(survey.islands.isEmpty)
  }

  @Test func `a scrap of road is passed over where there is another`() {
    // 0.5 hundredths, 556 m, of road that hangs together with nothing
    let scrap = Equator.road(3, [(1, 0.1), (1.5, 0.1)])
    let place = Equator.place("p", 1.2, 0.12)
    let survey = Equator.roads([main, scrap], [place]).survey
    #expect(survey.joints[0]?.feature == 2)
    let lonely = Equator.place("q", 1.2, 0.45)
    // 0.35 hundredths from the scrap are 389 m, 0.45 from the main road 500.4 m: beyond the limit
    #expect(Equator.roads([main, scrap], [lonely]).survey.joints[0]?.feature == 3)
  }

  @Test func `a road for all trucks at all times is preferred where it is hardly farther`() {
    // the track lies 0.05 hundredths away, 56 m, the main road 0.1, 111 m; then 0.2, 222 m: too far to be preferred
    let track = Equator.road(3, [(0, 0), (0, 0.15), (3, 0.15), (3, 0)]) { $0.isDryOnly = true }
    let dry = RoadRules(dryPeriods: [1])
    #expect(Equator.roads([main, track], [Equator.place("p", 1, 0.1)], rules: dry).survey.joints[0]?.feature == 2)
    #expect(Equator.roads([main, track], [Equator.place("p", 1, 0.2)], rules: dry).survey.joints[0]?.feature == 3)
  }

  @Test func `nothing is joined to a motorway`() {
    let motorway = Equator.road(3, [(0, 0), (0, 0.1), (3, 0.1), (3, 0)]) { $0.isJoinable = false }
    let place = Equator.place("p", 1, 0.11)
    #expect(Equator.roads([main, motorway], [place]).survey.joints[0]?.feature == 2)
  }

  @Test func `weights are limited on islands too`() {
    // an island of 4 hundredths whose last is closed above 8 t: the depot at its end is for the truck of 7 t
    let free = Equator.road(3, [(10, 0), (13, 0)])
    let lane = Equator.road(4, [(13, 0), (14, 0)]) { $0.weightLimit = .tonnes(8) }
    let places = [
      Equator.place("main", 0, 0), Equator.place("p", 10, 0), Equator.place("q", 13, 0), Equator.place("depot", 14, 0),
    ]
    let long = Equator.road(2, [(0, 0), (5, 0)])
    let survey = Equator.roads([long, free, lane], places, masses: [.tonnes(16), .tonnes(7)]).survey
    #expect(survey.islands.map(\.places) == [["p", "q", "depot"]])
    #expect(survey.restrictions.map(\.code) == ["depot"])
    #expect(survey.restrictions.first?.greatestMass == .tonnes(7))
  }

  @Test func `the lesser limit of two places is that of a way between them`() throws {
    // three parts with free roads of their own: A, B, C; D, E; F, G. Between the last two 10 t may pass, to the first 5 t:
    // most places lie together for a truck of 9 t, so A, B and C are reached by one of 4 t only, F and G by one of 9 t
    let lines = [
      Equator.road(1, [(0, 0), (2, 0)]), Equator.road(2, [(3, 0), (4, 0)]), Equator.road(3, [(5, 0), (6, 0)]),
      Equator.road(4, [(2, 0), (3, 0)]) { $0.weightLimit = .tonnes(5) },
      Equator.road(5, [(4, 0), (5, 0)]) { $0.weightLimit = .tonnes(10) },
    ]
    let places = zip(["A", "B", "C", "D", "E", "F", "G"], [0, 1, 2, 3, 4, 5, 6]).map {
      Equator.place($0, Double($1), 0)
    }
    let masses: [Mass] = [.tonnes(16), .tonnes(9), .tonnes(4)]
    let roads = Equator.roads(lines, places, masses: masses)
    #expect(roads.survey.restrictions.map(\.code) == ["A", "B", "C", "F", "G"])
    #expect(
      roads.survey.restrictions.map(\.greatestMass)
        == [.tonnes(4), .tonnes(4), .tonnes(4), .tonnes(9), .tonnes(9)])
    let limits = Dictionary(uniqueKeysWithValues: roads.survey.restrictions.map { ($0.code, $0.greatestMass) })
    for from in places {
      for to in places where from.code != to.code {
        let way = try #require(roads.ways([(from, to)])[0])
        let least = [limits[from.code] ?? nil, limits[to.code] ?? nil].compactMap(\.self).min() ?? .tonnes(16)
        #expect(least <= (way.profile.grossMass ?? .tonnes(100)), "\(from.code) to \(to.code)")
      }
    }
  }
}
