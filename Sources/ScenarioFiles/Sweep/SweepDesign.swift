internal import Computation
public import WasteNetwork

/// Which scenarios a sweep plans.
public enum SweepDesign: Sendable, Equatable {
  /// Every combination of the axes' values.
  case grid
  /// The base, and each value of each axis with all else as in the base.
  case oneAtATime
  /// The base, and so many scenarios whose coefficients are drawn from their ranges: a triangular distribution from `low`
  /// over `value` to `high`.
  case ranges(samples: Int, seed: UInt64)

  /// More points than this are a mistake.
  private static let mostPoints = 100_000
  private static let nothing = Sentence("nothing is varied; name an axis with --vary", zh: "没有变化的参数，请用 --vary 指明")

  /// The points of a sweep over a scenario, each once.
  /// - Parameters:
  ///   - scenario: path of the base.
  ///   - coefficients: those of the base, for `ranges`.
  /// - Throws: `SweepFault` where a path leads nowhere, a factor finds no number, or nothing is varied.
  public func points(
    over scenario: String, axes: [SweepAxis], coefficients: [Coefficient]
  ) throws(SweepFault) -> [SweepPoint] {
    let ways = try axes.map { axis throws(SweepFault) in try SweepWays(axis, in: scenario) }
    var points: [SweepPoint]
    switch self {
    case .grid:
      guard !ways.isEmpty else { throw SweepFault(SweepDesign.nothing) }
      try SweepDesign.refuseSharedPaths(ways)
      try limit(
        ways.map(\.axis.values.count).reduce(1) { count, values in
          let (product, isTooMuch) = count.multipliedReportingOverflow(by: values)
          return isTooMuch ? Int.max : product
        })
      points = ways.reduce([SweepPoint(choices: [], items: [])]) { points, way in
        points.flatMap { point in way.steps.map { point.adding($0) } }
      }
    case .oneAtATime:
      guard !ways.isEmpty else { throw SweepFault(SweepDesign.nothing) }
      let base = SweepPoint(choices: [], items: [])
      points = [base] + ways.flatMap { way in way.steps.map { base.adding($0) } }
    case .ranges(let samples, let seed):
      guard ways.isEmpty else {
        throw SweepFault(
          Sentence(
            "--samples draws coefficients from their ranges; leave out --vary",
            zh: "--samples 从系数的范围内抽样，请去掉 --vary"))
      }
      try limit(samples)
      points = try SweepDesign.sampled(coefficients, samples: samples, seed: seed)
    }
    var seen: Set<String> = []
    points = points.filter { seen.insert($0.name).inserted }
    return points
  }

  /// Of two axes that set one value the later would win in silence.
  private static func refuseSharedPaths(_ ways: [SweepWays]) throws(SweepFault) {
    var setBy: [String: String] = [:]
    for way in ways {
      for path in Set(way.steps.flatMap { $0.items.map(\.path) }).sorted() {
        if let other = setBy[path] {
          throw SweepFault(
            Sentence(
              "‘\(other)’ and ‘\(way.axis.text)’ both set ‘\(path)’; leave one of them out",
              zh: "“\(other)”和“\(way.axis.text)”都改动“\(path)”，请去掉其中一个"))
        }
        setBy[path] = way.axis.text
      }
    }
  }

  private func limit(_ count: Int) throws(SweepFault) {
    guard (1...SweepDesign.mostPoints).contains(count) else {
      throw SweepFault(
        Sentence(
          "a sweep has at most \(SweepDesign.mostPoints) scenarios; vary less or in fewer steps",
          zh: "一次推演最多 \(SweepDesign.mostPoints) 个情景，请减少参数或取值"))
    }
  }

  private static func sampled(
    _ coefficients: [Coefficient], samples: Int, seed: UInt64
  ) throws(SweepFault) -> [SweepPoint] {
    let ranged = coefficients.filter { ($0.low ?? $0.value) < ($0.high ?? $0.value) }
    guard !ranged.isEmpty else {
      throw SweepFault(
        Sentence("no coefficient has a range; fill in ‘low’ and ‘high’", zh: "没有系数给出范围，请填写 low 和 high"))
    }
    var numbers = SeededNumbers(seed: seed)
    let drawn = (1...samples).map { sample in
      SweepPoint(
        choices: [SweepPoint.Choice(axis: "sample", value: String(sample))],
        items: ranged.map { one in
          SweepPoint.Item(
            path: "coefficients[\(one.stream.code)/\(one.item)/\(one.parameter)].value",
            value: SweepAxis.number(triangular(one, numbers.fraction())))
        })
    }
    return [SweepPoint(choices: [], items: [])] + drawn
  }

  /// The value below which the given part of the triangular distribution lies.
  static func triangular(_ one: Coefficient, _ part: Double) -> Double {
    let low = min(one.low ?? one.value, one.value)
    let high = max(one.high ?? one.value, one.value)
    let width = high - low
    let below = (one.value - low) / width
    return part < below
      ? low + (part * width * (one.value - low)).squareRoot()
      : high - ((1 - part) * width * (high - one.value)).squareRoot()
  }
}
