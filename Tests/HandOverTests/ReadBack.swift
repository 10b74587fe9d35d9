import CGDAL
import Foundation

@testable import ScenarioFiles

/// Written files, read by GDAL as any other program would read them.
enum ReadBack {
  /// The rows of a sheet, each as its texts from the left; empty cells are empty texts.
  static func sheet(_ name: String, of bytes: [UInt8]) -> [[String]] {
    let settings = TableFormat.xlsx.configuration(hasHeader: false)
    for (key, value) in settings { CPLSetThreadLocalConfigOption(key, value) }
    defer { for (key, _) in settings { CPLSetThreadLocalConfigOption(key, nil) } }
    return GDALMessages.gather {
      let folder = MemoryFolder()
      let path = folder.add(bytes, as: "read.xlsx")
      guard let data = VectorDataset(path: path, driver: "XLSX", options: []) else { return [] }
      for index in 0..<data.layerCount {
        let rows = data.withLayer(index) { layer -> [[String]]? in
          guard layer.name == name else { return nil }
          let count = layer.fieldNames.count
          var rows: [[String]] = []
          layer.visit { feature in
            rows.append((0..<count).map { String(decoding: feature.field($0) ?? [], as: UTF8.self) })
          }
          return rows
        }
        if let rows = rows ?? nil { return rows }
      }
      return []
    }.result
  }

  /// Names of the sheets, or of the layers.
  static func names(of bytes: [UInt8], as file: String, driver: String) -> [String] {
    GDALMessages.gather {
      let folder = MemoryFolder()
      guard let data = VectorDataset(path: folder.add(bytes, as: file), driver: driver, options: []) else { return [] }
      return (0..<data.layerCount).compactMap { data.withLayer($0) { $0.name } }
    }.result
  }

  /// A feature of a layer: its fields by name, and its shape as text.
  struct Feature {
    let fields: [String: String]
    let shape: String
  }

  static func layer(_ name: String, of bytes: [UInt8], as file: String, driver: String) -> [Feature] {
    GDALMessages.gather {
      let folder = MemoryFolder()
      guard let data = VectorDataset(path: folder.add(bytes, as: file), driver: driver, options: []) else { return [] }
      var features: [Feature] = []
      for index in 0..<data.layerCount {
        _ = data.withLayer(index) { layer in
          guard layer.name == name else { return }
          let names = layer.fieldNames.map { String(decoding: $0, as: UTF8.self) }
          layer.visit { feature in
            var fields: [String: String] = [:]
            for (position, name) in names.enumerated() {
              fields[name] = feature.field(position).map { String(decoding: $0, as: UTF8.self) }
            }
            features.append(Feature(fields: fields, shape: feature.wellKnownText ?? ""))
          }
        }
      }
      return features
    }.result
  }
}
