internal import Foundation

/// The range in which most of many figures lie, and the slip of units that would explain one far outside it.
struct OrdinaryRange {
  /// A tenth of the figures lies below `low`, a tenth above `high`.
  let low: Double
  let high: Double
  let median: Double

  /// Slips of units: a digit too many, hectares for mu (1 ha = 15 mu), tonnes for kilograms.
  static let slips = [10.0, 15, 1000]
  /// Figures that differ by more than this among themselves say nothing of a single one.
  private static let greatestSpread = 30.0
  /// How far outside a figure must lie before a slip is suspected.
  private static let farOutside = 5.0
  private static let leastCount = 8

  /// - Parameter values: above zero; `nil` for too few of them, or ones that differ too much.
  init?(_ values: [Double]) {
    guard values.count >= OrdinaryRange.leastCount else { return nil }
    let sorted = values.sorted()
    low = sorted[sorted.count / 10]
    high = sorted[sorted.count - 1 - sorted.count / 10]
    median = sorted[sorted.count / 2]
    guard low > 0, high / low <= OrdinaryRange.greatestSpread else { return nil }
  }

  /// The slip after whose correction a figure would be an ordinary one.
  func slip(of value: Double) -> UnitSlip? {
    let isLarge = value > high * OrdinaryRange.farOutside
    guard isLarge || value < low / OrdinaryRange.farOutside else { return nil }
    return OrdinaryRange.slips.map { UnitSlip(factor: $0, isTooLarge: isLarge) }
      .filter { (low...high).contains($0.corrected(value)) }
      .min { abs(log($0.corrected(value) / median)) < abs(log($1.corrected(value) / median)) }
  }
}

/// By what a figure is probably wrong.
struct UnitSlip: Equatable {
  let factor: Double
  let isTooLarge: Bool

  /// What would be written in the right unit.
  func corrected(_ value: Double) -> Double { isTooLarge ? value / factor : value * factor }

  /// Which slip a ratio comes near, within a third; of two the nearer.
  init?(ratio: Double) {
    guard ratio > 0, ratio.isFinite else { return nil }
    let large = max(ratio, 1 / ratio)
    let nearest = OrdinaryRange.slips.min { abs(log(large / $0)) < abs(log(large / $1)) }
    guard let nearest, abs(log(large / nearest)) <= log(4.0 / 3) else { return nil }
    self.init(factor: nearest, isTooLarge: ratio > 1)
  }

  init(factor: Double, isTooLarge: Bool) {
    self.factor = factor
    self.isTooLarge = isTooLarge
  }

  /// Every slip that may lie behind a ratio to what is usual, the likeliest first. The usual is known within a factor of
  /// about two only, so a tenth may as well be a fifteenth: of areas hectares come first, since whole columns are
  /// written in them, and a digit is lost in single cells.
  static func likely(ratio: Double, isArea: Bool) -> [UnitSlip] {
    guard ratio > 0, ratio.isFinite else { return [] }
    let large = max(ratio, 1 / ratio)
    let slips = (isArea ? [15.0] : []) + [10, 1000, 10_000]
    return slips.filter { abs(log(large / $0)) <= log(2.2) }.map { UnitSlip(factor: $0, isTooLarge: ratio > 1) }
  }

  /// What may have been taken for what.
  var words: Sentence {
    switch (factor, isTooLarge) {
    case (15, true): Sentence("mu where hectares are meant, or the like", zh: "应为公顷而填成亩，或类似情况")
    case (15, false): Sentence("hectares where mu are meant (1 ha = 15 mu)", zh: "应为亩而填成公顷，1 公顷 = 15 亩")
    case (1000, true): Sentence("kilograms where tonnes are meant, or the like", zh: "应为吨而填成千克，或类似情况")
    case (1000, false): Sentence("tonnes where kilograms are meant", zh: "应为千克而填成吨")
    case (10_000, true): Sentence("single ones where ten thousands are meant", zh: "应以万计而按个计")
    case (10_000, false): Sentence("ten thousands where single ones are meant", zh: "按万计填写，如万亩、万头")
    case (_, true): Sentence("a digit too many", zh: "多了一位数")
    case (_, false): Sentence("a digit too few", zh: "少了一位数")
    }
  }
}
