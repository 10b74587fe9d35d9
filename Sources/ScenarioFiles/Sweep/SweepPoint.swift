import Foundation

/// One scenario of a sweep: the base with some values set.
public struct SweepPoint: Sendable, Equatable {
  /// One value that the sweep chose.
  public struct Choice: Sendable, Equatable, Codable {
    /// The axis, as it names itself: its path, with `×` before it where it takes factors.
    public let axis: String
    public let value: String

    public init(axis: String, value: String) {
      self.axis = axis
      self.value = value
    }
  }

  /// One value set in the scenario.
  public struct Item: Sendable, Equatable {
    public let path: String
    public let value: String
  }

  /// The base as it is.
  public static let base = SweepPoint(choices: [], items: [])

  /// Empty for the base itself.
  public let choices: [Choice]
  public let items: [Item]

  /// The scenario as a YAML file that extends the base.
  /// - Parameter base: path of the base from the folder that the file is in.
  public func yaml(extending base: String) -> String {
    let told = choices.map { "# \($0.axis) = \($0.value)\n" }.joined()
    let head = "\(told)gleaner: 1\nextends: \(SweepPoint.quoted(base))\n"
    guard !items.isEmpty else { return head }
    return head + "items:\n"
      + items.map { "  - set: \(SweepPoint.quoted($0.path))\n    to: \(SweepPoint.quoted($0.value))\n" }.joined()
  }

  /// Name of its file, without the ending: what was chosen in letters that every file system takes, and enough of `name`
  /// to tell it from others.
  public var fileName: String {
    let words = choices.map { choice in
      let thing = choice.axis.split { ".[]/:× ".contains($0) }.filter { !SweepPoint.common.contains(String($0)) }
      return (thing.suffix(2).map(String.init) + [choice.value]).joined(separator: "-")
    }
    let told = (words.isEmpty ? ["baseline"] : words).joined(separator: "_").unicodeScalars
      .map {
        $0.isASCII && ($0.properties.isAlphabetic || "0123456789._-".unicodeScalars.contains($0)) ? String($0) : "-"
      }
    return "\(told.joined().prefix(SweepPoint.longest))-\(name.prefix(8))"
  }

  /// Words of paths that tell nothing apart.
  private static let common: Set<String> = ["targets", "streams", "coefficients", "value", "*", "options", "objective"]
  private static let longest = 60

  /// Tells points apart: equal items, equal name; sixteen hexadecimal digits.
  public var name: String {
    let text = items.map { "\($0.path)=\($0.value)\n" }.joined()
    return String(Fingerprint.sha256(of: Array(text.utf8)).prefix(16))
  }

  /// Numbers and words of YAML as they are read from an unquoted scalar; everything within quotation marks.
  private static func quoted(_ text: String) -> String {
    "\"\(text.replacingOccurrences(of: "\\", with: "\\\\").replacingOccurrences(of: "\"", with: "\\\""))\""
  }
}
