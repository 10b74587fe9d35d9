/// How alike faults of many places are told as one.
enum Gathering {
  /// As many alike faults stand one by one, each at its row; more are told as one.
  static let few = 3
  private static let named = 20

  /// The first names of a list, and how many more there are.
  static func list(_ names: [String]) -> Sentence {
    let (shown, more) = (names.prefix(named), names.count - named)
    return Sentence(
      shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""),
      zh: shown.joined(separator: "、") + (more > 0 ? "，另有 \(more) 处" : ""))
  }

  /// Where a fault of several rows of a table stands.
  static func place(_ first: Place?, column: String? = nil) -> Place? {
    first.map { Place(file: $0.file, column: column) }
  }
}
