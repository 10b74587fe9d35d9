public import Quantities

/// What arises in each village of each stream over the year.
///
/// For every source of a stream: generated = activity × Π factors, collectable = generated × collectable
/// coefficient, on-site use = collectable × on-site share; what is left is off-field and may travel.
/// A village's own figure `<item>_<parameter>` takes the place of the coefficient.
public struct Generation: Sendable {
  /// Yearly masses of one stream in one village.
  public struct Arising: Sendable, Hashable, Codable {
    public var generated: Mass
    public var collectable: Mass
    public var onSite: Mass
    /// Collectable less on-site use: q of the equations.
    public var offField: Mass

    public static let none = Arising(generated: .zero, collectable: .zero, onSite: .zero, offField: .zero)
  }

  public let villageCount: Int
  public let streamCount: Int
  public let periodCount: Int
  /// `[village × streamCount + stream]`.
  private let arisings: [Arising]
  /// Off-field mass of each source, `[village × sourceCount + source]`, sources numbered over all streams.
  private let offFieldBySource: [Mass]
  private let sourceCount: Int
  private let sourcesOfStream: [Range<Int>]
  /// Cumulative season shares in millionths, `[source × periodCount + period]`.
  private let cumulative: [Int]

  /// Yearly masses of a stream in a village.
  public func arising(village: Int, stream: Int) -> Arising { arisings[village * streamCount + stream] }

  /// Off-field mass of a stream in a village by period; adds up to the year's exactly.
  public func arrivals(village: Int, stream: Int) -> [Mass] {
    var result = [Mass](repeating: .zero, count: periodCount)
    for source in sourcesOfStream[stream] {
      let year = offFieldBySource[village * sourceCount + source]
      var before = Mass.zero
      for period in 0..<periodCount {
        let upTo = Share.millionths(cumulative[source * periodCount + period]).of(year)
        result[period] += upTo - before
        before = upTo
      }
    }
    return result
  }

  /// Relative arrivals of a stream's off-field mass in a village by period: kilograms times millionths, unrounded.
  func season(village: Int, stream: Int) -> [Int] {
    var result = [Int](repeating: 0, count: periodCount)
    for source in sourcesOfStream[stream] {
      let year = offFieldBySource[village * sourceCount + source].kilograms
      var before = 0
      for period in 0..<periodCount {
        let upTo = cumulative[source * periodCount + period]
        result[period] += year * (upTo - before)
        before = upTo
      }
    }
    return result
  }

  /// Sum over some villages.
  public func total(of stream: Int, over villages: some Sequence<Int>) -> Arising {
    villages.reduce(into: .none) { sum, village in
      let one = arising(village: village, stream: stream)
      sum.generated += one.generated
      sum.collectable += one.collectable
      sum.onSite += one.onSite
      sum.offField += one.offField
    }
  }

  init(
    villages: [Village], streams: [WasteStream], coefficients: [Coefficient], seasons: [SeasonProfile],
    calendar: PeriodCalendar
  ) {
    let table = CoefficientTable(coefficients)
    let sources = streams.flatMap { stream in stream.sources.map { (stream: stream, source: $0) } }
    var ranges: [Range<Int>] = []
    for stream in streams {
      let start = ranges.last?.upperBound ?? 0
      ranges.append(start..<start + stream.sources.count)
    }
    var arisings = [Arising](repeating: .none, count: villages.count * streams.count)
    var bySource = [Mass](repeating: .zero, count: villages.count * sources.count)
    for (v, village) in villages.enumerated() {
      for (s, stream) in streams.enumerated() {
        for source in ranges[s] {
          let one = Generation.arising(of: sources[source].source, stream: stream.id, in: village, table: table)
          bySource[v * sources.count + source] = one.offField
          arisings[v * streams.count + s].generated += one.generated
          arisings[v * streams.count + s].collectable += one.collectable
          arisings[v * streams.count + s].onSite += one.onSite
          arisings[v * streams.count + s].offField += one.offField
        }
      }
    }
    villageCount = villages.count
    streamCount = streams.count
    periodCount = calendar.periodCount
    self.arisings = arisings
    offFieldBySource = bySource
    sourceCount = sources.count
    sourcesOfStream = ranges
    cumulative = sources.flatMap { entry in
      let shares = seasons.first { $0.name == entry.source.season }!.shares
      return shares.indices.map { shares[...$0].reduce(0, +) }
    }
  }

  /// Masses of one source in one village, each rounded to whole kilograms.
  private static func arising(
    of source: WasteStream.Source, stream: ID<WasteStream>, in village: Village, table: CoefficientTable
  ) -> Arising {
    func value(_ parameter: String) -> Double {
      village.figures["\(source.item)_\(parameter)"]
        ?? table.value(stream: stream, item: source.item, parameter: parameter)!
    }
    let activity = (village.figures[source.activity] ?? 0) * (source.activity.hasSuffix("_t") ? 1000 : 1)
    let generated = source.factors.reduce(activity) { $0 * value($1) }
    let collectable = generated * (source.collectable.map(value) ?? 1)
    let whole = Mass.kilograms(collectable)
    let onSite = min(whole, Mass.kilograms(collectable * (source.onSite.map(value) ?? 0)))
    return Arising(
      generated: .kilograms(generated), collectable: whole, onSite: onSite, offField: whole - onSite)
  }
}

/// Coefficients by stream, item and parameter.
struct CoefficientTable {
  private struct Key: Hashable {
    let stream: ID<WasteStream>
    let item: String
    let parameter: String
  }

  private let values: [Key: Double]

  init(_ coefficients: [Coefficient]) {
    values = Dictionary(
      coefficients.map { (Key(stream: $0.stream, item: $0.item, parameter: $0.parameter), $0.value) },
      uniquingKeysWith: { first, _ in first })
  }

  func value(stream: ID<WasteStream>, item: String, parameter: String) -> Double? {
    values[Key(stream: stream, item: item, parameter: parameter)]
  }
}
