import Testing

struct BrokenTablesTests {
  @Test func `a missing column is named, and a similar one offered`() throws {
    try expectFaults("sizes.csv:1:storage_t: the column ‘storage_t’ is missing; is ‘storeage_t’ meant? rename it") {
      $0.replace("storage_t", with: "storeage_t", in: "sizes.csv")
    }
  }

  @Test func `an unknown column is refused, a note is not`() throws {
    try expectFaults(
      "centres.csv:1:colour: no column is called ‘colour’ here; "
        + "remove it, or begin its name with ‘note’ to keep it as a remark"
    ) {
      $0["centres.csv"] = "code,name,lon,lat,state,colour,note_1\nC1,中心,115.92,36.33,existing,red,remark\n"
    }
  }

  @Test func `a misspelt figure is one fault, which names both spellings`() throws {
    try expectFaults(
      "scenario.yaml:22:streams[0].sources[0].activity: source ‘wheat’ of ‘straw’ needs the figure ‘wheat_sown_mu’, "
        + "which no village has; rename the villages' column ‘wheat_mu’ to it, or name that column here"
    ) { $0.replace("wheat_sown_mu", with: "wheat_mu", in: "villages.csv") }
  }

  @Test func `a column that stands twice is refused`() throws {
    try expectFaults("townships.csv:1:name: the column ‘name’ stands twice; keep one of the two") {
      $0["townships.csv"] = "code,name,name\n371502103,朱老庄镇,a\n371502104,于集镇,b\n"
    }
  }

  @Test func `text for a number is shown`() throws {
    try expectFaults("villages.csv:2:wheat_sown_mu: ‘about 900’ is not a number; write a plain number such as 12.5") {
      $0.replace(",900,", with: ",about 900,", in: "villages.csv")
    }
  }

  @Test(arguments: [
    ("95%", "write the number without the percent sign"), ("9５", "write it with half-width digits"),
    ("nan", "write a plain number such as 12.5"), ("0x10", "write a plain number such as 12.5"),
  ])
  func `what only looks like a number gets its own cure`(text: String, cure: String) throws {
    try expectFaults("depots.csv:2:area_mu: ‘\(text)’ is not a number; \(cure)") {
      $0.replace("existing,,20,", with: "existing,,\(text),", in: "depots.csv")
    }
  }

  @Test func `a negative figure is refused`() throws {
    try expectFaults("villages.csv:4:wheat_sown_mu: wheat_sown_mu is negative: -700; write 0 or a number above") {
      $0.replace(",700,", with: ",-700,", in: "villages.csv")
    }
  }

  @Test func `a negative cost is refused`() throws {
    try expectFaults("depots.csv:3:yearly_cost_cny: yearly_cost_cny is negative: -12000; write 0 or a number above") {
      $0.replace("12000", with: "-12000", in: "depots.csv")
    }
  }

  @Test func `a number beyond all measure is refused before it overflows`() throws {
    try expectFaults(
      "depots.csv:2:area_mu: 1e300 is beyond anything a district holds; check the unit that the column's name states"
    ) { $0.replace("existing,,20,", with: "existing,,1e300,", in: "depots.csv") }
  }

  @Test func `an empty cell that must be filled is named`() throws {
    try expectFaults("sizes.csv:2:storage_t: the cell is empty; fill in ‘storage_t’ for this row") {
      $0.replace("straw,S,500,", with: "straw,S,,", in: "sizes.csv")
    }
  }

  @Test func `an unknown word lists the known ones`() throws {
    try expectFaults(
      "depots.csv:2:state: ‘exists’ is none of ‘existing’, ‘required’, ‘candidate’, ‘forbidden’; did you mean ‘existing’?"
    ) { $0.replace("existing", with: "exists", in: "depots.csv") }
  }

  @Test func `a code stands for one thing`() throws {
    try expectFaults(
      "villages.csv:3:code: the code ‘371502103201’ stands for a second village, depot, centre or outlet, "
        + "first at villages.csv:2; give each its own code, or remove one"
    ) { $0.replace("371502103202", with: "371502103201", in: "villages.csv") }
  }

