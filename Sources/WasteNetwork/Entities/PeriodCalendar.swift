/// The periods of a planning year: ten-day periods (旬, 36 a year) or months.
public struct PeriodCalendar: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Codable {
    case tenDay = "ten-day"
    case month
  }

  public let year: Int
  public let kind: Kind

  public init(year: Int, kind: Kind) {
    self.year = year
    self.kind = kind
  }

  public var periodCount: Int { kind == .tenDay ? 36 : 12 }

  /// Days of a period, counted from 0; the last ten-day period of a month has 8 to 11.
  public func days(inPeriod period: Int) -> Int {
    switch kind {
    case .month: days(inMonth: period + 1)
    case .tenDay: period % 3 < 2 ? 10 : days(inMonth: period / 3 + 1) - 20
    }
  }

  /// Month (1…12) and first day of a period.
  public func start(ofPeriod period: Int) -> (month: Int, day: Int) {
    kind == .month ? (period + 1, 1) : (period / 3 + 1, period % 3 * 10 + 1)
  }

  public var daysInYear: Int { (0..<periodCount).reduce(0) { $0 + days(inPeriod: $1) } }

  /// Days of a month, 1…12, in this year.
  func days(inMonth month: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// How a mass arises over the year: one share a period, adding up to the whole.
public struct SeasonProfile: Sendable, Hashable, Codable {
  public let name: String
  /// One share a period; the sum is exactly `Share.whole` after validation.
  public let shares: [Int]
  public let confidence: Confidence
  public let source: String
  public let place: Place?

  public init(name: String, shares: [Int], confidence: Confidence, source: String, place: Place? = nil) {
    self.place = place
    self.name = name
    self.shares = shares
    self.confidence = confidence
    self.source = source
  }
}
