extension Phrase {
  // MARK: Limits of rounds

  static func roundsBounded(gap: String) -> Phrase {
    Phrase(
      "班次：同样的收运（同村、同类、同一时段、同样装载量）无论怎样编排，里程费用至多再省 \(gap) %。界限由程序用整数推出，成果包中没有附证书。",
      "Rounds: however the same visits (village, stream, period and load) are joined to rounds, their kilometres cost at most "
        + "\(gap) % less. The limit is derived in whole numbers; the bundle holds no certificate of it.")
  }
  static let roundsWithoutBound = Phrase(
    "班次没有下界：不能说明离最短还有多远；可能还能缩短。",
    "The rounds have no bound: how far they are from the shortest is not known; shorter ones may exist.")
  static func limitsUnfinished(_ open: String, of all: String) -> Phrase {
    Phrase(
      "\(all) 个站点时段中有 \(open) 个的列生成未算完，那里的界限较弱，实际差距可能更小。",
      "In \(open) of \(all) periods of stations column generation did not finish: the limit there is weaker, the true distance "
        + "may be smaller.")
  }
  static let limitsFinished = Phrase(
    "各站点各时段的列生成均已算完。", "Column generation came to its end for every station and period.")
  static let limitsSummary = Phrase("各站点班次的里程费用与下界", "Cost and limit of each station's rounds")
  static let limitsCaption = Phrase(
    "班次里程费用的下界（各时段见 round_limits.csv）", "Limits of the rounds' kilometre cost (by period: round_limits.csv)")
  static let periodsColumn = Phrase("时段数", "Periods")
  static let visitsColumn = Phrase("收运次数", "Visits")
  static let kilometreCostColumn = Phrase("里程费用（元）", "Kilometre cost (CNY)")
  static let limitColumn = Phrase("下界（元）", "Limit (CNY)")
  static let unfinishedColumn = Phrase("未算完的时段", "Periods not finished")
}
