import Foundation

/// Where things lie on disk.
struct Folders: Sendable {
  /// Holds one folder a scenario.
  let root: URL
  /// Plan bundles, one folder an attempt of a run.
  let plans: URL
  /// Documents and comparisons that can be made again from the bundles.
  let made: URL

  init(root: String) throws {
    self.root = URL(fileURLWithPath: root).standardizedFileURL
    plans = self.root.appending(path: "plans")
    made = self.root.appending(path: ".gleaner-web")
    for folder in [plans, made] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
  }

  func bundle(_ folder: String) -> URL { plans.appending(path: folder) }

  /// The folder of a scenario; `nil` unless the name is that of one here.
  func scenario(_ name: String) -> URL? { scenarios().contains(name) ? root.appending(path: name) : nil }

  /// Names of the folders that hold a scenario, in order.
  func scenarios() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.sorted().filter { name in
      !name.hasPrefix(".") && name != plans.lastPathComponent
        && FileManager.default.fileExists(atPath: root.appending(path: name).appending(path: "scenario.yaml").path)
    }
  }
}
