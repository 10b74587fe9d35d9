public import Quantities

/// A plan of several years: what stands when, what closing costs, and how far from the best possible it can be.
///
/// Every stage has a plan bundle of its own; this is what joins them.
public struct YearsPlan: Sendable, Codable, Equatable {
  /// The file that holds it; its presence marks a folder as a plan of several years.
  public static let fileName = "years.json"

  /// One stage with what its siting costs.
  public struct Stage: Sendable, Codable, Equatable {
    public var when: YearStage
    /// SHA-256 of its bundle's manifest, 64 hexadecimal digits.
    public var manifest: String
    /// Of its siting, a year.
    public var yearlyCost: Money
    /// What no siting of that stage undercuts, a year; `nil` where nothing is proven.
    public var bound: Money?
    /// Due in its years for what was closed or made smaller.
    public var closing: Money

    public init(when: YearStage, manifest: String, yearlyCost: Money, bound: Money?, closing: Money) {
      self.when = when
      self.manifest = manifest
      self.yearlyCost = yearlyCost
      self.bound = bound
      self.closing = closing
    }

    /// The folder of its bundle.
    public var folder: String { String(when.year) }
    /// Over all its years.
    public var cost: Money { .fen(yearlyCost.fen * when.lasts) + closing }
  }

  /// What becomes of a place from one stage to the next.
  public enum Change: String, Sendable, Codable, CaseIterable {
    case absent, opens, keeps, grows, shrinks, closes
  }

  /// A station or line that stands in one stage at least.
  public struct Standing: Sendable, Codable, Equatable {
    public var place: BuiltPlace
    /// By stage: its size, `nil` where it does not stand.
    public var sizes: [String?]
    /// By stage: what the size costs a year.
    public var yearlyCosts: [Money?]
    /// By stage, against the one before; in the first it opens or is absent.
    public var changes: [Change]

    public init(place: BuiltPlace, sizes: [String?], yearlyCosts: [Money?], changes: [Change]) {
      self.place = place
      self.sizes = sizes
      self.yearlyCosts = yearlyCosts
      self.changes = changes
    }
  }

  /// What is due for one place in one stage.
  public struct Due: Sendable, Codable, Equatable {
    public var place: BuiltPlace
    /// Year of the stage in whose years it is due.
    public var year: Int
    /// Year from which what is paid off stood, and its size then.
    public var builtYear: Int
    public var builtSize: String
    /// The size that stands now; `nil` where nothing does.
    public var size: String?
    /// Instalments that are due; 1 where the price is paid at once.
    public var count: Int
    /// Each of them.
    public var price: Money

    public init(
      place: BuiltPlace, year: Int, builtYear: Int, builtSize: String, size: String?, count: Int, price: Money
    ) {
      self.place = place
      self.year = year
      self.builtYear = builtYear
      self.builtSize = builtSize
      self.size = size
      self.count = count
      self.price = price
    }

    public var amount: Money { .fen(price.fen * count) }
  }

  /// Version of the file's layout.
  public var format = 1
  public var program: String
  public var closing: ClosingRule
  /// Ascending.
  public var stages: [Stage]
  /// In the order of places.
  public var standings: [Standing]
  /// By place, then year.
  public var dues: [Due]
  /// Yearly costs times the years of each stage.
  public var stagesCost: Money
  public var closingCost: Money
  public var total: Money
  /// What no plan of these years undercuts: stages' bounds times their years; `nil` where one has none.
  public var bound: Money?

  public init(
    program: String, closing: ClosingRule, stages: [Stage], standings: [Standing], dues: [Due], stagesCost: Money,
    closingCost: Money, total: Money, bound: Money?
  ) {
    self.program = program
    self.closing = closing
    self.stages = stages
    self.standings = standings
    self.dues = dues
    self.stagesCost = stagesCost
    self.closingCost = closingCost
    self.total = total
    self.bound = bound
  }

  /// (total − bound) ÷ total; `nil` without a bound or a cost.
  public var gap: Double? {
    guard let bound, total > .zero else { return nil }
    return Double(total.fen - bound.fen) / Double(total.fen)
  }
}
