public import Quantities

extension Vehicle {
  /// Whether the vehicle may carry a stream at all: it names it, is sealed where that is asked, and carries nothing else
  /// where a vehicle of its own is asked.
  public func mayCarry(_ stream: WasteStream) -> Bool {
    streams.contains(stream.id) && (isSealed || !stream.needsSealedVehicle)
      && (!stream.needsDedicatedVehicle || streams.allSatisfy { $0 == stream.id })
  }
}

extension WasteStream {
  /// Working days within which a call is answered: whole days of 24 hours, at least one; `nil` for streams without calls.
  public var responseDays: Int? {
    guard pattern == .onCall, let responseTime else { return nil }
    return max(1, responseTime.seconds / WorkTime.hours(24).seconds)
  }

  /// Whether loads of two streams may lie together: each has to allow the other.
  func shares(with other: WasteStream) -> Bool {
    mayShareLoadWith.contains(other.id) && other.mayShareLoadWith.contains(id)
  }
}

extension Network {
  /// Whether streams may be on one vehicle at the same time: their loads may lie together, or lie in compartments of
  /// their own where all that are kept apart allow it.
  /// - Parameter streams: indices, each once.
  public func mayRideTogether(_ streams: [Int], on vehicle: Vehicle) -> Bool {
    let rules = streams.map { self.streams[$0] }
    guard rules.allSatisfy(vehicle.mayCarry) else { return false }
    let allowEachOther = rules.indices.allSatisfy { second in
      rules[..<second].allSatisfy { first in
        first.shares(with: rules[second]) || (first.mayRideInOwnCompartment && rules[second].mayRideInOwnCompartment)
      }
    }
    return allowEachOther && Network.fit(rules[...], into: [], atMost: vehicle.compartments)
  }

  /// Whether streams can be put into so many compartments, each holding only what may lie together. Tries all ways:
  /// a truck carries a handful of streams.
  private static func fit(
    _ streams: ArraySlice<WasteStream>, into compartments: [[WasteStream]], atMost count: Int
  ) -> Bool {
    guard let next = streams.first else { return true }
    for index in compartments.indices where compartments[index].allSatisfy(next.shares) {
      var filled = compartments
      filled[index].append(next)
      if fit(streams.dropFirst(), into: filled, atMost: count) { return true }
    }
    return compartments.count < count && fit(streams.dropFirst(), into: compartments + [[next]], atMost: count)
  }
}

/// Calls of an on-call stream that have to be expected.
public enum ExpectedCalls {
  /// Calls in each period: by the end of a period as many as what has arisen fills loads, the last one begun counted.
  /// - Parameters:
  ///   - arrivals: mass that arises in each period.
  ///   - load: what is fetched on a call; above zero.
  public static func byPeriod(_ arrivals: [Mass], load: Mass) -> [Int] {
    var arisen = 0
    var before = 0
    return arrivals.map { mass in
      arisen += mass.kilograms
      let calls = (arisen + load.kilograms - 1) / load.kilograms
      defer { before = calls }
      return calls - before
    }
  }
}
