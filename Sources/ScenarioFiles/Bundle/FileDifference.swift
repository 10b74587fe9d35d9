import Foundation
public import WasteNetwork

/// The first thing in which two contents of one file differ: a figure by its path, a cell by its row and column, or a line.
public struct FileDifference: Sendable, Encodable {
  /// Path inside the bundle.
  public let path: String
  /// Where in the file: `siting.cost.haulage`, `row 3, road_km`, `line 12`; empty where a whole file is missing.
  public let place: String
  /// What each content says there, shortened; empty where there is nothing.
  public let stored: String
  public let made: String
  /// `place` in both languages.
  private let spot: Sentence

  private enum CodingKeys: String, CodingKey {
    case path, place, stored
    case made = "made_again"
  }

  /// - Parameters:
  ///   - stored: `nil` where the file is only made.
  ///   - made: `nil` where the file is only stored.
  /// - Returns: `nil` when the bytes are the same.
  public init?(path: String, stored: [UInt8]?, made: [UInt8]?) {
    guard stored != made else { return nil }
    self.path = path
    guard let stored, let made else {
      (place, spot) = ("", .empty)
      self.stored = stored.map { "\($0.count) bytes" } ?? ""
      self.made = made.map { "\($0.count) bytes" } ?? ""
      return
    }
    let found =
      path.hasSuffix(".json")
      ? FileDifference.inFigures(stored, made) ?? FileDifference.inLines(stored, made, isTable: false)
      : FileDifference.inLines(stored, made, isTable: path.hasSuffix(".csv"))
    spot = found.place
    place = spot.en
    self.stored = FileDifference.shortened(found.stored)
    self.made = FileDifference.shortened(found.made)
  }

  /// One line for the terminal.
  public var statement: Sentence {
    guard place.isEmpty else {
      let figures = Sentence(
        "stored ‘\(stored)’, made again ‘\(made)’", zh: "所存为“\(stored)”，重算为“\(made)”")
      return Sentence("\(path): ", zh: "\(path)：") + spot + Sentence(": ", zh: "：") + figures
    }
    return stored.isEmpty
      ? Sentence("\(path): was not in the bundle", zh: "\(path)：成果包中没有")
      : Sentence("\(path): was not made again", zh: "\(path)：重算没有生成")
  }

  // MARK: Where

  private typealias Found = (place: Sentence, stored: String, made: String)

  private static func inFigures(_ stored: [UInt8], _ made: [UInt8]) -> Found? {
    guard let one = try? JSONSerialization.jsonObject(with: Data(stored)),
      let other = try? JSONSerialization.jsonObject(with: Data(made))
    else { return nil }
    return difference(one, other, at: "")
  }

  /// The first in the order of keys and of members; a member that is missing counts as an empty figure.
  private static func difference(_ stored: Any?, _ made: Any?, at path: String) -> Found? {
    if let stored = stored as? [String: Any], let made = made as? [String: Any] {
      let keys = Set(stored.keys).union(made.keys).sorted()
      return keys.lazy.compactMap { difference(stored[$0], made[$0], at: path.isEmpty ? $0 : "\(path).\($0)") }.first
    }
    if let stored = stored as? [Any], let made = made as? [Any] {
      return (0..<max(stored.count, made.count)).lazy.compactMap { member in
        difference(
          member < stored.count ? stored[member] : nil, member < made.count ? made[member] : nil,
          at: "\(path)[\(member)]")
      }.first
    }
    let (one, other) = (stored.map { "\($0)" } ?? "", made.map { "\($0)" } ?? "")
    return one == other ? nil : (Sentence(both: path), one, other)
  }

  private static func inLines(_ stored: [UInt8], _ made: [UInt8], isTable: Bool) -> Found {
    let old = lines(stored)
    let new = lines(made)
    let row = zip(old, new).prefix { $0 == $1 }.count
    let (one, other) = (row < old.count ? old[row] : "", row < new.count ? new[row] : "")
    let cells = (
      one.split(separator: ",", omittingEmptySubsequences: false),
      other.split(separator: ",", omittingEmptySubsequences: false)
    )
    let column = zip(cells.0, cells.1).prefix { $0 == $1 }.count
    let names = old.first?.split(separator: ",", omittingEmptySubsequences: false) ?? []
    // a quoted comma shifts what follows, so the name is only given where rows have as many cells as the header
    if isTable, row > 0, cells.0.count == names.count, cells.1.count == names.count, column < names.count {
      let name = names[column]
      return (
        Sentence("row \(row + 1), \(name)", zh: "第 \(row + 1) 行 \(name)"), String(cells.0[column]),
        String(cells.1[column])
      )
    }
    let same = one.commonPrefix(with: other, options: .literal)
    return (Sentence("line \(row + 1)", zh: "第 \(row + 1) 行"), rest(one, after: same), rest(other, after: same))
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// A line from shortly before what differs.
  private static func rest(_ line: String, after same: String) -> String {
    let skipped = max(0, same.count - 20)
    return (skipped > 0 ? "…" : "") + line.dropFirst(skipped)
  }

  private static func shortened(_ text: String) -> String { text.count > 80 ? "\(text.prefix(80))…" : text }
}
