/// The code of an entity, as the tables write it; a code of a village cannot be taken for a code of a depot.
///
/// Names are not keys: the same village name occurs dozens of times in one prefecture. Codes are.
public struct ID<Entity>: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let code: String

  public init(_ code: String) { self.code = code }

  public var description: String { code }
  public static func < (a: ID, b: ID) -> Bool { a.code < b.code }
}

extension ID: Codable {
  public init(from decoder: any Decoder) throws { self.init(try decoder.singleValueContainer().decode(String.self)) }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}

/// A name in Chinese and English; either may be missing in the tables and then stands for the other.
public struct LocalizedName: Sendable, Hashable, Codable {
  public let zh: String
  public let en: String

  public init(zh: String, en: String) {
    self.zh = zh.isEmpty ? en : zh
    self.en = en.isEmpty ? zh : en
  }
}

/// A point in WGS 84, degrees; longitude −180…180, latitude −90…90.
public struct Coordinate: Sendable, Hashable, Codable {
  public let longitude: Double
  public let latitude: Double

  public init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }
}
