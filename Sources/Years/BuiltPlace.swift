public import WasteNetwork

/// What can be built and closed: a depot's station of a stream, or a centre's line of one.
public struct BuiltPlace: Sendable, Codable, Hashable, Comparable {
  public var level: ModuleSize.Level
  /// Code of the depot or the centre.
  public var place: String
  public var stream: ID<WasteStream>

  public init(level: ModuleSize.Level, place: String, stream: ID<WasteStream>) {
    self.level = level
    self.place = place
    self.stream = stream
  }

  /// Stations first, then by code of the place and of the stream.
  public static func < (first: BuiltPlace, second: BuiltPlace) -> Bool {
    let (a, b) = (first.level == .station ? 0 : 1, second.level == .station ? 0 : 1)
    return (a, first.place, first.stream) < (b, second.place, second.stream)
  }
}
