import Foundation
import Roads
import ScenarioFiles
import Testing
import WasteNetwork

/// One kind of broken input: a change that spoils the small scenario, and the check that must find it.
///
/// The text that is expected stands in the guide, as the example under the check's name.
struct BrokenCase: Sendable, CustomTestStringConvertible {
  let kind: FaultKind
  let spoil: @Sendable (inout SmallScenario) -> Void

  init(_ kind: FaultKind, _ spoil: @escaping @Sendable (inout SmallScenario) -> Void) {
    self.kind = kind
    self.spoil = spoil
  }

  var testDescription: String { kind.rawValue }

  static let all = files + tables + settings + references + positions + rules + generation + plans + roads

  /// The faults as the user sees them, those that show with distances only included.
  func report() throws -> [Fault] {
    var scenario = SmallScenario()
    spoil(&scenario)
    do {
      let read = try scenario.read()
      if read.roads != nil {
        let measured = try scenario.measured()
        return read.warnings + measured.faults
      }
      let network = read.network
      let roads = GreatCircleRoads(detourFactor: network.options.detourFactor, source: "")
      return read.warnings + reachFaults(network, RoadDistances(network, by: roads))
    } catch let error as InputFaults {
      return error.faults
    }
  }
}

extension SmallScenario {
  /// The scenario as the base of another that states differences over it.
  mutating func become(_ difference: String) {
    files = Dictionary(uniqueKeysWithValues: files.map { ("../base/\($0.key)", $0.value) })
    self["scenario.yaml"] = difference
  }

  /// Adds lines at the end of the settings.
  mutating func append(_ lines: String) { self["scenario.yaml", default: ""] += lines }

  private subscript(name: String, default text: String) -> String {
    get { self[name] ?? text }
    set { self[name] = newValue }
  }

  /// An area round a place, half a kilometre each way, as a table of zones.
  static func zone(_ columns: String, _ cells: String, longitude: Double, latitude: Double) -> String {
    let (west, east, south, north) = (longitude - 0.005, longitude + 0.005, latitude - 0.0045, latitude + 0.0045)
    let ring = "\(west) \(south), \(east) \(south), \(east) \(north), \(west) \(north), \(west) \(south)"
    return "code,kind,rule,source,wkt\(columns)\nZ1,lake,no yard by the lake,test §5,\"POLYGON ((\(ring)))\"\(cells)\n"
  }
}
