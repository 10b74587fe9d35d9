public import WasteNetwork

/// A siting question in whole numbers: kilograms, fen, metres, square metres, and dense indices.
///
/// Only what can happen is here: an item is a village's stream with something to collect, an arc leads from an
/// item to a depot that may take it within the service radius (equation 11). Memory is linear in arcs.
public struct SitingProblem: Sendable {
  /// A village's stream with off-field mass above zero.
  public struct Item: Sendable {
    public let village: Int
    public let stream: Int
    /// q: off-field mass, kg a year.
    public let mass: Int
    /// What reaches the centre of it: mass less storage loss, rounded to the nearest kg.
    public let delivered: Int
    /// Equation (2) holds with =, because the stream serves every village or the assignment is locked.
    public package(set) var mustBeServed: Bool
    /// The mass may go to several stations.
    public let maySplit: Bool
    /// Its arcs, nearest depot first.
    public let arcs: Range<Int>
  }

  /// A possible assignment.
  public struct Arc: Sendable {
    public let item: Int
    public let depot: Int
    /// Road metres.
    public let distance: Int
    /// c: haulage and handling of the whole mass, fen a year.
    public let cost: Int
  }

  /// A size of a station's module or of a centre's line.
  public struct Size: Sendable {
    public let name: String
    /// A or B: kg a year.
    public package(set) var capacity: Int
    /// Square metres; counts at depots only.
    public let area: Int
    /// F or G: fen a year.
    public package(set) var cost: Int
  }

  /// A depot's site.
  public struct Site: Sendable {
    public let township: Int
    /// Square metres.
    public package(set) var area: Int
    /// f: fen a year.
    public let cost: Int
    /// Must be open (equation 11).
    public package(set) var isRequired: Bool
  }

  /// Equation (9) for one target and one scope: the items must hand over at least `need` in all.
  public struct CoverageRow: Sendable {
    /// Index in the network's targets.
    public let target: Int
    /// The township, when the target holds in each or in one.
    public let township: Int?
    public let stream: Int
    /// Target mass less the on-site use that counts, kg a year; never negative.
    public package(set) var need: Int
    /// Price of falling short, fen per tonne; `nil` when the target must be reached.
    public let shortfallPrice: Int?
    public let items: [Int]
  }

  /// Equation (10): stations of a stream that a township must have.
  public struct StationQuota: Sendable {
    public let township: Int
    public let stream: Int
    public package(set) var count: Int
    /// Depots of the township that may hold one.
    public package(set) var depots: [Int]
  }

  public enum Objective: Sendable, Equatable {
    case leastCost
    /// Most mass collected for a yearly budget in fen; equation (9) then only reports.
    case greatestCoverage(budget: Int)
    /// The least greatest distance of an arc in use, within a yearly budget in fen if there is one.
    case leastGreatestDistance(budget: Int?)
  }

  public let network: Network
  public let distances: RoadDistances
  public package(set) var objective: Objective
  public let items: [Item]
  public let arcs: [Arc]
  public let sites: [Site]
  /// `stationSizes[s]`, smallest first.
  public let stationSizes: [[Size]]
  /// `lineSizes[k × streamCount + s]`; empty where the centre may not take the stream.
  public let lineSizes: [[Size]]
  /// Centres that must have at least one line (equation 11).
  public let requiredCentres: [Int]
  public let coverage: [CoverageRow]
  /// `coverageOfItem[i]` are the rows in which an item counts.
  public let coverageOfItem: [[Int]]
  public let quotas: [StationQuota]
  /// `[depot × streamCount + stream]`: whether the depot may hold a station of the stream.
  public let mayHoldStation: [Bool]
  /// `[depot × streamCount + stream]`: the arcs that end there, in item order.
  public let arcsOfStation: [[Int]]
  let onward: OnwardRoads

  /// By item: depots whose station may be its second one (equation 27), `nil` where none is asked for; empty where no
  /// stream asks for any.
  public internal(set) var backups: [[Int]?] = []

  /// Equation (28): what an accepted plan leaves free; `nil` where there is none.
  package internal(set) var moves: MoveLimit?

  /// By station and position of a size: fen a year beside the size's cost, because of what stands in other years; empty
  /// where nothing is priced so. They lead the search and are no part of a plan's cost.
  var surcharges: [[Int]] = []

  public var streamCount: Int { stationSizes.count }
  public var depotCount: Int { sites.count }
  public var centreCount: Int { lineSizes.count / max(1, streamCount) }

  /// Position of a depot's station of a stream in arrays by station.
  public func station(_ depot: Int, _ stream: Int) -> Int { depot * streamCount + stream }
  /// Position of a centre's line of a stream in arrays by line.
  public func line(_ centre: Int, _ stream: Int) -> Int { centre * streamCount + stream }

  /// Millionths of a fen per kg; `nil` without a road or where the centre may not take the stream.
  public func onwardPrice(depot: Int, centre: Int, stream: Int) -> Int? {
    onward.price(depot: depot, centre: centre, stream: stream)
  }

  /// Depots whose station may be an item's second one; `nil` where none is asked for.
  func backup(of item: Int) -> [Int]? { backups.isEmpty ? nil : backups[item] }
}
