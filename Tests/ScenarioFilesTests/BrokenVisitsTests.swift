import Testing

/// Faults of how streams are fetched and of settled visits, as the user sees them.
struct BrokenVisitsTests {
  private func film(_ lines: String) -> (inout SmallScenario) -> Void {
    { $0.replace("visits_per_year: 4\n", with: "visits_per_year: 4\n\(lines)", in: "scenario.yaml") }
  }

  private func visits(_ rows: String...) -> (inout SmallScenario) -> Void {
    { $0["visits.csv"] = "village,stream,rule,day\n" + rows.map { "\($0)\n" }.joined() }
  }

  @Test func `a stream on call must say what a call weighs and how soon it is fetched`() throws {
    try expectFaults(
      "scenario.yaml:28:streams[1].load_per_call_kg: the setting ‘load_per_call_kg’ is missing; "
        + "add a line ‘load_per_call_kg: …’",
      "scenario.yaml:28:streams[1].respond_within_h: the setting ‘respond_within_h’ is missing; "
        + "add a line ‘respond_within_h: …’"
    ) { $0.replace("pattern: round\n", with: "pattern: on-call\n", in: "scenario.yaml") }
  }

  @Test func `a call is worth a vehicle and is answered in time that passes`() throws {
    try expectFaults(
      "scenario.yaml:31:streams[1].load_per_call_kg: a call of 9 kg is not worth a vehicle; write 10 kg or more",
      "scenario.yaml:32:streams[1].respond_within_h: respond_within_h is 0 where it must be above 0; "
        + "write a number above 0"
    ) {
      $0.replace(
        "pattern: round\n", with: "pattern: on-call\n    load_per_call_kg: 9\n    respond_within_h: 0\n",
        in: "scenario.yaml")
    }
  }

  @Test func `a setting of another pattern is warned of`() throws {
    try expectFaults(
      "scenario.yaml:14:streams[0].spacing_days: warning: ‘spacing_days’ means nothing for a stream of pattern shuttle; "
        + "remove it, or write pattern: round",
      "scenario.yaml:34:streams[1].harvest_days: warning: ‘harvest_days’ means nothing for a stream of pattern round; "
        + "remove it, or write pattern: shuttle",
      "scenario.yaml:35:streams[1].load_per_call_kg: warning: ‘load_per_call_kg’ means nothing for a stream of pattern "
        + "round; remove it, or write pattern: on-call"
    ) {
      $0.replace("pattern: shuttle\n", with: "pattern: shuttle\n    spacing_days: 5\n", in: "scenario.yaml")
      film("    harvest_days: 5\n    load_per_call_kg: 50\n")(&$0)
    }
  }

  @Test func `so many visits so far apart must fit the year`() throws {
    // three times 122 days after the first day is day 367
    try expectFaults(
      "scenario.yaml:33:streams[1].spacing_days: 4 visits, each 122 days or more after the one before, take 367 days; "
        + "ask for fewer visits or a smaller spacing", when: film("    spacing_days: 122\n"))
    // three times 121 days after the first day is day 364
    try expectFaults(when: film("    spacing_days: 121\n"))
  }

  @Test func `weekdays come round often enough and are known`() throws {
    // 2025 begins on a Wednesday and has 53 of them
    try expectFaults(
      "scenario.yaml:33:streams[1].visit_weekdays: 54 visits are asked for on weekdays that come 53 times a year; "
        + "allow more weekdays or ask for fewer visits"
    ) {
      $0.replace(
        "visits_per_year: 4\n", with: "visits_per_year: 54\n    visit_weekdays: [wed]\n", in: "scenario.yaml")
    }
    try expectFaults(
      "scenario.yaml:33:streams[1].visit_weekdays[1]: ‘tues’ is none of ‘mon’, ‘tue’, ‘wed’, ‘thu’, ‘fri’, ‘sat’, ‘sun’; "
        + "did you mean ‘tue’?", when: film("    visit_weekdays: [mon, tues]\n"))
  }

