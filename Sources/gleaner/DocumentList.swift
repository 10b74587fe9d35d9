import Foundation
import ScenarioFiles

/// The list that lies beside a plan's documents: of which bundle they are, and what their bytes must be.
struct DocumentList: Codable {
  static let fileName = "documents.json"

  /// Fingerprint of the bundle's manifest.
  let bundle: String
  let language: String
  let files: [Manifest.Entry]

  init(bundle: String, language: String, files: [(path: String, bytes: [UInt8])]) {
    self.bundle = bundle
    self.language = language
    self.files = files.map {
      Manifest.Entry(path: $0.path, bytes: $0.bytes.count, sha256: Fingerprint.sha256(of: $0.bytes))
    }
  }

  /// Whether a folder holds documents of a plan as they were written and nothing else, so that what people filled in is
  /// never lost when others take their place.
  static func isAlone(in folder: URL) -> Bool {
    guard let bytes = try? Data(contentsOf: folder.appendingPathComponent(fileName)),
      let list = try? JSONDecoder().decode(DocumentList.self, from: bytes),
      let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder.path)
    else { return false }
    let listed = Set(list.files.map(\.path))
    return paths.allSatisfy { path in
      listed.contains(path) || path == fileName || listed.contains { $0.hasPrefix("\(path)/") }
    }
      && list.files.allSatisfy { file in
        FileManager.default.contents(atPath: folder.appendingPathComponent(file.path).path).map {
          Fingerprint.sha256(of: [UInt8]($0)) == file.sha256
        } ?? true
      }
  }
}
