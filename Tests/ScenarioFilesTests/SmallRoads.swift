import Quantities
import Roads
import ScenarioFiles
import WasteNetwork

/// Three roads of the small scenario: through East and West; from their middle past the centre to North and South; and
/// from East to the outlets.
struct SmallRoads {
  /// By road its points and, in JSON, its properties.
  var roads: [(points: String, properties: String)] = [
    ("[[115.93,36.35],[115.95,36.35],[115.97,36.35]]", #""highway":"tertiary""#),
    ("[[115.95,36.35],[115.92,36.33],[115.90,36.31],[115.90,36.29]]", #""highway":"unclassified""#),
    ("[[115.97,36.35],[116.0,36.4]]", #""highway":"secondary","maxspeed":"40""#),
  ]

  var geoJSON: String {
    let features = roads.map {
      """
      {"type":"Feature","properties":{\($0.properties)},"geometry":{"type":"LineString","coordinates":\($0.points)}}
      """
    }
    return "{\"type\":\"FeatureCollection\",\"features\":[\n\(features.joined(separator: ",\n"))\n]}\n"
  }
}

extension SmallScenario {
  /// A small scenario with a road file.
  /// - Parameter settings: of the group `roads`, after the file.
  init(roads: SmallRoads, settings: String = "", _ change: (inout SmallScenario) -> Void = { _ in }) {
    self.init()
    lay(roads, settings: settings)
    change(&self)
  }

  /// Adds a road file and names it.
  mutating func lay(_ roads: SmallRoads, settings: String = "") {
    self["roads.geojson"] = roads.geoJSON
    name(roads: "file: roads.geojson\(settings.isEmpty ? "" : ", \(settings)")")
  }

  /// Adds the group `roads` to the settings.
  mutating func name(roads group: String) {
    self["scenario.yaml"] = (self["scenario.yaml"] ?? "") + "\nroads: { \(group) }\n"
  }

  /// The scenario with its roads measured.
  func measured() throws -> MeasuredRoads {
    let scenario = try read()
    let origin: RoadOrigin =
      switch scenario.roads {
      case .network(let network): .network(network)
      case .server(let server):
        .answer(server.answer, server: server.address, profile: server.profile, place: server.place)
      case nil: .straightLines
      }
    return try MeasuredRoads(
      scenario.draft, network: scenario.network, roads: origin,
      table: scenario.roadTable.map { ($0.from, $0.to, $0.distance) }, fillsMissing: scenario.fillsMissingDistances,
      threads: 1)
  }

  /// What measuring the roads reports, as the user sees it.
  func roadReport() throws -> [String] { try measured().faults.map(\.description) }
}

extension MeasuredRoads {
  /// Metres between two places by their codes.
  func metres(_ from: String, _ to: String) -> Int? {
    let places = network.roadPlaces
    return metric.table(
      from: places.filter { $0.code == from }, to: places.filter { $0.code == to })[0, 0]?.metres
  }
}
