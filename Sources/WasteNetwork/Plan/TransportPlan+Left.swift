public import Quantities

extension TransportPlan {
  /// What a plan leaves with the villages. Of two plans the one that leaves less mass is better, whatever they cost; the
  /// number of lines decides only where they leave the same.
  public struct Left: Sendable, Equatable, Comparable {
    public var mass: Mass
    /// Lines of `unplaced` that leave something.
    public var lines: Int

    public init(mass: Mass, lines: Int) {
      self.mass = mass
      self.lines = lines
    }

    public static func < (one: Left, other: Left) -> Bool { (one.mass, one.lines) < (other.mass, other.lines) }
  }

  public var left: Left {
    Left(mass: unplaced.map(\.mass).sum(), lines: unplaced.count { $0.mass > .zero })
  }
}
