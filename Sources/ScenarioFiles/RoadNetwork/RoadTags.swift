internal import Quantities
internal import WasteNetwork

/// What the tags of OpenStreetMap say of a road, as its wiki defines them.
///
/// Who may drive: of `hgv`, `goods`, `motor_vehicle`, `vehicle` and `access` the first that is given decides; `no` and
/// `private` close the road; `agricultural`, `forestry`, `destination`, `delivery`, `customers`, `permissive` leave it
/// open; `unsuitable` and `discouraged` decide nothing. `hgv=no` closes it to trucks above 3.5 t, and for lighter ones the
/// next that is given decides.
struct RoadTags {
  let tags: [String: String]

  /// Tags that are looked at.
  static let known = [
    "highway", "oneway", "junction", "maxspeed", "maxweight", "maxheight", "access", "vehicle", "motor_vehicle",
    "goods",
    "hgv", "surface", "tracktype", "area",
  ]

  /// Kinds of `highway` that motor vehicles use.
  static let drivable = Set(RoadClasses.speeds.map(\.name))

  /// Kinds of `highway` that are none for motor vehicles, or not yet.
  static let undrivable: Set = [
    "footway", "cycleway", "path", "pedestrian", "steps", "bridleway", "corridor", "platform", "construction",
    "proposed", "raceway", "abandoned", "razed", "disused", "planned", "elevator", "via_ferrata", "busway",
    "bus_guideway", "escape", "rest_area", "services", "emergency_bay",
  ]

  var isClosed: Bool {
    for key in ["hgv", "goods", "motor_vehicle", "vehicle", "access"] {
      guard let word = tags[key], !RoadTags.advice.contains(word) else { continue }
      // closes the road to trucks above 3.5 t, see `weightLimit`; what holds for lighter ones stands in the others
      if key == "hgv", word == "no" { continue }
      return word == "no" || word == "private"
    }
    return false
  }

  /// Words that advise and neither allow nor forbid.
  private static let advice: Set = ["discouraged", "unsuitable", "unknown"]

  var direction: RoadLine.Direction? {
    switch tags["oneway"] {
    case "yes", "true", "1": .forward
    case "-1", "reverse": .backward
    case "no", "false", "0": .both
    case "reversible": nil
    default:
      tags["junction"] == "roundabout" || tags["junction"] == "circular" || tags["highway"] == "motorway"
        ? .forward : .both
    }
  }

  /// Kilometres an hour that a sign allows; `nil` where none does or it states no number.
  var signedSpeed: Double? {
    guard let text = tags["maxspeed"] else { return nil }
    let words = text.split(separator: " ")
    guard let number = words.first.flatMap({ Double($0) }), number > 0 else { return nil }
    return words.dropFirst().first == "mph" ? number * 1.609_344 : number
  }

  /// Tracks without a firm surface, and roads of earth.
  var isDryOnly: Bool {
    let surface = tags["surface"] ?? ""
    if tags["highway"] == "track" {
      return !(tags["tracktype"] == "grade1" || RoadTags.paved.contains(surface))
    }
    return RoadTags.soft.contains(surface)
  }

  private static let paved: Set = [
    "paved", "asphalt", "concrete", "concrete:plates", "concrete:lanes", "paving_stones", "sett", "chipseal",
  ]
  private static let soft: Set = ["dirt", "earth", "ground", "mud", "grass", "sand", "clay", "soil"]

  /// What a tag of weight or height states.
  enum Limit: Equatable {
    case none
    /// Tonnes or metres.
    case at(Double)
    case unreadable
  }

  /// Tonnes; `7.5`, `7.5 t`, `16000 kg`, `5 st` (short tons).
  var weightLimit: Limit {
    var limit = RoadTags.limit(
      tags["maxweight"], units: ["": 1, "t": 1, "kg": 0.001, "st": 0.907_184_74, "lbs": 0.000_453_592_37])
    if tags["hgv"] == "no" {
      if case .at(let tonnes) = limit { limit = .at(min(tonnes, 3.5)) } else { limit = .at(3.5) }
    }
    return limit
  }

  /// Metres; `4.1`, `4.1 m`, `13'6"`.
  var heightLimit: Limit {
    if let text = tags["maxheight"], text.contains("'") {
      let parts = text.split { $0 == "'" || $0 == "\"" }.map { Double($0.filter { !$0.isWhitespace }) }
      guard let feet = parts.first ?? nil, parts.allSatisfy({ $0 != nil }), parts.count <= 2 else { return .unreadable }
      return .at(feet * 0.3048 + (parts.count == 2 ? (parts[1] ?? 0) * 0.0254 : 0))
    }
    return RoadTags.limit(tags["maxheight"], units: ["": 1, "m": 1, "cm": 0.01, "ft": 0.3048])
  }

  private static func limit(_ text: String?, units: [String: Double]) -> Limit {
    guard let text else { return .none }
    if ["none", "default", "unsigned", "no_sign", "no_indications", "below_default"].contains(text) { return .none }
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let unit = String(text.dropFirst(digits.count)).trimmed
    guard let number = Double(digits), number > 0, let factor = units[unit] else { return .unreadable }
    return .at(number * factor)
  }
}

/// Kinds of roads and how fast trucks drive on them.
enum RoadClasses {
  /// Kilometres an hour by kind of `highway`: assumptions for loaded trucks on free roads, not measured; a lower sign
  /// outweighs them.
  static let speeds: [(name: String, kilometresPerHour: Double)] = [
    ("motorway", 80), ("motorway_link", 40), ("trunk", 70), ("trunk_link", 40), ("primary", 60), ("primary_link", 40),
    ("secondary", 50), ("secondary_link", 35), ("tertiary", 40), ("tertiary_link", 30), ("unclassified", 35),
    ("residential", 25), ("living_street", 10), ("service", 15), ("track", 15), ("road", 30),
  ]

  /// On a road of a kind that nothing is known of.
  static let usualSpeed = 30.0

  /// Kinds at which no village or site can be joined.
  static let withoutAccess: Set = ["motorway", "motorway_link"]
}
