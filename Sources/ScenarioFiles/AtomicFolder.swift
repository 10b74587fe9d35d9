public import Foundation
public import WasteNetwork

/// Why a folder could not be written.
public enum FolderFault: Error, Sendable, CustomStringConvertible {
  /// Something stands at the path that the program did not make and will not replace.
  case wouldReplace(String)
  /// Documents of the program to which people have added.
  case wouldLoseChanges(String)
  case cannotWrite(path: String, reason: String)

  public var statement: Sentence {
    switch self {
    case .wouldReplace(let path):
      Sentence(
        "\(path) exists and was not written by this command; choose another folder",
        zh: "\(path) 已存在，且不是本命令写成的；请另选文件夹")
    case .wouldLoseChanges(let path):
      Sentence(
        "\(path) holds documents that were filled in or added to since they were written; write to another folder with -o",
        zh: "\(path) 中的文件写成后已有人填写或添加，不会覆盖；请用 -o 另选文件夹")
    case .cannotWrite(let path, let reason):
      Sentence("\(path) cannot be written: \(reason)", zh: "无法写入 \(path)：\(reason)")
    }
  }

  /// In English.
  public var description: String { statement.en }
}

/// Writes a folder whole or not at all: into a temporary place beside it, then renamed.
public enum AtomicFolder {
  /// - Parameters:
  ///   - mayReplace: whether an existing folder that is not empty may go.
  ///   - files: contents by path inside the folder; `/` makes subfolders.
  /// - Throws: `FolderFault`; an earlier folder is then left as it was.
  public static func write(
    _ files: [(path: String, bytes: [UInt8])], to folder: String, mayReplace: (URL) -> Bool = { _ in false }
  ) throws(FolderFault) {
    let target = URL(fileURLWithPath: folder).standardizedFileURL
    let manager = FileManager.default
    let exists = manager.fileExists(atPath: target.path)
    if exists, !isEmpty(target), !mayReplace(target) { throw .wouldReplace(folder) }

    let parent = target.deletingLastPathComponent()
    let identifier = "\(ProcessInfo.processInfo.processIdentifier)"
    let fresh = parent.appendingPathComponent(".\(target.lastPathComponent).writing-\(identifier)")
    let old = parent.appendingPathComponent(".\(target.lastPathComponent).replaced-\(identifier)")
    do {
      try? manager.removeItem(at: fresh)
      try manager.createDirectory(at: fresh, withIntermediateDirectories: true)
      for file in files {
        let place = fresh.appendingPathComponent(file.path)
        try manager.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: place)
      }
      if exists { try manager.moveItem(at: target, to: old) }
      do {
        try manager.moveItem(at: fresh, to: target)
      } catch {
        if exists { try? manager.moveItem(at: old, to: target) }
        throw error
      }
      if exists { try? manager.removeItem(at: old) }
    } catch {
      try? manager.removeItem(at: fresh)
      throw .cannotWrite(path: folder, reason: error.localizedDescription)
    }
  }

  /// Refuses early, before hours of work, what `write` would refuse at the end.
  public static func check(_ folder: String, mayReplace: (URL) -> Bool) throws(FolderFault) {
    let target = URL(fileURLWithPath: folder).standardizedFileURL
    let manager = FileManager.default
    if manager.fileExists(atPath: target.path) {
      if !isEmpty(target), !mayReplace(target) { throw .wouldReplace(folder) }
      return
    }
    var ancestor = target.deletingLastPathComponent()
    while !manager.fileExists(atPath: ancestor.path), ancestor.path != "/" { ancestor.deleteLastPathComponent() }
    if !manager.isWritableFile(atPath: ancestor.path) {
      throw .cannotWrite(path: folder, reason: "no permission to write in \(ancestor.path)")
    }
  }

  private static func isEmpty(_ folder: URL) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.isEmpty == true
  }
}
