import Quantities
import Roads
import Testing
import WasteNetwork

@Suite struct DistanceTableRoadsTests {
  private let village = RoadPlace(code: "v", position: Coordinate(longitude: 116, latitude: 0))
  private let near = RoadPlace(code: "near", position: Coordinate(longitude: 116.01, latitude: 0))
  private let far = RoadPlace(code: "far", position: Coordinate(longitude: 116.02, latitude: 0))
  private let lengths = [RoadPair(from: "near", to: "v"): Distance.metres(5_000)]

  @Test func `a listed road holds in both directions and an unlisted pair has none`() {
    let roads = DistanceTableRoads(lengths: lengths)
    let table = roads.table(from: [village], to: [near, far, village])
    #expect(table[0, 0] == .metres(5_000))
    #expect(table[0, 1] == nil)
    #expect(table[0, 2] == .zero)
    #expect(!roads.origin.isEstimate)
  }

  @Test func `a direction with a length of its own keeps it`() {
    let roads = DistanceTableRoads(
      lengths: lengths.merging([RoadPair(from: "v", to: "near"): .metres(4_000)]) { $1 })
    #expect(roads.table(from: [village], to: [near])[0, 0] == .metres(4_000))
    #expect(roads.table(from: [near], to: [village])[0, 0] == .metres(5_000))
  }

  @Test func `pairs not listed are filled, and the origin says so`() {
    // straight: near 1 112 m, far 2 224 m; the listed 5 000 m puts near behind far
    let roads = DistanceTableRoads(lengths: lengths, fill: GreatCircleRoads(detourFactor: .whole, source: ""))
    let all = roads.neighbours(of: [village], among: [near, far], within: .metres(5_000))
    #expect(all.neighbours(of: 0).map(\.destination) == [1, 0])
    #expect(all.neighbours(of: 0).map(\.distance.metres) == [2_224, 5_000])
    let close = roads.neighbours(of: [village], among: [near, far], within: .metres(4_999))
    #expect(close.neighbours(of: 0).map(\.destination) == [1])
    #expect(roads.origin.isEstimate)
    #expect(roads.origin.statement.en.hasPrefix("table of 1 road distances; pairs not listed filled by: great circle"))
  }
}
