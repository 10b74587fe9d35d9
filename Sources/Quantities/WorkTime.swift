/// A length of working or driving time in whole seconds.
public struct WorkTime: WholeQuantity {
  public let units: Int
  public init(units: Int) { self.units = units }

  public static func seconds(_ value: Int) -> WorkTime { WorkTime(units: value) }
  /// Rounds to the nearest second.
  public static func minutes(_ value: Double) -> WorkTime { WorkTime(units: nearestWhole(value * 60)) }
  /// Rounds to the nearest second.
  public static func hours(_ value: Double) -> WorkTime { WorkTime(units: nearestWhole(value * 3600)) }

  public var seconds: Int { units }
  public var minutes: Double { Double(units) / 60 }
  public var hours: Double { Double(units) / 3600 }
}

/// A speed in whole metres per hour.
public struct Speed: WholeQuantity {
  public let units: Int
  public init(units: Int) { self.units = units }

  /// Rounds to the nearest metre per hour.
  public static func kilometresPerHour(_ value: Double) -> Speed { Speed(units: nearestWhole(value * 1000)) }

  public var kilometresPerHour: Double { Double(units) / 1000 }

  /// Driving time over a distance, rounded up to whole seconds. The speed must be above zero.
  public func time(over distance: Distance) -> WorkTime {
    precondition(units > 0, "driving time needs a speed above zero")
    return WorkTime(units: (distance.units * 3600 + units - 1) / units)
  }
}
