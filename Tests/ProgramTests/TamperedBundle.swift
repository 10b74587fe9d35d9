import Foundation

/// A copy of a plan bundle in which one thing is changed, with or without the fingerprints made right again.
struct TamperedBundle {
  /// What is done to one file.
  enum Change: Sendable {
    /// The first place where a text stands gets another.
    case text(String, String)
    /// A number at a path of a JSON file gets more; `*` stands for every member.
    case add(String, Int)
    /// A figure at a path gets another value.
    case set(String, String)
    /// What stands at a path goes.
    case drop(String)
    /// Every question of a proof's trees becomes the first of its tree.
    case askAgain
    case removeFile
  }

  let path: String

  /// - Parameter repairs: the manifest's fingerprint of the file is made right, as a careful tamperer would.
  init(_ genuine: String, in folder: TemporaryFolder, file: String, _ change: Change, repairs: Bool) throws {
    path = folder.path(UUID().uuidString)
    try FileManager.default.copyItem(atPath: genuine, toPath: path)
    let target = URL(fileURLWithPath: path).appendingPathComponent(file)
    if case .removeFile = change {
      try FileManager.default.removeItem(at: target)
      return
    }
    let old = try Data(contentsOf: target)
    let new = try TamperedBundle.changed(old, change)
    guard new != old else { throw CocoaError(.fileReadCorruptFile) }
    try new.write(to: target)
    if repairs { try repair(file, old: old, new: new) }
  }

  private static func changed(_ old: Data, _ change: Change) throws -> Data {
    if case .text(let before, let after) = change {
      let text = String(decoding: old, as: UTF8.self)
      guard let place = text.range(of: before) else { throw CocoaError(.fileReadCorruptFile) }
      return Data(text.replacingCharacters(in: place, with: after).utf8)
    }
    let root = try JSONSerialization.jsonObject(with: old)
    let edited: Any? =
      switch change {
      case .add(let path, let more): edit(root, path) { ($0 as? Int).map { $0 + more } as Any? }
      case .set(let path, let value): edit(root, path) { _ in value }
      case .drop(let path): edit(root, path) { _ in nil }
      default:
        edit(root, "parts.*.tree") { tree in
          let steps = tree as? [[String: Any]] ?? []
          return steps.map { $0["ask"] == nil ? $0 : steps[0] }
        }
      }
    return try JSONSerialization.data(withJSONObject: edited ?? root, options: [.sortedKeys])
  }

  /// A tree with something else where a path leads, or without what stands there.
  private static func edit(_ root: Any, _ path: String, _ replace: (Any) -> Any?) -> Any? {
    edit(root, path.split(separator: ".").map(String.init)[...], replace)
  }

  private static func edit(_ node: Any, _ rest: ArraySlice<String>, _ replace: (Any) -> Any?) -> Any? {
    guard let step = rest.first else { return replace(node) }
    if let list = node as? [Any] {
      return list.indices.compactMap { index in
        step == "*" || Int(step) == index ? edit(list[index], rest.dropFirst(), replace) : list[index]
      }
    }
    guard var object = node as? [String: Any], let value = object[step] else { return node }
    object[step] = edit(value, rest.dropFirst(), replace)
    return object
  }

  private func repair(_ file: String, old: Data, new: Data) throws {
    let manifest = URL(fileURLWithPath: path).appendingPathComponent("manifest.json")
    let before = try Sha256.hex(of: old)
    let text = try String(contentsOf: manifest, encoding: .utf8)
    guard text.contains(before) else { return }
    let lines = text.components(separatedBy: "\n")
    let place = lines.firstIndex { $0.contains(before) } ?? 0
    var repaired = lines
    repaired[place] = lines[place].replacingOccurrences(of: before, with: try Sha256.hex(of: new))
    for index in max(0, place - 3)..<min(lines.count, place + 3)
    where lines[index].contains("\"bytes\" : \(old.count),") {
      repaired[index] = lines[index].replacingOccurrences(of: "\(old.count)", with: "\(new.count)")
    }
    try repaired.joined(separator: "\n").write(to: manifest, atomically: true, encoding: .utf8)
  }
}

/// SHA-256 by the machine's own program, so that the test shares no code with what it tests.
enum Sha256 {
  static func hex(of data: Data) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("gleaner-\(UUID().uuidString)")
    try data.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    process.arguments = [file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: output.prefix(64), as: UTF8.self)
  }
}
