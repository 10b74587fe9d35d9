import Foundation
import Quantities
import Roads
import ScenarioFiles
import Testing
import WasteNetwork

private let extracts = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data/osm")

/// Extracts of OpenStreetMap as they are.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: extracts.path), "the road extracts are not here"))
struct RealRoadsTests {
  /// Places of an extract's list.
  private func places(_ name: String) throws -> [RoadPlace] {
    let text = try String(contentsOf: extracts.appending(path: "\(name)_places.csv"), encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().compactMap { row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard let longitude = Double(cells[3]), let latitude = Double(cells[4]) else { return nil }
      return RoadPlace(code: cells[0], position: Coordinate(longitude: longitude, latitude: latitude))
    }
  }

  @Test(arguments: [("north-bayreuth.osm.gz", "north_bayreuth"), ("andorra.osm.pbf", "andorra")])
  func `villages of a real extract lie on one network, and roads are longer than straight lines`(
    file: String, name: String
  ) throws {
    let network = try RoadFiles.read(extracts.appending(path: file).path)
    let places = try places(name)
    let roads = RoadGraphRoads(network, places: places, masses: [nil])
    let joined = places.indices.filter { index in
      roads.survey.joints[index] != nil && !roads.survey.islands.contains { $0.places.contains(places[index].code) }
    }.map { places[$0] }
    #expect(joined.count * 10 >= places.count * 8)
    let table = roads.table(from: joined, to: joined)
    var pairs: [DetourFit.Pair] = []
    for from in joined.indices {
      for to in joined.indices where to != from {
        let straight = joined[from].position.metres(to: joined[to].position)
        let road = try #require(table[from, to])
        #expect(Double(road.metres) >= straight - 1)
        pairs.append(DetourFit.Pair(road: road, straight: straight))
      }
    }
    // the ratio of village pairs was measured on both extracts as 1.48 and 1.69, on roads and tracks of any kind
    let fit = try #require(DetourFit(pairs))
    #expect((1.25...2.2).contains(fit.factor))
    #expect(fit.low >= 1 && fit.low <= fit.median && fit.median <= fit.high)
  }

  @Test(arguments: ["krems.osm.gz", "beatty.osm"])
  func `other extracts are read`(file: String) throws {
    let network = try RoadFiles.read(extracts.appending(path: file).path)
    #expect(network.lines.count > 100)
    #expect(network.lines.allSatisfy { $0.points.count > 1 && $0.speed >= .kilometresPerHour(5) })
  }
}
