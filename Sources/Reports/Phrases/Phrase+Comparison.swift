import WasteNetwork

extension Phrase {
  // MARK: Figures of several plans

  static let comparedCost = Phrase("全年费用，选址口径", "Yearly cost as siting counts it")
  static let comparedPlannedCost = Phrase("排定后，扣除出售收入", "Once planned in detail, less revenue")
  static let comparedGap = Phrase("与最优的差距，不超过", "Gap to the best possible, at most")
  static let comparedDepots = Phrase("开放的收储场所", "Open depots")
  static let comparedStations = Phrase("收储站点", "Stations")
  static let comparedCentres = Phrase("启用的区级中心", "District centres in use")
  static let comparedServed = Phrase("有站点接收的村", "Villages served")
  static let comparedFarthest = Phrase("村到站点的最远里程", "Farthest way from a village to its station")
  static func comparedCollected(_ stream: LocalizedName) -> Phrase {
    Phrase("收集量：\(stream.zh)", "Collected: \(stream.en)")
  }
  static func comparedMeanDistance(_ stream: LocalizedName) -> Phrase {
    Phrase("每吨到站平均里程：\(stream.zh)", "Mean way of a tonne to its station: \(stream.en)")
  }
  static let comparedCollections = Phrase("有站点接收的村级任务（村 × 类别）", "Streams of villages collected")
  static let comparedRounds = Phrase("巡回收运线路", "Rounds")
  static let comparedDrives = Phrase("巡回收运出车次数", "Times that rounds are driven")
  static let comparedFullLoads = Phrase("整车往返趟次", "Full loads driven")
  static let comparedDriven = Phrase("行驶里程", "Distance driven")
  static let comparedHours = Phrase("工时", "Working hours")
  static let comparedVehicles = Phrase("用车，各车型高峰日合计", "Vehicles, each type on its busiest day")
  static let comparedFuel = Phrase("油耗", "Fuel")
  static let comparedCO2e = Phrase("碳排放（二氧化碳当量）", "Emissions (CO₂e)")
  static let comparedUnplaced = Phrase("未能排入车辆计划的任务", "Collections without a vehicle")

  /// The unit as it stands in a table.
  static func unit(_ unit: ComparedFigure.Unit) -> Phrase {
    switch unit {
    case .money: Phrase("万元", "CNY")
    case .mass: Phrase("吨", "t")
    case .distance: Phrase("公里", "km")
    case .percent: Phrase("%", "%")
    case .time: Phrase("小时", "h")
    case .count: Phrase("", "")
    case .litres: Phrase("升", "l")
    }
  }

  // MARK: The page

  static let comparisonTitle = Phrase("方案比较", "Plans compared")
  static func comparisonLead(_ first: String) -> Phrase {
    Phrase(
      "各项数字并列，差额均相对于第一个方案“\(first)”。随后逐一列出其余方案与它的不同：开放、关闭和改变规模的站点，以及去向有变的村。",
      "Figures side by side; differences are to the first plan, “\(first)”. Then, for each other plan, what it does otherwise: "
        + "stations opened, closed and resized, and villages whose way changes.")
  }
  static let comparedPlansTitle = Phrase("所比较的方案", "The plans")
  static let comparedPlansCaption = Phrase("各方案的县区、年份与计算", "District, year and run of each plan")
  static let planColumn = Phrase("方案", "Plan")
  static let districtColumn = Phrase("县区", "District")
  static let effortColumn = Phrase("工作量与种子", "Effort and seed")
  static func effort(_ effort: String, seed: Int) -> Phrase {
    Phrase("工作量 \(effort)，种子 \(seed)", "effort \(effort), seed \(seed)")
  }
  static let itemsColumn = Phrase("与基准情景不同的参数", "Differences from the baseline scenario")
  static let comparedTargetsTitle = Phrase("目标", "Targets")
  static let comparedTargetsCaption = Phrase("各方案达到的比例与要求", "Share reached, and what is required")
  static let comparedFiguresTitle = Phrase("数字并列", "Figures side by side")
  static let comparedFiguresCaption = Phrase("不同的数字", "Figures that differ")
  static func sameFigures(_ count: Int) -> Phrase {
    Phrase("相同的数字（\(count) 项）", "Figures that are the same (\(count))")
  }
  static let sameFiguresCaption = Phrase("相同的数字", "Figures that are the same")
  static let differenceColumn = Phrase("差额", "Difference")
  static func differenceOf(_ plan: String) -> Phrase { Phrase("差额：\(plan)", "Difference, \(plan)") }
  static let figureColumn = Phrase("项目", "Figure")
  static let unitColumn = Phrase("单位", "Unit")
  static func requiredShare(_ share: String, isMet: Bool) -> Phrase {
    Phrase("要求 ≥ \(share) %，\(isMet ? "达到" : "未达到")", "≥ \(share) % required, \(isMet ? "met" : "not met")")
  }
  static func targetIn(_ target: LocalizedName, _ township: LocalizedName) -> Phrase {
    Phrase("\(target.zh)，\(township.zh)", "\(target.en), \(township.en)")
  }
  static func anotherDistrict(_ first: String, _ other: String) -> Phrase {
    Phrase(
      "“\(other)”与“\(first)”没有相同的村：它们是两个县区，站点与去向的变化没有意义。",
      "“\(other)” and “\(first)” have no village in common: they are two districts, and changes of stations and ways mean "
        + "nothing.")
  }
  static let notInPlan = Phrase("—", "—")

