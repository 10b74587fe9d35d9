/// An amount of money in whole fen (0.01 CNY).
public struct Money: WholeQuantity {
  public let units: Int
  public init(units: Int) { self.units = units }

  public static func fen(_ value: Int) -> Money { Money(units: value) }
  /// Rounds to the nearest fen.
  public static func yuan(_ value: Double) -> Money { Money(units: nearestWhole(value * 100)) }

  public var fen: Int { units }
  public var yuan: Double { Double(units) / 100 }
}

/// A price per mass, in whole fen per tonne.
public struct MassPrice: WholeQuantity {
  public let units: Int
  public init(units: Int) { self.units = units }

  public static func yuanPerTonne(_ value: Double) -> MassPrice { MassPrice(units: nearestWhole(value * 100)) }

  public var yuanPerTonne: Double { Double(units) / 100 }

  /// Rounds to the nearest fen.
  public static func * (price: MassPrice, mass: Mass) -> Money {
    Money(units: roundedProduct(price.units, mass.units, dividedBy: 1000))
  }
}

/// A price per distance, in whole fen per kilometre.
public struct DistancePrice: WholeQuantity {
  public let units: Int
  public init(units: Int) { self.units = units }

  public static func yuanPerKilometre(_ value: Double) -> DistancePrice {
    DistancePrice(units: nearestWhole(value * 100))
  }

  public var yuanPerKilometre: Double { Double(units) / 100 }

  /// Rounds to the nearest fen.
  public static func * (price: DistancePrice, distance: Distance) -> Money {
    Money(units: roundedProduct(price.units, distance.units, dividedBy: 1000))
  }
}

/// A price per working time, in whole fen per hour.
public struct TimePrice: WholeQuantity {
  public let units: Int
  public init(units: Int) { self.units = units }

  public static func yuanPerHour(_ value: Double) -> TimePrice { TimePrice(units: nearestWhole(value * 100)) }

  public var yuanPerHour: Double { Double(units) / 100 }

  /// Rounds to the nearest fen.
  public static func * (price: TimePrice, time: WorkTime) -> Money {
    Money(units: roundedProduct(price.units, time.units, dividedBy: 3600))
  }
}

/// Transport work, in whole kilogram-metres.
public struct TransportWork: WholeQuantity {
  public let units: Int
  public init(units: Int) { self.units = units }

  public var tonneKilometres: Double { Double(units) / 1_000_000 }
}

/// A haulage rate, in whole fen per tonne-kilometre.
public struct HaulageRate: WholeQuantity {
  public let units: Int
  public init(units: Int) { self.units = units }

  public static func yuanPerTonneKilometre(_ value: Double) -> HaulageRate {
    HaulageRate(units: nearestWhole(value * 100))
  }

  public var yuanPerTonneKilometre: Double { Double(units) / 100 }

  /// Rounds to the nearest fen.
  public static func * (rate: HaulageRate, work: TransportWork) -> Money {
    Money(units: roundedProduct(rate.units, work.units, dividedBy: 1_000_000))
  }
}

extension Mass {
  public static func * (mass: Mass, distance: Distance) -> TransportWork {
    TransportWork(units: mass.units * distance.units)
  }
}
