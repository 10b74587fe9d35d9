import Foundation

/// Best known values of published instances, by folder and file name, or by the file's name alone.
///
/// A CSV table with columns `instance` and `best_known`; the extension of a file does not matter.
struct BestKnownValues {
  /// What is wrong with the table, with its place.
  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private var values: [String: Double] = [:]
  /// Names that mean different instances in different folders.
  private var shared: Set<String> = []

  init(path: String) throws {
    guard let bytes = FileManager.default.contents(atPath: path), let text = String(bytes: bytes, encoding: .utf8)
    else { throw Fault(description: "\(path): the table cannot be read as UTF-8 text; check the path") }
    let lines = text.split(whereSeparator: \.isNewline)
    guard let header = lines.first?.split(separator: ",", omittingEmptySubsequences: false),
      let name = header.firstIndex(of: "instance"), let best = header.firstIndex(of: "best_known")
    else { throw Fault(description: "\(path):1: columns instance and best_known are needed") }
    for (index, line) in lines.enumerated().dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells.count > max(name, best), let value = Double(cells[best]) else {
        throw Fault(description: "\(path):\(index + 1): no best known value stands here")
      }
      for key in BestKnownValues.keys(String(cells[name])) {
        if let other = values[key], other != value { shared.insert(key) }
        values[key] = value
      }
    }
  }

  /// The value of a file: its folder and name are looked for first, then its name alone.
  subscript(file: String) -> Double? {
    BestKnownValues.keys(file).lazy.compactMap { shared.contains($0) ? nil : values[$0] }.first
  }

  /// From the most to the least exact.
  private static func keys(_ path: String) -> [String] {
    let parts = path.split(separator: "/").map(String.init)
    guard var name = parts.last else { return [path] }
    if let dot = name.lastIndex(of: "."), [".vrp", ".dat", ".txt", ".json"].contains(name[dot...]) {
      name = String(name[..<dot])
    }
    return parts.count > 1 ? ["\(parts[parts.count - 2])/\(name)", name] : [name]
  }
}
