/// The proof that no siting does better than a stated bound, in whole numbers, so that anybody can recompute it.
///
/// A tree of questions divides all plans among its leaves. At each leaf the prices of a set of multipliers turn the
/// siting into small problems whose exact optimum no plan of that leaf undercuts (Lagrangian duality; Geoffrion 1974).
/// If the least over all leaves, less half a fen for each figure that a plan rounds, reaches the bound, it is proven.
///
/// Streams may be bounded one by one, each with a tree of its own; rents for the sites they share then hold the parts
/// together (Lagrangian decomposition; Guignard, Kim 1987), and what is proven is the sum.
public struct BoundCertificate: Sendable, Codable, Equatable {
  /// Multipliers are whole numbers of this part of a fen: 2²⁰ units make one.
  public static let unitsPerFen = 1_048_576
  /// Coefficients of size cuts are whole numbers of this part: 2¹⁰ make one.
  public static let unitsPerCoefficient = 1024

  /// What is proven: fen a year that no plan undercuts, or kilograms a year that no plan within the budget exceeds.
  public var bound: Int
  /// By depot, then stream, then size as in `SizeCut.coefficients`: fen a year that a module pays its site and the site
  /// receives. Empty when there is one part only, which then counts the sites' own costs.
  public var rents: [[Int]]
  /// Each stream belongs to one part.
  public var parts: [Part]
  /// Equation (28) by item: fen a year that it pays for departing from the accepted plan, never below zero; all items in
  /// the order of villages, then of streams. A plan pays at most what the villages with the greatest sums pay, of which it
  /// may move so many. `nil` where there is no accepted plan.
  public var moves: [Int]?

  public init(bound: Int, rents: [[Int]], parts: [Part], moves: [Int]? = nil) {
    self.bound = bound
    self.rents = rents
    self.parts = parts
    self.moves = moves
  }

  /// Leaves of all trees.
  public var leafCount: Int { parts.reduce(0) { $0 + $1.leafCount } }

  /// A tree that bounds some streams.
  public struct Part: Sendable, Codable, Equatable {
    /// In the order of the scenario.
    public var streams: [ID<WasteStream>]
    /// Inequalities on the sizes of a stream's stations, priced like the equations.
    public var cuts: [SizeCut]
    /// The tree in the order of a walk: each question is followed by everything under its yes, then under its no.
    public var tree: [Step]
    /// The multipliers that leaves name by their position.
    public var multipliers: [Multipliers]

    public init(streams: [ID<WasteStream>], cuts: [SizeCut], tree: [Step], multipliers: [Multipliers]) {
      self.streams = streams
      self.cuts = cuts
      self.tree = tree
      self.multipliers = multipliers
    }

    public var leafCount: Int {
      tree.count { if case .leaf = $0 { true } else { false } }
    }
  }
}

extension BoundCertificate {
  public enum Step: Sendable, Codable, Equatable {
    case ask(Question)
    /// Bounded at the multipliers of this position.
    case leaf(multipliers: Int)
  }

  /// What every plan answers with yes or with no.
  public enum Question: Sendable, Codable, Equatable {
    /// Is the site open?
    case site(depot: ID<Depot>)
    /// Is the station smaller than this size, or not built?
    case station(depot: ID<Depot>, stream: ID<WasteStream>, below: String)
    /// Is the centre's line smaller than this size, or not fitted?
    case line(centre: ID<Centre>, stream: ID<WasteStream>, below: String)
    /// Does the village hand the stream to this depot? Asked only of streams that are not split.
    case assignment(village: ID<Village>, stream: ID<WasteStream>, depot: ID<Depot>)
  }

  /// Prices of the equations that the bound relaxes, in units of `unitsPerFen` per fen or per fen a kg.
  ///
  /// Only what concerns the part's streams is listed. An item is a village's stream with something to collect, in the
  /// order of villages, then of streams.
  public struct Multipliers: Sendable, Codable, Equatable {
    /// Equation (2) by item; below zero only where the leaf's plans must serve the item.
    public var serve: [Int]
    /// Equation (7) by depot, then stream, a kg.
    public var balance: [Int]
    /// Equation (8) by centre, then stream, a kg; never below zero.
    public var intake: [Int]
    /// Equation (9) by target and scope, a kg; from zero to the shortfall's price. Zero when coverage is the objective.
    public var cover: [Int]
    /// Equation (10) by stream, then township, where stations are required; never below zero.
    public var quota: [Int]
    /// Equation (11) by required centre; never below zero. Empty in a part that is not of all streams.
    public var centre: [Int]
    /// By size cut; never below zero.
    public var cut: [Int]
    /// By stream, a kg; never below zero: of Σ min(A, R)·build ≥ R over the stations that the leaf's plans may leave out,
    /// where R is what the largest sizes of the stations that they must build leave of the mass that every plan
    /// collects. Where no station must be built, R counts as zero.
    public var residual: [Int]
    /// Equation (12): what a kilogram collected earns; above zero when coverage is the objective, otherwise zero.
    public var reward: Int

    public init(
      serve: [Int], balance: [Int], intake: [Int], cover: [Int], quota: [Int], centre: [Int], cut: [Int],
      residual: [Int], reward: Int = 0
    ) {
      self.serve = serve
      self.balance = balance
      self.intake = intake
      self.cover = cover
      self.quota = quota
      self.centre = centre
      self.cut = cut
      self.residual = residual
      self.reward = reward
    }
  }

  /// Σ coefficient·build ≥ least over the stations of a stream, which follows from Σ A·build ≥ what every plan
  /// collects by dividing by `kilograms` ÷ `parts` and rounding (mixed-integer rounding; Nemhauser, Wolsey 1990).
  public struct SizeCut: Sendable, Codable, Equatable {
    public var stream: ID<WasteStream>
    public var kilograms: Int
    public var parts: Int
    /// By size, smallest first, without those that a larger size undercuts; in units of `unitsPerCoefficient`.
    public var coefficients: [Int]
    public var least: Int

    public init(stream: ID<WasteStream>, kilograms: Int, parts: Int, coefficients: [Int], least: Int) {
      self.stream = stream
      self.kilograms = kilograms
      self.parts = parts
      self.coefficients = coefficients
      self.least = least
    }
  }
}
