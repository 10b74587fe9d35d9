import Foundation
internal import WasteNetwork

/// Reads input files once, remembers their bytes, and names them relative to one root folder.
final class InputFiles {
  /// Absolute path of the folder to which names of files are relative.
  let root: String
  let findings: Findings
  private(set) var files: [InputFile] = []

  init(root: String, findings: Findings) {
    self.root = root
    self.findings = findings
  }

  /// The file's path as faults and the bundle give it.
  func name(of path: String) -> String {
    let folder = root == "/" ? root : root + "/"
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
  }

  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// - Returns: `nil` when the file cannot be read; the fault is reported.
  func read(_ path: String) -> [UInt8]? {
    if let known = files.first(where: { $0.path == name(of: path) }) { return known.bytes }
    guard let content = FileManager.default.contents(atPath: path) else {
      let exists = FileManager.default.fileExists(atPath: path)
      findings.report(
        exists ? .unreadableFile : .missingFile, at: Place(file: name(of: path)),
        Sentence(exists ? "the file cannot be read" : "there is no such file", zh: exists ? "文件无法读取" : "没有这个文件"),
        cure: Sentence(
          exists ? "check its permissions" : "create it, or check the spelling of the path",
          zh: exists ? "检查其权限" : "补上该文件，或核对路径的拼写"))
      return nil
    }
    files.append(InputFile(path: name(of: path), bytes: Array(content)))
    return Array(content)
  }
}

/// Paths as text, with `/` between steps and without `.` and `..`.
enum Path {
  static func absolute(_ path: String, from folder: String = FileManager.default.currentDirectoryPath) -> String {
    let whole = path.hasPrefix("/") ? path : "\(folder)/\(path)"
    var steps: [Substring] = []
    for step in whole.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return "/" + steps.joined(separator: "/")
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  static func last(of path: String) -> String { String(path.split(separator: "/").last ?? "") }

  /// File name without its last extension, and the extension.
  static func split(_ name: String) -> (stem: String, suffix: String) {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return (name, "") }
    return (String(name[..<dot]), String(name[name.index(after: dot)...]))
  }

  static func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }

  /// The deepest folder that holds all the given ones.
  static func common(_ folders: [String]) -> String {
    let steps = folders.map { $0.split(separator: "/") }
    var shared = steps.first ?? []
    for other in steps.dropFirst() {
      shared = Array(zip(shared, other).prefix { $0 == $1 }.map(\.0))
    }
    return "/" + shared.joined(separator: "/")
  }
}
