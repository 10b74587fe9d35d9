import WasteNetwork

extension Phrase {
  // MARK: Worths

  static let worthsTitle = Phrase("多一单位值多少", "What one more unit is worth")
  static let worthsLead = Phrase(
    "由流量线性规划的对偶值得出，只对小的变化成立。", "From the dual values of the flow programme; they hold for small changes only.")
  static let noWorths = Phrase(
    "没有紧缺的资源：再增加任何一项都不会降低费用。", "Nothing is scarce: one more unit of anything would save nothing.")
  static func saves(_ subject: LocalizedName, unit: LocalizedName, yuan: String) -> Phrase {
    Phrase(
      "\(subject.zh)：每增加 1 \(unit.zh)，全年费用减少 \(yuan) 元。",
      "\(subject.en): one more \(unit.en) lowers the yearly cost by CNY \(yuan).")
  }
  static func costs(_ subject: LocalizedName, unit: LocalizedName, yuan: String) -> Phrase {
    Phrase(
      "\(subject.zh)：每增加 1 \(unit.zh)，全年费用增加 \(yuan) 元。",
      "\(subject.en): one more \(unit.en) raises the yearly cost by CNY \(yuan).")
  }

  // MARK: Quality

  static let qualityTitle = Phrase("方案有多好", "How good the plan is")
  static let qualityLead = Phrase(
    "三件事分开说：方案的值、已证明的界限、计算为什么停止。",
    "Three separate statements: what the plan is worth, what is proven of the best possible, and why the search stopped."
  )
  static let qualityCaption = Phrase("各阶段的值、界限与差距", "Value, bound and gap by stage")
  static let stageColumn = Phrase("阶段", "Stage")
  static let valueOfStage = Phrase("值", "Value")
  static let boundColumn = Phrase("界限", "Bound")
  static let gapColumn = Phrase("差距", "Gap")
  static let boundMethodColumn = Phrase("界限如何得出", "How the bound was obtained")
  static let stopColumn = Phrase("为何停止", "Why it stopped")
  static func stageSiting(_ measure: PlanningOptions.Measure) -> Phrase {
    switch measure {
    case .money: Phrase("选址（费用最低）", "Siting, least cost")
    case .mass: Phrase("选址（收集量最大）", "Siting, greatest coverage")
    case .distance: Phrase("选址（最远运距最短）", "Siting, least greatest distance")
    }
  }
  static let stageFlows = Phrase("流量", "Flows")
  static let stageRounds = Phrase("班次里程费用", "Distance cost of rounds")
  static let noBound = Phrase("未证明", "not proven")
  static func yuan(_ amount: String) -> Phrase { Phrase("\(amount) 元", "CNY \(amount)") }
  package static func tonnes(_ amount: String) -> Phrase { Phrase("\(amount) 吨", "\(amount) t") }

  static func sitingProven(gap: String) -> Phrase {
    Phrase(
      "已证明：在所给数据下，没有任何选址方案能比本方案好 \(gap) % 以上。",
      "Proven: with these inputs no siting can be better than this plan by more than \(gap) %.")
  }
  static let sitingOptimal = Phrase(
    "已证明：在所给数据下，没有更好的选址方案。", "Proven: with these inputs no siting is better than this one.")
  static func sitingClaimed(gap: String) -> Phrase {
    Phrase(
      "求解程序给出、此处未附证明：没有任何选址方案能比本方案好 \(gap) % 以上。",
      "Stated by the optimiser, not proven here: no siting can be better than this plan by more than \(gap) %.")
  }
  static let sitingUnproven = Phrase(
    "没有得到界限：不能说明本方案离最优有多远。方案满足全部约束，但可能存在明显更好的方案。",
    "No bound was obtained, so nothing is known of the distance to the best plan. This plan is valid, but a clearly better "
      + "one may exist.")
  static let sitingStated = Phrase(
    "选址的界限由求解程序给出，没有证书，不能由本成果包独立复算。",
    "The bound of the siting has no certificate, so nothing in this bundle proves it.")
  static func certificate(leaves: Int) -> Phrase {
    Phrase(
      "证明写在成果包的 certificate.json 中（\(leaves) 个分支），用 gleaner verify 可以用整数独立复算。",
      "The proof is in the bundle's certificate.json (leaves: \(leaves)); gleaner verify recomputes it in whole numbers."
    )
  }
  static func stop(_ reason: Quality.StopReason) -> Phrase {
    Phrase(reason.words.zh, reason.words.en)
  }

  // MARK: Caveats

  static let caveatsTitle = Phrase("估计值与未核实的系数", "Estimates and unverified coefficients")
  static let caveatsLead = Phrase(
    "方案建立在下列估计或未经核实的数据上。用于定案之前应逐项核实。",
    "The plan rests on what follows, which is estimated or unverified. Check each before adopting the plan.")
  static func caveatsSummary(all: Int, unverified: Int) -> Phrase {
    Phrase("共 \(all) 项，其中未经核实 \(unverified) 项", "Entries: \(all), of them unverified: \(unverified)")
  }
  static let caveatsCaption = Phrase("估计值与未核实的系数", "Estimates and unverified coefficients")
  static let noCaveats = Phrase("没有估计值或未核实的系数。", "No estimate and no unverified coefficient was used.")
  static let subjectColumn = Phrase("对象", "Subject")
  static let statementColumn = Phrase("说明", "Statement")
  static let confidenceColumn = Phrase("可信程度", "Confidence")

  // MARK: Scenario and run

  static let runTitle = Phrase("情景、输入与计算", "Scenario, inputs and run")
  static let runLead = Phrase("据此可以重新得到同一份方案。", "With these the same plan can be made again.")
  static let itemsCaption = Phrase("情景相对基准的改动", "What the scenario changes in its baseline")
  static let noItems = Phrase("这是基准情景，没有改动。", "This is the baseline; nothing is changed.")
  static let pathColumn = Phrase("项目", "Item")
  static let oldColumn = Phrase("原值", "Old value")
  static let newColumn = Phrase("新值", "New value")
  static let placeColumn = Phrase("所在位置", "Where it stands")
  static let noChange = Phrase("未改变", "no change")
  static let inputsCaption = Phrase("输入文件的指纹", "Fingerprints of the inputs")
  static let fileColumn = Phrase("文件", "File")
  static let factsCaption = Phrase("计算说明", "The run")
  static let factColumn = Phrase("项目", "Fact")
  static let factValueColumn = Phrase("内容", "Value")
  static let version = Phrase("程序版本", "Program version")
  static let seed = Phrase("随机种子", "Seed")
  static let effort = Phrase("工作量", "Effort")
  static let stopped = Phrase("停止原因", "Why the run stopped")
  static let distances = Phrase("道路距离", "Road distances")
  static let repeatable = Phrase("能否重现", "Reproducible")
  static let repeatableYes = Phrase(
    "能：同样的输入、种子和工作量得到逐字节相同的结果", "yes: the same inputs, seed and effort give the same bytes")
  static let repeatableNo = Phrase(
    "不能：停止取决于时间或中断，再次计算可能得到不同方案", "no: time or an interruption decided the end; another run may differ")
}
