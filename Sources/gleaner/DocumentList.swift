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
    return list.hasAll(paths) && list.files.allSatisfy { $0.isUnchanged(in: folder) }
  }

  /// Whether a folder holds documents of a plan, as they were written or not.
  static func isPresent(in folder: URL) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(fileName).path)
  }

  /// Whether every path is that of a listed file, of a folder on the way to one, or the list's own.
  private func hasAll(_ paths: [String]) -> Bool {
    let listed = Set(files.map(\.path))
    for path in paths where path != DocumentList.fileName && !listed.contains(path) {
      let folder = path + "/"
      guard files.contains(where: { $0.path.hasPrefix(folder) }) else { return false }
    }
    return true
  }
}

extension Manifest.Entry {
  /// Whether the file is as it was written, or gone.
  fileprivate func isUnchanged(in folder: URL) -> Bool {
    guard let data = FileManager.default.contents(atPath: folder.appendingPathComponent(path).path) else { return true }
    return Fingerprint.sha256(of: [UInt8](data)) == sha256
  }
}
