internal import WasteNetwork

/// A feature of a road file as it stands there.
struct RoadFeature {
  /// Its place in the file from 1 as tables number rows, the first being row 2; of OpenStreetMap the way's number.
  let row: Int
  /// By column or tag, only what is filled in.
  let tags: [String: String]
  /// Points in the file's own coordinates; empty for a feature that is no line.
  let parts: [[(x: Double, y: Double)]]
  /// The kind of geometry, for a feature that is no line.
  let geometry: String?
}

/// All features of a road file, copied out of GDAL.
struct RoadFeatures {
  private(set) var features: [RoadFeature] = []
  private(set) var columns: [String] = []
  /// Well-known text of the coordinate reference of the geometry; `nil` where the file states none.
  private(set) var reference: String?

  /// What OpenStreetMap's drawing is asked for: ways that are roads, with the tags that matter here.
  private static let osmConfiguration = """
    closed_ways_are_polygons=area
    attribute_name_laundering=no
    [lines]
    osm_id=yes
    attributes=\(RoadTags.known.joined(separator: ","))
    other_tags=no

    """

  /// - Returns: `nil` when GDAL cannot read the file.
  /// - Parameter isInOrder: OpenStreetMap's nodes come in the order of their numbers, which lets GDAL find them faster.
  init?(
    _ bytes: [UInt8], name: String, format: RoadFormat, companions: [(suffix: String, bytes: [UInt8])],
    isInOrder: Bool = true
  ) {
    let folder = MemoryFolder()
    let isZipped = name.lowercased().hasSuffix(".gz")
    let ending = name.lowercased().hasSuffix("pbf") ? "osm.pbf" : isZipped ? "osm.gz" : format.endings[0]
    let path = folder.add(bytes, as: "roads.\(ending)")
    for companion in companions { _ = folder.add(companion.bytes, as: "roads.\(companion.suffix)") }
    var options: [String] = []
    if format == .openStreetMap {
      let configuration = folder.add(Array(RoadFeatures.osmConfiguration.utf8), as: "osm.ini")
      options = ["CONFIG_FILE=\(configuration)", "USE_CUSTOM_INDEXING=\(isInOrder ? "YES" : "NO")"]
    } else if format == .shapefile {
      options = ["ENCODING=", "ADJUST_TYPE=NO", "AUTO_REPACK=NO"]
    } else if format == .geoJSON {
      options = ["DATE_AS_STRING=YES", "ARRAY_AS_STRING=YES"]
    }
    let opened = isZipped ? "/vsigzip/\(path)" : path
    guard let dataset = VectorDataset(path: opened, driver: format.driver, options: options) else { return nil }
    if format == .openStreetMap {
      readWays(dataset)
    } else {
      guard readLayer(dataset) else { return nil }
    }
    withExtendedLifetime(folder) {}
  }

  private mutating func readWays(_ dataset: borrowing VectorDataset) {
    dataset.keepInterest(in: "lines")
    var found: [RoadFeature] = []
    var names: [String] = []
    dataset.visitFeatures { feature in
      if names.isEmpty { names = feature.fieldNames.map { String(decoding: $0, as: UTF8.self) } }
      let tags = RoadFeatures.tags(of: feature, names: names)
      guard tags["highway"] != nil else { return }
      found.append(
        RoadFeature(row: tags["osm_id"].flatMap { Int($0) } ?? 0, tags: tags, parts: feature.lines, geometry: nil))
    }
    features = found
    columns = names
  }

  /// The layer with features; of several the one called `roads`, else the first.
  private mutating func readLayer(_ dataset: borrowing VectorDataset) -> Bool {
    var chosen = 0
    for index in 0..<dataset.layerCount where dataset.withLayer(index, { $0.name == "roads" }) == true {
      chosen = index
    }
    var found: [RoadFeature] = []
    let read = dataset.withLayer(chosen) { layer -> (columns: [String], reference: String?) in
      let names = layer.fieldNames.map(RoadFeatures.text)
      layer.visit { feature in
        let lines = feature.lines
        found.append(
          RoadFeature(
            row: found.count + 2, tags: RoadFeatures.tags(of: feature, names: names), parts: lines,
            geometry: lines.isEmpty ? feature.geometryName : nil))
      }
      return (names, layer.reference)
    }
    guard let read else { return false }
    (features, columns, reference) = (found, read.columns, read.reference)
    return true
  }

  private static func tags(of feature: borrowing VectorFeature, names: [String]) -> [String: String] {
    var tags: [String: String] = [:]
    for (index, name) in names.enumerated() {
      guard let bytes = feature.field(index) else { continue }
      let value = text(bytes).trimmed
      if !value.isEmpty { tags[RoadColumns.full(name)] = value }
    }
    return tags
  }

  /// UTF-8 or GB18030; anything else with replacement characters, which no known word or number holds.
  private static func text(_ bytes: [UInt8]) -> String {
    TextEncoding.utf8(bytes) ?? TextEncoding.gb18030(bytes) ?? String(decoding: bytes, as: UTF8.self)
  }
}
