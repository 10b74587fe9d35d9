import Quantities
import Testing
import WasteNetwork

struct DrawnWaysTests {
  /// A point east and north of 36° N, 116° E, metres; a degree is 111 195 m, of longitude cos 36° of that, 89 958 m.
  private func point(_ east: Double, _ north: Double) -> Coordinate {
    Coordinate(longitude: 116 + east / 89_958, latitude: 36 + north / 111_195)
  }

  @Test func `points that lie within the tolerance of the line are left out, the corner stays`() {
    // 9 m beside the first stretch, a corner of a kilometre, 11 m beside the second
    let line = [point(0, 0), point(500, 9), point(1000, 0), point(1011, 500), point(1000, 1000)]
    #expect(line.simplified(within: .metres(10)) == [line[0], line[2], line[3], line[4]])
    #expect(line.simplified(within: .metres(20)) == [line[0], line[2], line[4]])
    #expect(line.simplified(within: .zero) == line)
  }

  @Test func `a way that comes back to its start keeps its farthest point`() {
    let loop = [point(0, 0), point(0, 400), point(0, 0)]
    #expect(loop.simplified(within: .metres(10)) == loop)
  }

  @Test func `a way is known in its own direction only, and a path goes straight where none is known`() {
    let (a, b, c, bend) = (point(0, 0), point(1000, 0), point(2000, 0), point(500, 300))
    var ways = DrawnWays(tolerance: .metres(10))
    #expect(ways.isEmpty)
    ways.set([a, bend, b], from: "A", to: "B")
    #expect(ways["A", "B"] == [a, bend, b])
    #expect(ways["B", "A"] == nil)
    #expect(ways["A", "C"] == nil)
    #expect(ways.path(through: [("C", c), ("A", a), ("B", b), ("A", a)]) == [c, a, bend, b, a])
  }
}
