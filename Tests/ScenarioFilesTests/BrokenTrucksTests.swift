import Testing

/// Faults of what trucks meet, as the user sees them.
struct BrokenTrucksTests {
  @Test func `a base that is neither depot nor centre is refused`() throws {
    try expectFaults("vehicles.csv:2:base: no depot or centre has the code ‘D11’; did you mean ‘D1’?") {
      $0.addColumns("base", ["D11", "C1"], to: "vehicles.csv")
    }
  }

  @Test func `a rest has a length and a time after which it is due`() throws {
    try expectFaults(
      "vehicles.csv:2:break_after_h: ‘break_min’ is given without ‘break_after_h’; fill in both or neither",
      "vehicles.csv:3:break_min: ‘break_after_h’ is given without ‘break_min’; fill in both or neither"
    ) { $0.addColumns("break_min,break_after_h", ["45,", ",4"], to: "vehicles.csv") }
    // the shift is 8 h, which are 480 min
    try expectFaults(
      "vehicles.csv:2:break_min: a rest of 480 min fills the shift of 8 h; write the minutes of one rest",
      "vehicles.csv:3:break_after_h: break_after_h is 0 where it must be above 0; write a number above 0"
    ) { $0.addColumns("break_min,break_after_h", ["480,4", "30,0"], to: "vehicles.csv") }
  }

  @Test(arguments: ["8", "25:00", "24:01", "07:60", "seven", "7:00pm", "07:00:00:00"])
  func `a time of day is hours and minutes`(text: String) throws {
    try expectFaults(
      "vehicles.csv:2:shift_start: ‘\(text)’ is no time of day; write hours and minutes such as 08:30"
    ) { $0.addColumns("shift_start", [text, ""], to: "vehicles.csv") }
  }

  @Test func `a truck closes no later than it opens, and whole parts are counted`() throws {
    try expectFaults(
      "depots.csv:2:open_to: it closes no later than it opens; write open_to later than open_from, both within one day",
      "vehicles.csv:2:compartments: 1.5 is not a whole number from 1 to 20; write a whole number of that range",
      "villages.csv:3:open_to: it closes no later than it opens; write open_to later than open_from, both within one day"
    ) {
      $0.addColumns("open_from,open_to", ["18:00,06:00", ","], to: "depots.csv")
      $0.addColumns("open_from,open_to", [",", "07:00,07:00", ",", ","], to: "villages.csv")
      $0.addColumns("compartments", ["1.5", ""], to: "vehicles.csv")
    }
  }

  @Test func `a weight limit asks every vehicle for its weight`() throws {
    try expectFaults(
      "vehicles.csv:3:gross_t: village ‘南村’ (371502104201) is closed to trucks above 10 t, and the weight of vehicle "
        + "‘厢车’ (T2) is not given; write its laden weight in gross_t"
    ) {
      $0.addColumns("truck_limit_t", ["", "", "10", ""], to: "villages.csv")
      $0.addColumns("gross_t", ["9", ""], to: "vehicles.csv")
    }
  }

  @Test func `a laden truck weighs more than its load`() throws {
    try expectFaults(
      "vehicles.csv:2:gross_t: gross_t is 8, no more than the payload of 8 t; write the weight of the truck with its load",
      "villages.csv:2:truck_limit_t: truck_limit_t is 0 where it must be above 0; write a number above 0"
    ) {
      $0.addColumns("gross_t", ["8", "4"], to: "vehicles.csv")
      $0.addColumns("truck_limit_t", ["0", "", "", ""], to: "villages.csv")
    }
  }

  @Test func `weights are tonnes`() throws {
    try expectFaults(
      "vehicles.csv:2:gross_t: gross_t is 16000, beyond anything a district has: 1000 is the most; "
        + "check the unit that the column's name states",
      "villages.csv:2:truck_limit_t: truck_limit_t is 10000, beyond anything a district has: 1000 is the most; "
        + "check the unit that the column's name states"
    ) {
      $0.addColumns("gross_t", ["16000", "4.5"], to: "vehicles.csv")
      $0.addColumns("truck_limit_t", ["10000", "", "", ""], to: "villages.csv")
    }
  }
}
