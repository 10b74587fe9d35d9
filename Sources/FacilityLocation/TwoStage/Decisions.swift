extension TwoStageDual {
  /// What is decided about each facility: must open, must not, or neither; and how many of a stage may open.
  struct Decisions: Sendable, Equatable {
    private(set) var plants: [Bool?]
    private(set) var satellites: [Bool?]
    /// How many plants may open, and how many satellites.
    private(set) var plantCount: ClosedRange<Int>
    private(set) var satelliteCount: ClosedRange<Int>

    /// Nothing is decided.
    init(_ problem: TwoStageProblem) {
      plants = [Bool?](repeating: nil, count: problem.plants.count)
      satellites = [Bool?](repeating: nil, count: problem.satellites.count)
      plantCount = 0...problem.plants.count
      satelliteCount = 0...problem.satellites.count
    }

    func count(_ kind: TwoStageMove.Kind) -> ClosedRange<Int> { kind == .plants ? plantCount : satelliteCount }

    mutating func limit(_ kind: TwoStageMove.Kind, to count: ClosedRange<Int>) {
      switch kind {
      case .plants: plantCount = count
      case .satellites: satelliteCount = count
      }
    }

    func of(_ kind: TwoStageMove.Kind) -> [Bool?] { kind == .plants ? plants : satellites }

    func isForced(_ kind: TwoStageMove.Kind) -> [Bool] { of(kind).map { $0 == true } }

    func isClosed(_ kind: TwoStageMove.Kind) -> [Bool] { of(kind).map { $0 == false } }

    mutating func decide(_ kind: TwoStageMove.Kind, _ facility: Int, isOpen: Bool) {
      switch kind {
      case .plants: plants[facility] = isOpen
      case .satellites: satellites[facility] = isOpen
      }
    }
  }
}
