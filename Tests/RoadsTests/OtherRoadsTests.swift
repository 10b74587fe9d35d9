import Quantities
import Roads
import Testing
import WasteNetwork

struct OtherRoadsTests {
  @Test func `a fitted factor is all roads over all straight lines, with the spread of single pairs`() throws {
    // 1 500 + 3 600 + 2 400 over 1 000 + 2 000 + 2 000 is 1.5; ratios 1.2, 1.5, 1.8; 300 m is too near to count
    let pairs = [(1_500, 1_000.0), (3_600, 2_000), (2_400, 2_000), (3_000, 300)].map {
      DetourFit.Pair(road: .metres($0.0), straight: $0.1)
    }
    let fit = try #require(DetourFit(pairs))
    #expect(fit.pairCount == 3)
    #expect(abs(fit.factor - 1.5) < 1e-12)
    #expect(abs(fit.median - 1.5) < 1e-12)
    // a tenth of the way from 1.2 to 1.5, and back from 1.8
    #expect(abs(fit.low - 1.23) < 1e-12)
    #expect(abs(fit.high - 1.77) < 1e-12)
    #expect(DetourFit([pairs[3]]) == nil)
  }

  @Test func `pairs without a road are filled from straight lines, and others never`() {
    let main = Equator.road(2, [(0, 0), (0, 3), (3, 3), (3, 0)])
    let (a, b, off) = (Equator.place("a", 0, 0), Equator.place("b", 3, 0), Equator.place("off", 1.5, 0))
    let graph = Equator.roads([main], [a, b, off])
    let roads = FilledRoads(graph, fill: GreatCircleRoads(detourFactor: .whole, source: "test"))
    // by road 9 hundredths, 10 008 m, though 3 336 m straight; the place off the roads 1 668 m straight
    #expect(roads.metres(a, b) == 10_008)
    #expect(roads.metres(a, off) == 1_668)
    let near = roads.neighbours(of: [a], among: [b, off], within: .metres(4_000)).neighbours(of: 0)
    #expect(near.map(\.destination) == [1])
    #expect(roads.origin.isEstimate)
  }

  @Test func `a server's answer gives distances by direction, and null is no road`() {
    let places = ["a", "b", "c"].map { RoadAnswer.Place(code: $0, longitude: 0, latitude: 0, snapMetres: 12.4) }
    let answer = RoadAnswer(
      server: "http://test", profile: "driving", places: places,
      rows: [.init(from: 0, to: [1, 2], metres: [100, nil]), .init(from: 1, to: [0], metres: [120])])
    let roads = ServerRoads(answer)
    let (a, b, c) = (Equator.place("a", 0, 0), Equator.place("b", 0, 0), Equator.place("c", 0, 0))
    #expect(roads.metres(a, b) == 100)
    #expect(roads.metres(b, a) == 120)
    #expect(roads.metres(a, c) == nil)
    #expect(roads.metres(c, c) == 0)
    let lists = roads.neighbours(of: [a, b], among: [a, b, c], within: .metres(110))
    #expect(lists.neighbours(of: 0).map(\.destination) == [0, 1])
    #expect(lists.neighbours(of: 1).map(\.destination) == [1])
    #expect(roads.origin.statement.en.contains("3 places, 12 m from their nearest road at most"))
    #expect(roads.origin.statement.en.contains("1 pairs without a road"))
  }
}