  // MARK: Changes

  static func changesTitle(_ old: String, _ new: String) -> Phrase {
    Phrase("从“\(old)”到“\(new)”", "From “\(old)” to “\(new)”")
  }
  static let nothingChanges = Phrase("站点、规模和各村的去向都相同。", "Sites, sizes and the way of every village are the same.")
  static func changedInputs(_ files: [String]) -> Phrase {
    files.isEmpty
      ? Phrase("两个方案的输入文件相同。", "Both plans have the same input files.")
      : Phrase(
        "输入文件不同：\(files.joined(separator: "、"))。", "Input files that differ: \(files.joined(separator: ", ")).")
  }
  static let cardSites = Phrase("场所", "Depots")
  static let cardResized = Phrase("站点", "Stations")
  static let cardMoves = Phrase("去向有变的村", "Villages whose way changes")
  static func movesInWords(_ changes: PlanChanges) -> Phrase {
    let (switched, left, taken) = (changes.count(.switched), changes.count(.left), changes.count(.taken))
    return Phrase(
      "按村和类别计：改换站点 \(switched)，不再收运 \(left)，新收运 \(taken)",
      "counting each stream of a village: \(switched) change station, \(left) no longer collected, \(taken) newly collected"
    )
  }
  static func openedAndClosed(_ opened: Int, _ closed: Int) -> Phrase {
    Phrase("新开 \(opened)，关闭 \(closed)", "\(opened) opened, \(closed) closed")
  }
  static func resized(_ count: Int) -> Phrase { Phrase("改变规模 \(count) 个", "\(count) resized") }
  static func change(_ kind: PlanChanges.Kind) -> Phrase {
    switch kind {
    case .opened: Phrase("新开", "opened")
    case .closed: Phrase("关闭", "closed")
    case .resized: Phrase("改变规模", "resized")
    }
  }
  static let changeColumn = Phrase("变化", "Change")
  static let oldSizeColumn = Phrase("原规模", "Old size")
  static let newSizeColumn = Phrase("新规模", "New size")
  static func sizeHolding(_ size: String, tonnes: String) -> Phrase {
    Phrase("\(size)（\(tonnes) 吨/年）", "\(size) (\(tonnes) t/yr)")
  }
  static func streamWithChanges(_ stream: LocalizedName, _ changes: Int) -> Phrase {
    changes == 0
      ? Phrase(stream.zh, stream.en) : Phrase("\(stream.zh)（\(changes) 处变化）", "\(stream.en) (changes: \(changes))")
  }
  static let oldLoadColumn = Phrase("原接收（吨）", "Old load (t)")
  static let newLoadColumn = Phrase("新接收（吨）", "New load (t)")
  static let changedStationsCaption = Phrase("新开、关闭和改变规模的站点", "Stations opened, closed and resized")
  static let changedLinesCaption = Phrase("区级中心的变化", "Changes of district centres")
  static let oldStationColumn = Phrase("原站点", "Old station")
  static let newStationColumn = Phrase("新站点", "New station")
  static let oldDistanceColumn = Phrase("原里程（公里）", "Old way (km)")
  static let newDistanceColumn = Phrase("新里程（公里）", "New way (km)")
  static let haulDifferenceColumn = Phrase("收运费变化（元/年）", "Haulage, difference (CNY/yr)")
  static let movesCaption = Phrase("改换站点、不再收运和新收运的村", "Villages that change station, are left or are newly collected")
  static func movesSummary(_ township: LocalizedName, _ villages: Int) -> Phrase {
    Phrase("\(township.zh)：\(villages) 个村", "\(township.en): \(villages) \(villages == 1 ? "village" : "villages")")
  }
  static let notServed = Phrase("无站点接收", "no station")

