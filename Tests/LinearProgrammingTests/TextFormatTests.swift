import LinearProgramming
import Testing

@Suite struct TextFormats {
  /// One of each kind of column and row, with names no format would take.
  static var everything: LinearProgramme {
    var programme = LinearProgramme(name: "所有 kinds", sense: .maximise, constant: 2.5)
    let assign = programme.addColumn("assign[371502,straw]", .unit, cost: 1, isInteger: true)
    let again = programme.addColumn("assign(371502,straw)", .nonNegative, cost: -2, isInteger: true)
    let free = programme.addColumn("朱老庄", .free, cost: 0.1)
    let low = programme.addColumn("e5", .atLeast(-3), cost: 0)
    let high = programme.addColumn("free", .atMost(7), cost: 1e-9)
    let fixed = programme.addColumn("7 yards", .equal(2))
    let boxed = programme.addColumn("box", .init(-1, 1), cost: 1e16)
    programme.addRow("at least", .atLeast(1), [.init(assign, 1), .init(again, 3)])
    programme.addRow("at most", .atMost(1 / 3), [.init(free, 1), .init(low, -1), .init(high, 1), .init(fixed, 1)])
    programme.addRow("equal", .equal(0), [.init(free, 1), .init(boxed, -1)])
    programme.addRow("range", .init(-4, 6), [.init(assign, 2), .init(low, 1)])
    programme.addRow("none", .free, [.init(assign, 1)])
    return programme
  }

  @Test func `MPS text holds every kind of row and column`() {
    #expect(
      Self.everything.mpsText() == """
        * 所有 kinds
        * maximised: the objective below is negated, to be minimised
        NAME p__kinds
        ROWS
         N obj
         G at_least
         L at_most
         E equal
         L range
         N none
        COLUMNS
         M 'MARKER' 'INTORG'
         assign_371502_straw obj -1
         assign_371502_straw at_least 1
         assign_371502_straw range 2
         assign_371502_straw none 1
         assign_371502_straw_2 obj 2
         assign_371502_straw_2 at_least 3
         M 'MARKER' 'INTEND'
         x obj -0.1
         x at_most 1
         x equal 1
         x_e5 obj 0
         x_e5 at_most -1
         x_e5 range 1
         x_free obj -1e-09
         x_free at_most 1
         x_7_yards obj 0
         x_7_yards at_most 1
         box obj -1e+16
         box equal -1
         constant obj -2.5
        RHS
         RHS at_least 1
         RHS at_most 0.3333333333333333
         RHS range 6
        RANGES
         RNG range 10
        BOUNDS
         UP BND assign_371502_straw 1
         PL BND assign_371502_straw_2
         FR BND x
         LO BND x_e5 -3
         MI BND x_free
         UP BND x_free 7
         FX BND x_7_yards 2
         LO BND box -1
         UP BND box 1
         FX BND constant 1
        ENDATA

        """)
  }

  @Test func `LP text reads like the programme`() {
    #expect(
      Self.everything.lpText() == """
        \\ 所有 kinds
        Maximize
         obj: 1 assign_371502_straw - 2 assign_371502_straw_2 + 0.1 x + 1e-09 x_free
           + 1e+16 box + 2.5 constant
        Subject To
         at_least: 1 assign_371502_straw + 3 assign_371502_straw_2 >= 1
         at_most: 1 x - 1 x_e5 + 1 x_free + 1 x_7_yards <= 0.3333333333333333
         equal: 1 x - 1 box = 0
         range.low: 2 assign_371502_straw + 1 x_e5 >= -4
         range.high: 2 assign_371502_straw + 1 x_e5 <= 6
        \\ row none has no limits
        Bounds
         0 <= assign_371502_straw <= 1
         x free
         x_e5 >= -3
         -inf <= x_free <= 7
         x_7_yards = 2
         -1 <= box <= 1
         constant = 1
        General
         assign_371502_straw
         assign_371502_straw_2
        End

        """)
  }

  @Test func `every number reads back as itself`() throws {
    let values: [Double] = [1 / 3, 0.1, 1e-300, 123_456_789.123, 4.35e22, -2 / 7]
    var programme = LinearProgramme(name: "numbers")
    for value in values { _ = programme.addColumn("x", cost: value) }
    let costs = programme.mpsText().split(separator: "\n").filter { $0.contains(" obj ") }.map {
      Double($0.split(separator: " ")[2])
    }
    #expect(costs == values)
  }

  @Test func `ten thousand equal names are told apart`() {
    var programme = LinearProgramme(name: "names")
    for _ in 0..<10_000 { _ = programme.addColumn("村", cost: 1) }
    let names = programme.mpsText().split(separator: "\n").filter { $0.contains(" obj ") }.map {
      $0.split(separator: " ")[0]
    }
    #expect(Set(names).count == 10_000)
    #expect(names[0] == "x" && names[9_999] == "x_10000")
  }

  @Test func `a range whose width rounds is written from the side that is exact`() throws {
    // 0.3 − 0.1 is not 0.2 in binary: one of the two sides must still come back as it was.
    var programme = LinearProgramme(name: "p")
    let x = programme.addColumn("x")
    programme.addRow("r", .init(0.1, 0.3), [.init(x, 1)])
    let lines = programme.mpsText().split(separator: "\n").map(String.init)
    let width = 0.3 - 0.1
    let isUpper = lines.contains(" L r")
    #expect(isUpper ? 0.3 - width == 0.1 : 0.1 + width == 0.3)
    #expect(lines.contains(isUpper ? " RHS r 0.3" : " RHS r 0.1"))
    #expect(lines.contains(" RNG r \(width)"))
  }
}
