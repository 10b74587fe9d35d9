public import Computation
internal import Foundation

/// Reads instances with unloading at intermediate depots, written as JSON after Crevier, Cordeau and Laporte (2007).
///
/// All vehicles start and end at the central depot, the last of the list, and may unload at any; every unloading takes the docking time, that at
/// the end too. Real distances, kept in thousandths.
///
/// Files of these problems in circulation state longer limits of duration than those behind the published values: 997.94 of a2
/// and 1152.92 of g2 come out to the hundredth under limits of 530 to 543 and 868 to 879, where files say 600 and 950; under the
/// files' own limits shorter rounds are allowed, and found.
public struct CrevierFile: Decodable {
  private struct Place: Decodable {
    var x: Double
    var y: Double
    var service: Double?
    var demand: Double?

    var point: PlanePoint { PlanePoint(x: x, y: y) }
  }

  private var name: String
  private var vehicles: Int
  private var longest: Double
  private var capacity: Int
  private var docking: Double
  private var isCentralLast: Bool
  private var depots: [Place]
  private var customers: [Place]

  private enum CodingKeys: String, CodingKey {
    case name, vehicles, capacity, depots, customers
    case longest = "max_rotation_duration"
    case docking = "docking_time"
    case isCentralLast = "central_depot_last"
  }

  static let scale = 1000

  /// - Throws: the first fault, with the file.
  public static func read(_ text: String, file: String) throws(InstanceFault) -> PublishedInstance {
    let parsed: CrevierFile
    do {
      parsed = try JSONDecoder().decode(CrevierFile.self, from: Data(text.utf8))
    } catch {
      throw InstanceFault(file: file, line: nil, message: "the file is not of this format: \(error.sentence)")
    }
    if let fault = parsed.fault { throw InstanceFault(file: file, line: nil, message: fault) }
    do throws(RoutingProblemFaults) {
      return PublishedInstance(name: parsed.name, problem: try parsed.problem(), costScale: scale)
    } catch {
      throw InstanceFault(file: file, line: nil, message: error.description)
    }
  }

  /// What keeps the numbers from being whole ones of a sound size.
  private var fault: String? {
    if !isCentralLast { return "the central depot must be the last" }
    if depots.isEmpty || customers.isEmpty { return "depots and customers are needed" }
    if !(1...10_000).contains(vehicles) || !(0...1_000_000).contains(capacity) {
      return "1 to 10000 vehicles of a capacity of 0 to 1000000 are needed"
    }
    var numbers = [longest, docking]
    for place in depots + customers {
      numbers += [abs(place.x), abs(place.y), place.service ?? 0, place.demand ?? 0]
    }
    if !numbers.allSatisfy({ (0...1e6).contains($0) }) { return "a number is negative or beyond a million" }
    if let odd = customers.firstIndex(where: { ($0.demand ?? 0).rounded() != $0.demand ?? 0 }) {
      return "customer \(odd + 1) has a demand that is not whole"
    }
    return nil
  }

  private func problem() throws(RoutingProblemFaults) -> RoutingProblem {
    let central = depots.count - 1
    return try RoutingProblem(
      depotCount: depots.count,
      depots: depots.map { _ in .init(unloadingTime: scaled(docking)) },
      clients: customers.map { .init(demand: [Int($0.demand ?? 0)], service: scaled($0.service ?? 0)) },
      vehicleTypes: [
        .init(
          count: vehicles, depot: central, capacity: [capacity],
          maxDuration: Int((longest * Double(Self.scale)).rounded(.down)), reloadDepots: Array(depots.indices))
      ],
      distance: .euclidean((depots + customers).map(\.point), scale: Self.scale))
  }

  private func scaled(_ time: Double) -> Int { Int((time * Double(Self.scale)).rounded()) }
}

extension Error {
  /// What a decoder complains of, with the place.
  fileprivate var sentence: String {
    func path(_ context: DecodingError.Context) -> String {
      context.codingPath.map(\.stringValue).joined(separator: ".")
    }
    switch self as? DecodingError {
    case .keyNotFound(let key, let context): return "‘\(key.stringValue)’ is missing in ‘\(path(context))’"
    case .typeMismatch(_, let context), .valueNotFound(_, let context): return "‘\(path(context))’ is of another kind"
    default: return "it is not sound JSON"
    }
  }
}
