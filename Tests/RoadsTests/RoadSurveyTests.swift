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
}
