/// How far a figure can be trusted.
public enum Confidence: String, Sendable, Codable, CaseIterable {
  /// Read in the cited page or document.
  case read
  /// Taken from a source that cites another.
  case secondHand = "second-hand"
  /// Computed from other figures.
  case derived
  /// Estimated for this scenario; the source says how.
  case estimate
  /// May be used as an editable default only; every report names it.
  case unverified
}

/// A number of the outside world with its range and source.
public struct Coefficient: Sendable, Hashable, Codable {
  public let stream: ID<WasteStream>
  /// What it is about: `wheat`, `pig_fattening`, `mulch`.
  public let item: String
  /// What it measures: `straw_grain_ratio`, `yield_kg_mu`.
  public let parameter: String
  public let value: Double
  public let low: Double?
  public let high: Double?
  public let unit: String
  public let source: String
  public let confidence: Confidence
  public let place: Place?

  public init(
    stream: ID<WasteStream>, item: String, parameter: String, value: Double, low: Double?, high: Double?, unit: String,
    source: String, confidence: Confidence, place: Place?
  ) {
    self.stream = stream
    self.item = item
    self.parameter = parameter
    self.value = value
    self.low = low
    self.high = high
    self.unit = unit
    self.source = source
    self.confidence = confidence
    self.place = place
  }
}

/// A statement of something estimated or unverified in the inputs, shown in every report that uses it.
public struct Caveat: Sendable, Hashable, Codable {
  public let subject: LocalizedName
  public let statement: LocalizedName
  public let confidence: Confidence
  public let source: String

  public init(subject: LocalizedName, statement: LocalizedName, confidence: Confidence, source: String) {
    self.subject = subject
    self.statement = statement
    self.confidence = confidence
    self.source = source
  }
}
