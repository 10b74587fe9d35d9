import LinearProgramming

/// Programmes drawn from a fixed seed.
enum RandomProgrammes {
  /// Numbers that only look random: the same for the same seed everywhere.
  struct Draw {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// A whole number from 0 to below `limit`.
    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  /// Farms with 3 t each, yards that take 3 t each.
  static func assignment(farms: Int, yards: Int) -> LinearProgramme {
    var draw = Draw(7)
    var programme = LinearProgramme(name: "assignment")
    let flow = (0..<farms).map { _ in
      (0..<yards).map { _ in programme.addColumn("flow", cost: Double(draw.below(90) + 10)) }
    }
    for farm in flow { programme.addRow(.equal(3), farm, [Double](repeating: 1, count: yards)) }
    for yard in 0..<yards {
      programme.addRow(.atMost(3), flow.map { $0[yard] }, [Double](repeating: 1, count: farms))
    }
    return programme
  }

  /// Villages, each to one depot; depots with rent and room.
  static func siting(villages: Int, depots: Int) -> LinearProgramme {
    var draw = Draw(11)
    var programme = LinearProgramme(name: "siting")
    let masses = (0..<villages).map { _ in Double(draw.below(40) + 10) }
    let room = masses.reduce(0, +) / Double(depots) * 2
    let open = (0..<depots).map { _ in
      programme.addColumn("open", .unit, cost: Double(draw.below(300) + 200), isInteger: true)
    }
    let assign = (0..<villages).map { _ in
      (0..<depots).map { _ in programme.addColumn("assign", .unit, cost: Double(draw.below(100) + 1), isInteger: true) }
    }
    for village in assign { programme.addRow(.equal(1), village, [Double](repeating: 1, count: depots)) }
    for depot in 0..<depots {
      programme.addRow(.atMost(0), assign.map { $0[depot] } + [open[depot]], masses + [-room])
      for village in assign { programme.addRow(.atMost(0), [village[depot], open[depot]], [1, -1]) }
    }
    return programme
  }

  /// Small programmes of yes-or-no columns, at most 2⁸ points each.
  static func yesOrNo(seed: UInt64) -> LinearProgramme {
    var draw = Draw(seed)
    var programme = LinearProgramme(
      name: "yes or no \(seed)", sense: seed % 2 == 0 ? .minimise : .maximise, constant: Double(draw.below(10)))
    let x = programme.addColumns((0..<8).map { _ in Double(draw.below(41) - 20) }, .unit, isInteger: true)
    for _ in 0..<(2 + draw.below(4)) {
      let coefficients = x.map { _ in Double(draw.below(13) - 6) }
      let low = Double(draw.below(20) - 14)
      let bounds: LinearProgramme.Bounds =
        switch draw.below(4) {
        case 0: .atLeast(low)
        case 1: .atMost(-low)
        case 2: .init(low, low + Double(draw.below(9)))
        default: .equal(Double(draw.below(7) - 3))
        }
      programme.addRow(bounds, x, coefficients)
    }
    return programme
  }
}