  // MARK: The map of changes

  static let changesMapDescription = Phrase(
    "两个方案的站点与去向有变的村；同样的内容见下文各表。",
    "Stations of both plans and the villages whose way changes; the tables below hold the same.")
  static let legendVillage = Phrase("村", "village")
  static let legendMoved = Phrase("去向有变的村", "village whose way changes")
  static let legendKept = Phrase("两个方案都开放", "open in both plans")
  static let legendOpened = Phrase("新开的场所", "depot opened")
  static let legendClosedNow = Phrase("关闭的场所", "depot closed")
  static let legendStationOpened = Phrase("所选类别的站点新开", "station of the chosen stream opened")
  static let legendStationClosed = Phrase("所选类别的站点关闭", "station of the chosen stream closed")
  static let legendResized = Phrase("所选类别的站点改变规模", "station of the chosen stream resized")
  static let legendNewWay = Phrase("村的新去向", "new way of a village")
  static let legendOldWay = Phrase("村的原去向", "old way of a village")
  static let legendSameWay = Phrase("去向不变", "unchanged way")
}

extension Phrase {
  /// The changes in one sentence, for a terminal.
  static func changesInWords(from old: String, to new: String, _ changes: PlanChanges) -> Phrase {
    func count(_ kind: PlanChanges.Kind) -> Int { changes.stations.filter { $0.kind == kind }.count }
    let (opened, closed, resized) = (count(.opened), count(.closed), count(.resized))
    let moves = movesInWords(changes)
    let more = changes.moves.isEmpty ? Phrase("", "") : Phrase("（\(moves.zh)）", " (\(moves.en))")
    return Phrase(
      "从“\(old)”到“\(new)”：站点新开 \(opened) 个、关闭 \(closed) 个、改变规模 \(resized) 个；\(changes.villagesMoved) 个村去向有变\(more.zh)。",
      "From “\(old)” to “\(new)”: \(opened) stations opened, \(closed) closed, \(resized) resized; villages whose way "
        + "changes: \(changes.villagesMoved)\(more.en).")
  }

  /// Settings and cells listed at most on a terminal.
  private static let listedDifferences = 12

  /// In what the two scenarios differ, a line each, for a terminal.
  static func differencesInWords(_ plan: ComparedPlan, inputs: [String]) -> [Phrase] {
    guard let differences = plan.differences else { return [changedInputs(inputs)] }
    guard !differences.isEmpty else { return [sameScenario(plan.label)] }
    let lines = differences.prefix(listedDifferences).map { one in
      let text = "  \(one.path): \(one.old.isEmpty ? "—" : one.old) → \(one.new.isEmpty ? "—" : one.new)"
      return Phrase(text, text)
    }
    let rest = differences.count - lines.count
    return [scenarioDiffers(plan.label, differences.count)] + lines
      + (rest > 0 ? [Phrase("  另有 \(rest) 处", "  and \(rest) more")] : [])
  }

  static func sameScenario(_ plan: String) -> Phrase {
    Phrase("“\(plan)”的情景与第一个方案没有不同的参数。", "The scenario of “\(plan)” has no value that differs from the first plan's.")
  }
  static func scenarioDiffers(_ plan: String, _ count: Int) -> Phrase {
    Phrase(
      "“\(plan)”的情景与第一个方案不同的参数：\(count) 处",
      "Values in which the scenario of “\(plan)” differs from the first plan's: \(count)"
    )
  }
  static let differencesCaption = Phrase("不同的参数", "Values that differ")
  static func moreDifferences(_ count: Int) -> Phrase { Phrase("另有 \(count) 处。", "And \(count) more.") }
}
