import WasteNetwork

/// A collection of features after RFC 7946.
struct GeoCollection: Encodable {
  let type = "FeatureCollection"
  let features: [GeoFeature]

  private enum CodingKeys: String, CodingKey { case type, features }
}

struct GeoFeature: Encodable {
  enum Geometry: Encodable {
    case point(Coordinate)
    case line([Coordinate])

    private enum CodingKeys: String, CodingKey { case type, coordinates }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      switch self {
      case .point(let place):
        try container.encode("Point", forKey: .type)
        try container.encode([place.longitude, place.latitude], forKey: .coordinates)
      case .line(let places):
        try container.encode("LineString", forKey: .type)
        try container.encode(places.map { [$0.longitude, $0.latitude] }, forKey: .coordinates)
      }
    }
  }

  enum Value: Encodable {
    case text(String)
    case whole(Int)
    case null

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .whole(let number): try container.encode(number)
      case .null: try container.encodeNil()
      }
    }
  }

  let type = "Feature"
  let geometry: Geometry
  let properties: [String: Value]

  private enum CodingKeys: String, CodingKey { case type, geometry, properties }
}
