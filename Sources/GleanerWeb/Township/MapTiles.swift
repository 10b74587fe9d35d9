import Foundation
import Reports
import WasteNetwork

/// Where the pictures under the maps come from: a server of square tiles in the Web Mercator projection of WGS 84.
///
/// Without one, which is how the server starts unless told otherwise, pages ask nothing of any other host.
public struct MapTiles: Sendable {
  /// With `{z}`, `{x}` and `{y}` where zoom, column and row go.
  private let template: String
  /// Scheme, host and port, as a content policy names them.
  let origin: String
  /// Who is to be named beside the map.
  let credit: String

  /// - Returns: `nil` unless the template is an address of `https` or `http` with all three places and no character that
  ///   could end a policy or an attribute.
  public init?(template: String, credit: String) {
    let isPlain = template.utf8.allSatisfy { $0 > 32 && $0 < 127 && ![34, 39, 44, 59, 60, 62].contains($0) }
    let sample = template.replacing("{z}", with: "1").replacing("{x}", with: "1").replacing("{y}", with: "1")
    guard isPlain, ["{z}", "{x}", "{y}"].allSatisfy(template.contains), let address = URLComponents(string: sample),
      let scheme = address.scheme?.lowercased(), ["https", "http"].contains(scheme),
      let host = address.encodedHost, !host.isEmpty, address.user == nil,
      host.utf8.allSatisfy({ MapTiles.inHosts.contains($0) })
    else { return nil }
    self.template = template
    self.credit = credit
    origin = "\(scheme)://\(host)" + (address.port.map { ":\($0)" } ?? "")
  }

  /// Letters, digits and what else a name or a number of a host has; nothing escaped.
  private static let inHosts = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-:[]".utf8)

  /// One tile and where it lies in the drawing.
  struct Picture: Equatable {
    let address: String
    let x: Double
    let y: Double
    let width: Double
    let height: Double
  }

  /// Tiles drawn at most; the zoom is chosen so that one is about as large as its 256 pixels.
  static let most = 36
  private static let zooms = 5...18
  private static let widthDrawn = 300.0

  /// The tiles that cover a drawing.
  func pictures(under projection: MapProjection) -> [Picture] {
    let frame = DrawnFrame(projection)
    // a tile of zoom z is 360/2^z degrees wide
    let zoom = MapTiles.zooms.first { 360 / pow(2, Double($0)) * frame.unitsPerDegree <= MapTiles.widthDrawn } ?? 18
    let count = pow(2, Double(zoom))
    let columns = Int((frame.west + 180) / 360 * count)...Int((frame.east + 180) / 360 * count)
    let rows = Int(MapTiles.row(frame.north) * count)...Int(MapTiles.row(frame.south) * count)
    guard columns.count * rows.count <= MapTiles.most else { return [] }
    return rows.flatMap { row in columns.map { picture(zoom, $0, row, of: count, projection) } }
  }

  private func picture(_ zoom: Int, _ column: Int, _ row: Int, of count: Double, _ projection: MapProjection) -> Picture
  {
    func corner(_ column: Int, _ row: Int) -> (x: Double, y: Double) {
      projection.point(
        Coordinate(
          longitude: Double(column) / count * 360 - 180, latitude: MapTiles.latitude(Double(row) / count)))
    }
    let (first, last) = (corner(column, row), corner(column + 1, row + 1))
    let address = template.replacing("{z}", with: "\(zoom)").replacing("{x}", with: "\(column)")
      .replacing("{y}", with: "\(row)")
    return Picture(address: address, x: first.x, y: first.y, width: last.x - first.x, height: last.y - first.y)
  }

  /// Web Mercator, 0 at the northern edge and 1 at the southern, of degrees.
  static func row(_ latitude: Double) -> Double {
    (1 - asinh(tan(latitude * .pi / 180)) / .pi) / 2
  }

  static func latitude(_ row: Double) -> Double { atan(sinh(.pi * (1 - 2 * row))) * 180 / .pi }
}

/// Which degrees a drawing shows, edge to edge.
private struct DrawnFrame {
  let west: Double
  let east: Double
  let north: Double
  let south: Double
  /// Drawing units per degree of longitude.
  let unitsPerDegree: Double

  init(_ projection: MapProjection) {
    // the projection is straight in each direction, so that two points give it away
    let origin = projection.point(Coordinate(longitude: 0, latitude: 0))
    let one = projection.point(Coordinate(longitude: 1, latitude: 1))
    let (across, down) = (one.x - origin.x, one.y - origin.y)
    unitsPerDegree = across
    west = -origin.x / across
    east = (MapProjection.width - origin.x) / across
    north = -origin.y / down
    south = (projection.height - origin.y) / down
  }
}

extension Phrase {
  static func mapBackground(_ credit: String) -> Phrase { Phrase("底图：\(credit)", "Background: \(credit)") }
}