  @Test func `a code without a blank`() throws {
    try expectFaults("outlets.csv:2:code: the code ‘O 1’ holds a blank; write the code without blanks") {
      $0.replace("O1,", with: "O 1,", in: "outlets.csv")
    }
  }

  @Test func `an unknown township is answered with the nearest name and its code`() throws {
    try expectFaults(
      "villages.csv:2:township: no township is called ‘朱老庄’; did you mean ‘朱老庄镇’ (371502103)?"
    ) { $0.replace("East,朱老庄镇", with: "East,朱老庄", in: "villages.csv") }
  }

  @Test func `a township name that two bear asks for the code`() throws {
    try expectFaults(
      "depots.csv:2:township: 2 townships are called ‘朱老庄镇’; write the code: ‘371502103’, ‘371502104’",
      "villages.csv:2:township: 2 townships are called ‘朱老庄镇’; write the code: ‘371502103’, ‘371502104’"
    ) {
      $0.replace("于集镇", with: "371502104", in: "villages.csv")
      $0.replace("于集镇", with: "371502104", in: "depots.csv")
      $0.replace("于集镇,Yuji", with: "朱老庄镇,Yuji", in: "townships.csv")
      $0.replace("    stations_per_township: 1\n", with: "", in: "scenario.yaml")
    }
  }

  @Test func `an unknown stream in a table is answered`() throws {
    try expectFaults("depots.csv:3:streams: no stream is called ‘films’; did you mean ‘film’?") {
      $0.replace("straw film", with: "straw films", in: "depots.csv")
    }
  }

  @Test func `locks must lead somewhere`() throws {
    try expectFaults(
      "locks.csv:2:stream: no stream is called ‘strew’; did you mean ‘straw’?",
      "locks.csv:2:village: no village has the code ‘371502103209’; did you mean ‘东村’ (371502103201)?",
      "locks.csv:2:depot: no depot has the code ‘E9’; write a code of the table depots"
    ) { $0["locks.csv"] = "village,stream,depot,kind\n371502103209,strew,E9,locked\n" }
  }

  @Test func `locks must not contradict each other`() throws {
    try expectFaults(
      "locks.csv:3:depot: ‘straw’ of village ‘371502103201’ is locked to ‘D1’ in row 2 and to ‘D2’ here, but has one "
        + "station; keep one of the two rows",
      "locks.csv:5:depot: ‘film’ of village ‘371502103201’ is locked in row 4 and forbidden here; "
        + "keep one of the two rows"
    ) {
      $0["locks.csv"] = """
        village,stream,depot,kind
        371502103201,straw,D1,locked
        371502103201,straw,D2,locked
        371502103201,film,D1,locked
        371502103201,film,D1,forbidden

        """
    }
  }

  @Test func `a lock to a forbidden depot cannot hold`() throws {
    try expectFaults(
      "locks.csv:2:depot: village ‘371502103201’ is locked to depot ‘朱老庄站’ (D1), which is forbidden; "
        + "lock it to another depot, or correct the depot"
    ) {
      $0["locks.csv"] = "village,stream,depot,kind\n371502103201,straw,D1,locked\n"
      $0.replace("existing", with: "forbidden", in: "depots.csv")
      $0.replace("    stations_per_township: 1\n", with: "", in: "scenario.yaml")
    }
  }

  @Test func `all faults of all tables come at once`() throws {
    try expectFaults(
      "scenario.yaml:46:targets[0].share_percent: target ‘straw-2025’ asks for 120 %, more than there is; "
        + "write at most 100; check what the document takes as the denominator",
      "depots.csv:2:state: ‘old’ is none of ‘existing’, ‘required’, ‘candidate’, ‘forbidden’; write one of these words",
      "seasons.csv:2:share_percent: ‘x’ is not a number; write a plain number such as 12.5",
      "villages.csv:2:township: no township is called ‘X’; known are ‘朱老庄镇’, ‘于集镇’"
    ) {
      $0.replace("existing", with: "old", in: "depots.csv")
      $0.replace("wheat-straw,16,60", with: "wheat-straw,16,x", in: "seasons.csv")
      $0.replace("share_percent: 90", with: "share_percent: 120", in: "scenario.yaml")
      $0.replace("East,朱老庄镇", with: "East,X", in: "villages.csv")
    }
  }
}
