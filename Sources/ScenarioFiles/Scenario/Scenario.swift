public import Quantities
public import WasteNetwork

/// A scenario as read: everything it says, and what it was read from.
public struct Scenario: Sendable {
  /// What the scenario says, checked.
  public let draft: NetworkDraft
  public let network: Network
  /// Faults of level `warning`.
  public let warnings: [Fault]
  /// Differences over the base scenario, in the order applied; empty for a scenario that stands by itself.
  public let items: [ItemChange]
  /// Every file that was read, in the order of paths.
  public let inputs: [InputFile]
  /// Path of the scenario's own settings among `inputs`; behind it `#` and the year where it is one of several years.
  public let entry: String
  /// The rows of the table `distances`; empty when there is none.
  public let roadTable: [TabledDistance]
  /// Pairs that `distances` does not list are estimated; otherwise they are faults.
  public let fillsMissingDistances: Bool
  /// The road network or routing server that distances come from; `nil` for straight lines or a table alone.
  public let roads: RoadSource?
}

/// Where the road distances that no table lists come from.
public enum RoadSource: Sendable {
  case network(RoadNetwork)
  case server(RoadServer)

  /// The lines of a road network; none of a server.
  var lines: [RoadLine] { if case .network(let network) = self { network.lines } else { [] } }
}

/// A routing server that a scenario names, with what it has answered.
public struct RoadServer: Sendable {
  /// Address, such as `http://127.0.0.1:5000`, without the service's name.
  public let address: String
  public let profile: String
  /// Path on disk of the file that keeps its answer.
  public let answerPath: String
  /// `nil` before it was asked.
  public let answer: RoadAnswer?
  /// Where the settings name it.
  public let place: Place
}

/// One row of the table `distances`.
public struct TabledDistance: Sendable, Hashable {
  /// Codes of villages, depots, centres or outlets.
  public let from: String
  public let to: String
  public let distance: Distance
  public let place: Place

  public init(from: String, to: String, distance: Distance, place: Place) {
    self.from = from
    self.to = to
    self.distance = distance
    self.place = place
  }
}

/// One difference of a scenario over its base, as the run lists it.
public struct ItemChange: Sendable, Hashable, Codable {
  /// What was changed, e.g. `targets.film-2025.share_percent` or `villages[371502103201].wheat_sown_mu`.
  public let path: String
  /// The value in the base; `nil` where it had none.
  public let old: String?
  /// The value in the scenario; `nil` where it was removed.
  public let new: String?
  /// Where the item stands.
  public let place: Place
  /// Where the value it changes stands: file, row and column of a table, or a path in the base's settings.
  public let target: Place

  public init(path: String, old: String?, new: String?, place: Place, target: Place) {
    self.path = path
    self.old = old
    self.new = new
    self.place = place
    self.target = target
  }

  /// The value is what it was: the same text, or the same number written otherwise.
  public var isIdle: Bool {
    guard let old, let new else { return false }
    if old == new { return true }
    guard let before = Double(old), let after = Double(new) else { return false }
    return before == after
  }

  private enum CodingKeys: String, CodingKey {
    case path, old, new, place, target
    case isIdle = "changes_nothing"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      path: try container.decode(String.self, forKey: .path),
      old: try container.decodeIfPresent(String.self, forKey: .old),
      new: try container.decodeIfPresent(String.self, forKey: .new),
      place: try container.decode(Place.self, forKey: .place),
      target: try container.decode(Place.self, forKey: .target))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(path, forKey: .path)
    try container.encodeIfPresent(old, forKey: .old)
    try container.encodeIfPresent(new, forKey: .new)
    try container.encode(place, forKey: .place)
    try container.encode(target, forKey: .target)
    try container.encode(isIdle, forKey: .isIdle)
  }
}
