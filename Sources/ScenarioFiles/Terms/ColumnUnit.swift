/// A unit that a header names, and what it makes of the unit of a column of the folder format.
struct ColumnUnit: Sendable, Hashable {
  enum Kind: Sendable { case area, mass, count, money, length, volume, share }

  let word: String
  let kind: Kind
  /// In mu, tonnes, head, yuan, kilometres, cubic metres or per cent. One mu is a fifteenth of a hectare.
  let size: Double

  /// Longer words before those that they contain.
  static let all: [ColumnUnit] = [
    .init("万亩", .area, 10_000), .init("千公顷", .area, 15_000), .init("公顷", .area, 15), .init("hm²", .area, 15),
    .init("hm2", .area, 15), .init("ha", .area, 15), .init("平方公里", .area, 1_500), .init("平方千米", .area, 1_500),
    .init("km²", .area, 1_500), .init("km2", .area, 1_500), .init("平方米", .area, 0.001_5), .init("㎡", .area, 0.001_5),
    .init("m²", .area, 0.001_5), .init("m2", .area, 0.001_5), .init("亩", .area, 1), .init("mu", .area, 1),
    .init("万吨", .mass, 10_000), .init("吨", .mass, 1), .init("公斤", .mass, 0.001), .init("千克", .mass, 0.001),
    .init("市斤", .mass, 0.000_5), .init("斤", .mass, 0.000_5), .init("kg", .mass, 0.001), .init("t", .mass, 1),
    .init("万头", .count, 10_000), .init("万只", .count, 10_000), .init("万羽", .count, 10_000), .init("头", .count, 1),
    .init("只", .count, 1), .init("羽", .count, 1), .init("head", .count, 1), .init("万元", .money, 10_000),
    .init("元", .money, 1), .init("cny", .money, 1), .init("公里", .length, 1), .init("千米", .length, 1),
    .init("km", .length, 1), .init("米", .length, 0.001), .init("m", .length, 0.001), .init("立方米", .volume, 1),
    .init("m³", .volume, 1), .init("m3", .volume, 1), .init("%", .share, 1),
  ]

  private init(_ word: String, _ kind: Kind, _ size: Double) {
    self.word = word
    self.kind = kind
    self.size = size
  }

  static func named(_ word: String) -> ColumnUnit? {
    let plain = word.replacing("/年", with: "")
    return all.first { $0.word == plain }
  }

  /// The unit that a column of the folder format states at the end of its name.
  static func of(column: String) -> ColumnUnit? {
    let words = column.split(separator: "_").map(String.init)
    // so much of one by the other, as in cny_t and kg_mu: no other unit of the second word would do
    guard words.count > 1, !rateWords.contains(words[words.count - 2]) else { return nil }
    let suffix = words[words.count - 1]
    return suffix == "percent"
      ? named("%") : ["mu", "t", "kg", "head", "cny", "km", "m3"].contains(suffix) ? named(suffix) : nil
  }

  /// Units of which a rate has so many by another.
  private static let rateWords: Set = ["t", "kg", "g", "mu", "head", "cny", "km", "m3", "min", "l", "kwh", "tkm"]

  /// By what a figure in this unit is multiplied to be one of another; `nil` where they measure different things.
  func factor(to other: ColumnUnit) -> Double? { kind == other.kind ? size / other.size : nil }
}
