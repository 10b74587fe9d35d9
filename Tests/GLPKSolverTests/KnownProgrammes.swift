import LinearProgramming

/// Programmes that any `LinearSolver` must answer rightly.
enum KnownProgrammes {
  static let all = linear + bounded + odd + integer

  static let linear: [KnownProgramme] = [
    // x + 2y with x + y ≥ 2: the cheaper x takes it all.
    KnownProgramme("at least", .optimal(2, at: [2, 0])) {
      let x = $0.addColumns([1, 2])
      $0.addRow(.atLeast(2), x, [1, 1])
    },
    // max 5x + 4y, 6x + 4y ≤ 24, x + 2y ≤ 6: the rows meet at (3, 1.5), worth 15 + 6.
    KnownProgramme("maximise", .optimal(21, at: [3, 1.5])) {
      $0.sense = .maximise
      let x = $0.addColumns([5, 4])
      $0.addRow(.atMost(24), x, [6, 4])
      $0.addRow(.atMost(6), x, [1, 2])
    },
    // x at most 1 and at least 2.
    KnownProgramme("infeasible", .infeasible) {
      let x = $0.addColumns([1])
      $0.addRow(.atMost(1), x, [1])
      $0.addRow(.atLeast(2), x, [1])
    },
    // Shares that must add up to 1 but are at most 0.4 each.
    KnownProgramme("infeasible by sum", .infeasible) {
      let x = $0.addColumns([1, 1], .init(0, 0.4))
      $0.addRow(.equal(1), x, [1, 1])
    },
    // x = y lets both grow.
    KnownProgramme("unbounded", .unbounded) {
      $0.sense = .maximise
      let x = $0.addColumns([1, 1])
      $0.addRow(.equal(0), x, [1, -1])
    },
    // No row holds the second column back, while the first row is broken at the origin.
    KnownProgramme("unbounded after a first phase", .unbounded) {
      let x = $0.addColumns([1, -1])
      $0.addRow(.atLeast(3), x, [1, 0])
    },
    // Three rows through (1, 1), where two would do.
    KnownProgramme("degenerate", .optimal(-2, at: [1, 1])) {
      let x = $0.addColumns([-1, -1])
      $0.addRow(.atMost(1), x, [1, 0])
      $0.addRow(.atMost(1), x, [0, 1])
      $0.addRow(.atMost(2), x, [1, 1])
    },
    // Beale's example, on which the textbook method goes round for ever; optimum −1/20 at (1/25, 0, 1, 0).
    KnownProgramme("cycling", .optimal(-0.05, at: [0.04, 0, 1, 0])) {
      let x = $0.addColumns([-0.75, 150, -0.02, 6])
      $0.addRow(.atMost(0), x, [0.25, -60, -0.04, 9])
      $0.addRow(.atMost(0), x, [0.5, -90, -0.02, 3])
      $0.addRow(.atMost(1), x, [0, 0, 1, 0])
    },
    // Two farms with 3 and 4 t, two yards that need 2 and 5; costs 1 4 / 2 3: 2·1 + 1·4 + 4·3 = 18 against
    // 3·4 + 2·2 + 2·3 = 22.
    KnownProgramme("transport", .optimal(18, at: [2, 1, 0, 4])) {
      let x = $0.addColumns([1, 4, 2, 3])
      $0.addRow(.equal(3), x, [1, 1, 0, 0])
      $0.addRow(.equal(4), x, [0, 0, 1, 1])
      $0.addRow(.equal(2), x, [1, 0, 1, 0])
      $0.addRow(.equal(5), x, [0, 1, 0, 1])
    },
    // Kilograms beside shares: 3e6·x − y = 0, y ≥ 1.5e6 means x = 0.5; cost 1000·0.5 + 0.001·1.5e6.
    KnownProgramme("badly scaled", .optimal(2000, at: [0.5, 1.5e6])) {
      let x = $0.addColumns([1000, 0.001])
      $0.addRow(.equal(0), x, [3e6, -1])
      $0.addRow(.atLeast(1.5e6), x, [0, 1])
    },
  ]

  static let bounded: [KnownProgramme] = [
    // min x, x ≥ y − 3, y ≥ 1, x free: x = −2 with y = 1.
    KnownProgramme("free column", .optimal(-2, at: [-2, 1])) {
      let x = $0.addColumn("x", .free, cost: 1)
      let y = $0.addColumn("y", .atLeast(1))
      $0.addRow(.atLeast(-3), [x, y], [1, -1])
    },
    // max x + y with −4 ≤ x ≤ −1 and y ≤ 2 with no lower limit.
    KnownProgramme("negative limits", .optimal(1, at: [-1, 2])) {
      $0.sense = .maximise
      let x = $0.addColumn("x", .init(-4, -1), cost: 1)
      let y = $0.addColumn("y", .atMost(2), cost: 1)
      $0.addRow(.atMost(5), [x, y], [1, 1])
    },
    // x + y = 3 and x − y = 1 leave one point.
    KnownProgramme("equality", .optimal(4, at: [2, 1])) {
      let x = $0.addColumns([1, 2], .free)
      $0.addRow(.equal(3), x, [1, 1])
      $0.addRow(.equal(1), x, [1, -1])
    },
    // 2 ≤ x + y ≤ 4: the least of x is taken at the low side, the most of y at the high side: y = 4.
    KnownProgramme("ranged row", .optimal(-4, at: [0, 4])) {
      let x = $0.addColumns([1, -1])
      $0.addRow(.init(2, 4), x, [1, 1])
    },
    KnownProgramme("fixed column", .optimal(7, at: [3, 1])) {
      let x = $0.addColumn("x", .equal(3), cost: 2)
      let y = $0.addColumn("y", cost: 1)
      $0.addRow(.equal(4), [x, y], [1, 1])
    },
    // The constant is part of the objective: 2·1 + 10.
    KnownProgramme("constant", .optimal(12, at: [1])) {
      $0.constant = 10
      let x = $0.addColumns([2])
      $0.addRow(.atLeast(1), x, [1])
    },
    // A row without limits holds nothing back.
    KnownProgramme("free row", .optimal(3, at: [3])) {
      let x = $0.addColumns([1])
      $0.addRow(.free, x, [5])
      $0.addRow(.atLeast(3), x, [1])
    },
  ]