  @Test func `a vehicle of its own carries nothing else`() throws {
    try expectFaults(
      "scenario.yaml:28:streams[1]: stream ‘film’ needs a vehicle of its own, and each that may carry it carries others "
        + "too; name this stream alone in the column streams of one"
    ) {
      $0.replace("厢车,film,", with: "厢车,film straw,", in: "vehicles.csv")
      film("    dedicated_vehicle: true\n")(&$0)
    }
  }

  @Test func `a settled visit names a village, a stream with rounds and a day`() throws {
    try expectFaults(
      "visits.csv:2:village: no village has the code ‘371502103209’; did you mean ‘东村’ (371502103201)?",
      "visits.csv:3:stream: no stream is called ‘fim’; did you mean ‘film’?",
      "visits.csv:4:stream: stream ‘straw’ is not collected in rounds, so its visits have no days; "
        + "remove the row, or let the stream be collected in rounds",
      "visits.csv:5:day: ‘Monday’ is neither a date nor a weekday; write month and day such as 06-15, or one of ‘mon’, "
        + "‘tue’, ‘wed’, ‘thu’, ‘fri’, ‘sat’, ‘sun’",
      "visits.csv:6:day: the year 2025 has no day ‘02-29’; write month and day such as 06-15",
      "visits.csv:7:rule: ‘fix’ is none of ‘fixed’, ‘forbidden’; did you mean ‘fixed’?",
      when: visits(
        "371502103209,film,forbidden,mon", "371502103201,fim,forbidden,mon", "371502103201,straw,forbidden,mon",
        "371502103201,film,forbidden,Monday", "371502103201,film,forbidden,02-29", "371502103202,film,fix,mon"))
  }

  @Test func `a fixed day is not forbidden as well`() throws {
    // 11 June 2025 is a Wednesday
    try expectFaults(
      "visits.csv:3:day: ‘film’ of village ‘371502103201’ is fixed on 06-11, which is forbidden in row 2; "
        + "keep one of the two rules",
      when: visits("371502103201,film,forbidden,wed", "371502103201,film,fixed,06-11"))
    // the village to the west has no such rule
    try expectFaults(when: visits("371502103201,film,forbidden,wed", "371502103202,film,fixed,06-11"))
    try expectFaults(
      "visits.csv:2:day: ‘film’ of village ‘371502103201’ is fixed on 06-11, which is none of the stream's visit_weekdays; "
        + "keep one of the two rules"
    ) {
      visits("371502103201,film,fixed,06-11")(&$0)
      film("    visit_weekdays: [mon]\n")(&$0)
    }
  }

  @Test func `a day is left on which a village may be visited`() throws {
    try expectFaults(
      "visits.csv:3:day: ‘film’ of village ‘371502103201’ is forbidden on tue, and no day is left on which it may be "
        + "visited; keep one of the two rules"
    ) {
      visits("371502103201,film,forbidden,mon", "371502103201,film,forbidden,tue")(&$0)
      film("    visit_weekdays: [mon, tue]\n")(&$0)
    }
  }

  @Test func `fixed dates are no more than the visits, and as far apart as these`() throws {
    let dates = visits(
      "371502103201,film,fixed,06-01", "371502103201,film,fixed,05-10", "371502103201,film,fixed,06-20",
      "371502103201,film,fixed,07-20", "371502103201,film,fixed,08-30")
    try expectFaults(
      "visits.csv:6:day: village ‘371502103201’ has 5 fixed dates for ‘film’, which comes 4 times a year; "
        + "raise visits_per_year or fix fewer dates", when: dates)
    // from 1 to 20 June are 19 days, from 10 May to 1 June 22
    try expectFaults(
      "visits.csv:4:day: ‘film’ of village ‘371502103201’ is fixed on 06-20, 19 days after another, with spacing_days at "
        + "20; keep one of the two rules"
    ) {
      dates(&$0)
      $0.replace("visits_per_year: 4\n", with: "visits_per_year: 5\n    spacing_days: 20\n", in: "scenario.yaml")
    }
  }
}
