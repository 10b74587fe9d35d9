import Foundation
import Reports
import ScenarioFiles

/// Leaflet's files as they lie on this machine or in a bundle, which keeps a copy of what its report was made with.
struct MapFiles {
  static let folder = "map"
  private static let storedNames = (script: "leaflet.js", style: "leaflet.css")
  /// Where Debian's package `libjs-leaflet` puts them; the short script first.
  private static let installedFolder = "/usr/share/javascript/leaflet"
  private static let scriptNames = ["leaflet.min.js", "leaflet.js"]

  let library: MapLibrary
  private let script: [UInt8]
  private let style: [UInt8]

  /// What is installed; `nil` where nothing usable is.
  static var installed: MapFiles? { MapFiles(in: installedFolder) }

  /// - Returns: `nil` where the folder has nothing usable.
  init?(in folder: String) {
    let style = "\(folder)/\(MapFiles.storedNames.style)"
    let found = MapFiles.scriptNames.lazy.compactMap { MapFiles(script: "\(folder)/\($0)", style: style) }.first
    guard let found else { return nil }
    self = found
  }

  /// What the report of a bundle was made with; `nil` where its map is a drawing.
  static func stored(in bundle: String, _ manifest: Manifest) -> MapFiles? {
    let root = URL(fileURLWithPath: bundle)
    let path = "\(folder)/\(storedNames.script)"
    guard manifest.outputs.contains(where: { $0.path == path }) else { return nil }
    return MapFiles(
      script: root.appendingPathComponent(path).path,
      style: root.appendingPathComponent("\(folder)/\(storedNames.style)").path)
  }

  private init?(script: String, style: String) {
    guard let script = FileManager.default.contents(atPath: script).map({ [UInt8]($0) }),
      let style = FileManager.default.contents(atPath: style).map({ [UInt8]($0) }),
      let library = MapLibrary(
        script: String(decoding: script, as: UTF8.self), style: String(decoding: style, as: UTF8.self),
        sha256: Fingerprint.sha256(of: script))
    else { return nil }
    (self.library, self.script, self.style) = (library, script, style)
  }

  /// The copies that a bundle keeps.
  var copies: [(path: String, bytes: [UInt8])] {
    [
      ("\(MapFiles.folder)/\(MapFiles.storedNames.script)", script),
      ("\(MapFiles.folder)/\(MapFiles.storedNames.style)", style),
    ]
  }
}
