/// Names that every file format and solver takes: letters, digits and `_`, a letter first, at most 64
/// characters, no word of the formats, no two alike. Equal programmes get equal names.
struct CleanNames {
  private var taken: Set<String> = []
  /// The last number tried for a name that occurs again, so that many equal names cost no more than different ones.
  private var lastNumber: [String: Int] = [:]

  /// Words and beginnings that readers of the LP format give a meaning of their own, in lower case.
  private static let reserved: Set<String> = [
    "st", "subject", "such", "to", "that", "bound", "bounds", "free", "inf", "infinity", "general",
    "generals", "gen", "integer", "integers", "int", "binary", "binaries", "bin", "semi", "semis", "sos", "sos1",
    "sos2", "end", "min", "minimum", "minimise", "minimize", "max", "maximum", "maximise", "maximize", "nan", "rhs",
    "marker", "obj",
  ]

  /// The clean form of a name, told apart from all those given before by `_2`, `_3` …
  /// - Parameter prefix: a letter to put first where the name has none of its own.
  mutating func add(_ name: String, prefix: Character) -> String {
    let base = Self.clean(name, prefix: prefix)
    var candidate = base
    while !taken.insert(candidate.lowercased()).inserted {
      let number = lastNumber[base, default: 1] + 1
      lastNumber[base] = number
      candidate = "\(base)_\(number)"
    }
    return candidate
  }

  static func clean(_ name: String, prefix: Character) -> String {
    var result = ""
    for scalar in name.unicodeScalars.prefix(256) {
      if scalar.isASCII, scalar.properties.isAlphabetic || "0"..."9" ~= scalar {
        result.unicodeScalars.append(scalar)
      } else if result.last != "_" {
        result.append("_")
      }
    }
    while result.last == "_" { result.removeLast() }
    result = String(result.prefix(56))
    if result.isEmpty { return String(prefix) }
    return needsPrefix(result) ? "\(prefix)_\(result)" : result
  }

  /// A name must not read as a number (`e5`, `7`), a word of the format, or nothing.
  private static func needsPrefix(_ name: String) -> Bool {
    guard let first = name.first, first.isLetter else { return true }
    if reserved.contains(name.lowercased()) { return true }
    let second = name.dropFirst().first
    return (first == "e" || first == "E") && (second == nil || second?.isNumber == true)
  }
}
