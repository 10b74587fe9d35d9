/// A year that is planned with a state of the district of its own, and how many years it stands for.
public struct YearStage: Sendable, Codable, Hashable {
  /// The calendar year from which it holds.
  public var year: Int
  /// Years that are counted from there on, at least one.
  public var lasts: Int

  public init(year: Int, lasts: Int) {
    self.year = year
    self.lasts = lasts
  }

  /// The calendar years that are counted.
  public var years: Range<Int> { year..<year + lasts }
}
