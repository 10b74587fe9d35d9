/// A zone with its shape, as maps draw it.
public struct DrawnZone: Sendable, Hashable {
  /// One part of a shape, in WGS 84.
  public enum Part: Sendable, Hashable {
    case point(Coordinate)
    /// Two points or more.
    case line([Coordinate])
    /// The outer ring, then holes; rings end where they begin.
    case area([[Coordinate]])
  }

  public let zone: Zone
  public let parts: [Part]

  public init(zone: Zone, parts: [Part]) {
    self.zone = zone
    self.parts = parts
  }
}
