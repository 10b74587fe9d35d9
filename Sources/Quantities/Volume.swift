/// A volume in whole litres.
public struct Volume: WholeQuantity {
  public let units: Int
  public init(units: Int) { self.units = units }

  public static func litres(_ value: Int) -> Volume { Volume(units: value) }
  /// Rounds to the nearest litre.
  public static func cubicMetres(_ value: Double) -> Volume { Volume(units: nearestWhole(value * 1000)) }

  public var litres: Int { units }
  public var cubicMetres: Double { Double(units) / 1000 }
}

/// A bulk density in whole grams per litre, which is the same number as kg/m³.
public struct BulkDensity: WholeQuantity {
  public let units: Int
  public init(units: Int) { self.units = units }

  public static func kilogramsPerCubicMetre(_ value: Double) -> BulkDensity { BulkDensity(units: nearestWhole(value)) }

  public var kilogramsPerCubicMetre: Int { units }

  /// The mass that fills a volume, rounded down to whole kilograms.
  public func mass(filling volume: Volume) -> Mass { Mass(units: volume.units * units / 1000) }
  /// The volume a mass takes, rounded up to whole litres; zero density takes no volume.
  public func volume(of mass: Mass) -> Volume {
    units == 0 ? .zero : Volume(units: (mass.units * 1000 + units - 1) / units)
  }
}