  static let odd: [KnownProgramme] = [
    KnownProgramme("empty", .optimal(0, at: [])) { _ in },
    KnownProgramme("empty with a constant", .optimal(5, at: [])) { $0.constant = 5 },
    // Without rows each column goes to its cheaper limit: 1·2 − 3·4.
    KnownProgramme("no rows", .optimal(-10, at: [2, 4])) {
      _ = $0.addColumn("x", .init(2, 9), cost: 1)
      _ = $0.addColumn("y", .init(0, 4), cost: -3)
    },
    KnownProgramme("no rows, no limit", .unbounded) { _ = $0.addColumn("x", cost: -1) },
    // Rows without columns say 0 ≤ 1, and 0 ≥ 1.
    KnownProgramme("no columns", .optimal(0, at: [])) { $0.addRow(.atMost(1), [], []) },
    KnownProgramme("no columns, broken row", .infeasible) { $0.addRow(.atLeast(1), [], []) },
    KnownProgramme("empty row", .optimal(2, at: [2])) {
      _ = $0.addColumn("x", .atLeast(2), cost: 1)
      $0.addRow(.init(-1, 1), [], [])
    },
    KnownProgramme("broken empty row", .infeasible) {
      let x = $0.addColumns([1])
      $0.addRow(.atLeast(1), [], [])
      $0.addRow(.atLeast(1), x, [1])
    },
    // Equal terms are added up before any solver sees them: 3x ≥ 6.
    KnownProgramme("repeated term", .optimal(2, at: [2])) {
      let x = $0.addColumns([1])
      $0.addRow(.atLeast(6), [x[0], x[0]], [1, 2])
    },
  ]

  static let integer: [KnownProgramme] = [
    // Weights 2 3 4 5, values 3 4 5 6, room 5: the first two.
    KnownProgramme("knapsack", .optimal(7, at: [1, 1, 0, 0])) {
      $0.sense = .maximise
      let x = $0.addColumns([3, 4, 5, 6], .unit, isInteger: true)
      $0.addRow(.atMost(5), x, [2, 3, 4, 5])
    },
    // 2x + 2y = 3 has no whole solution, though x = 1, y = 0.5 has.
    KnownProgramme("infeasible in whole numbers", .infeasible) {
      let x = $0.addColumns([1, 1], .init(0, 5), isInteger: true)
      $0.addRow(.equal(3), x, [2, 2])
    },
    // No whole number between 0.2 and 0.8.
    KnownProgramme("no whole number in the limits", .infeasible) {
      _ = $0.addColumn("x", .init(0.2, 0.8), cost: 1, isInteger: true)
    },
    // x between 0.5 and 2.5 in whole numbers is 1 or 2.
    KnownProgramme("fractional limits", .optimal(1, at: [1])) {
      _ = $0.addColumn("x", .init(0.5, 2.5), cost: 1, isInteger: true)
    },
    KnownProgramme("infeasible relaxation", .infeasible) {
      let x = $0.addColumns([1], .unit, isInteger: true)
      $0.addRow(.atLeast(2), x, [1])
    },
    KnownProgramme("unbounded in whole numbers", .infeasibleOrUnbounded) {
      _ = $0.addColumn("x", cost: -1, isInteger: true)
    },
    // A yard for rent 5 that takes 10 t, one for 3 that takes 4; 6 t must go, at 1 and 2 a tonne:
    // first alone 5 + 6 = 11; both: 5 + 3 + … more; the second alone is too small.
    KnownProgramme("mixed", .optimal(11, at: [1, 0, 6, 0])) {
      let open = $0.addColumns([5, 3], .unit, isInteger: true)
      let flow = $0.addColumns([1, 2])
      $0.addRow(.equal(6), flow, [1, 1])
      $0.addRow(.atMost(0), [flow[0], open[0]], [1, -10])
      $0.addRow(.atMost(0), [flow[1], open[1]], [1, -4])
    },
    // max x + y, 2x + 2y ≤ 7, whole: 3; with the constant 0.5, 3.5.
    KnownProgramme("whole maximum with a constant", .optimal(3.5)) {
      $0.sense = .maximise
      $0.constant = 0.5
      let x = $0.addColumns([1, 1], .nonNegative, isInteger: true)
      $0.addRow(.atMost(7), x, [2, 2])
    },
    // Negative whole numbers: min x, 3x ≥ −10 → −3.
    KnownProgramme("negative whole number", .optimal(-3, at: [-3])) {
      let x = $0.addColumns([1], .init(-20, 20), isInteger: true)
      $0.addRow(.atLeast(-10), x, [3])
    },
  ]
}
