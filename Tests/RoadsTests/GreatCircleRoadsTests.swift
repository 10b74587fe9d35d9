import Quantities
import Roads
import Testing
import WasteNetwork

/// A place at whole hundredths of a degree east of the Greenwich meridian, on the equator.
private func onEquator(_ code: String, _ hundredths: Double) -> RoadPlace {
  RoadPlace(code: code, position: Coordinate(longitude: hundredths / 100, latitude: 0))
}

@Suite struct GreatCircleRoadsTests {
  private let straight = GreatCircleRoads(detourFactor: .whole, source: "")

  @Test func `a degree of the equator is the three hundred and sixtieth part of its circle`() {
    // 2π × 6 371 008.8 m / 360 = 111 195.08 m; with a detour of 1.3: 144 553.6 m
    let a = onEquator("a", 0)
    let b = onEquator("b", 100)
    #expect(straight.table(from: [a], to: [b])[0, 0] == .metres(111_195))
    let roads = GreatCircleRoads(detourFactor: .percent(130), source: "平原路网")
    #expect(roads.table(from: [a], to: [b])[0, 0] == .metres(144_554))
    #expect(roads.table(from: [b], to: [a])[0, 0] == .metres(144_554))
    #expect(roads.origin.isEstimate)
    #expect(roads.origin.statement.en.contains("1.3 (平原路网)"))
  }

  @Test func `a quarter of a meridian runs from the equator to the pole, and the date line is no wall`() {
    // 90 × 111 195.08 = 10 007 557 m; 0.2 degrees across 180°: 22 239 m
    let pole = RoadPlace(code: "pole", position: Coordinate(longitude: 77, latitude: 90))
    #expect(straight.table(from: [onEquator("a", 0)], to: [pole])[0, 0] == .metres(10_007_557))
    let east = onEquator("e", 17_990)
    let west = onEquator("w", -17_990)
    #expect(straight.neighbours(of: [east], among: [west], within: .metres(22_239)).neighbours(of: 0).count == 1)
    #expect(straight.neighbours(of: [east], among: [west], within: .metres(22_238)).neighbours(of: 0).isEmpty)
  }

  @Test func `neighbours come nearest first, then in the order given, and end at the reach`() {
    // a hundredth of a degree is 1 111.95 m: 1 112, 2 224, 3 336
    let destinations = [onEquator("3", 3), onEquator("2a", 2), onEquator("1", -1), onEquator("2b", -2)]
    let lists = straight.neighbours(of: [onEquator("0", 0)], among: destinations, within: .metres(2_224))
    #expect(lists.neighbours(of: 0).map(\.destination) == [2, 1, 3])
    #expect(lists.neighbours(of: 0).map(\.distance.metres) == [1_112, 2_224, 2_224])
    #expect(straight.neighbours(of: [], among: destinations, within: .metres(1)).originCount == 0)
  }

  @Test func `the grid finds exactly what the full table holds`() {
    // a jittered field of 400 places in 36 × 36 km; every pair within the reach, whatever cells they lie in
    let places = (0..<400).map { i in
      let longitude = 116 + Double(i % 20) / 50 + Double(i * 7919 % 97) / 9000
      let latitude = 36 + Double(i / 20) / 60 + Double(i * 104_729 % 89) / 9000
      return RoadPlace(code: String(i), position: Coordinate(longitude: longitude, latitude: latitude))
    }
    let roads = GreatCircleRoads(detourFactor: .percent(130), source: "")
    let reach = Distance.metres(6_000)
    let table = roads.table(from: places, to: places)
    let lists = roads.neighbours(of: places, among: places, within: reach)
    for row in places.indices {
      let expected = places.indices
        .map { NeighbourLists.Neighbour(destination: $0, distance: table[row, $0]!) }
        .filter { $0.distance <= reach }
        .sorted { ($0.distance, $0.destination) < ($1.distance, $1.destination) }
      #expect(Array(lists.neighbours(of: row)) == expected)
    }
    #expect(lists.neighbourCount > 2_000)
  }
}
