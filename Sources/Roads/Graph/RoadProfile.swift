public import Quantities
public import WasteNetwork

/// Which roads can be used: by a truck of some weight and height, in the dry season or at any time.
public struct RoadProfile: Sendable, Hashable {
  /// Laden weight of the truck; `nil` for one that is heavier than any limit.
  public var grossMass: Mass?
  /// Height of the truck, centimetres.
  public var heightCentimetres: Int
  public var isDrySeason: Bool

  public init(
    grossMass: Mass?, heightCentimetres: Int = RoadRules.greatestTruckHeightCentimetres, isDrySeason: Bool
  ) {
    self.grossMass = grossMass
    self.heightCentimetres = heightCentimetres
    self.isDrySeason = isDrySeason
  }

  public func mayUse(_ line: RoadLine) -> Bool {
    if line.isDryOnly && !isDrySeason { return false }
    if let limit = line.heightLimitCentimetres, heightCentimetres > limit { return false }
    guard let limit = line.weightLimit else { return true }
    return grossMass.map { $0 <= limit } ?? false
  }

  /// Profiles of a fleet, the most restricted first: heaviest trucks before lighter ones, any season before the dry one.
  /// Those that may use the same roads of a network are one.
  /// - Parameter masses: laden weights of the vehicles; `nil` where one is not known.
  public static func all(masses: [Mass?], rules: RoadRules, lines: [RoadLine]) -> [RoadProfile] {
    let known = Set(masses.compactMap(\.self)).sorted(by: >)
    let classes: [Mass?] = masses.contains(nil) || known.isEmpty ? [nil] + known : known
    let seasons = lines.contains(where: \.isDryOnly) && !rules.dryPeriods.isEmpty ? [false, true] : [false]
    var profiles: [RoadProfile] = []
    for isDry in seasons {
      for mass in classes {
        let profile = RoadProfile(
          grossMass: mass, heightCentimetres: rules.truckHeightCentimetres, isDrySeason: isDry)
        let isSame = profiles.last.map { last in
          last.isDrySeason == isDry && lines.allSatisfy { last.mayUse($0) == profile.mayUse($0) }
        }
        if isSame != true { profiles.append(profile) }
      }
    }
    return profiles
  }
}
