package import WasteNetwork

/// Departures from an accepted plan.
extension Phrase {
  package static let movesTitle = Phrase("相对已定方案的变动", "What moves from the accepted plan")
  static let movesLead = Phrase(
    "一个村只要有一类废弃物改交其他站点、新增或不再收运，即计为更换站点的村，多类也只计一次。",
    "A village moves where any of its streams goes to a station that it did not go to, is collected anew, or no longer; it counts "
      + "once however many streams do.")

  package static func moved(_ moved: String, of limit: String, unavoidable: String) -> Phrase {
    Phrase(
      "更换站点的村 \(moved) 个，最多允许 \(limit) 个；其中 \(unavoidable) 个因原站点已不能使用或新要求收运，无法不变。",
      "\(moved) villages move, of at most \(limit); \(unavoidable) of them could not stay, because their old station is no longer "
        + "possible or they must be collected now.")
  }
  static func priceOfMove(_ amount: String) -> Phrase {
    Phrase(
      "允许数的代价：再多允许 1 个村更换站点，全年费用的已证明下限最多再降低 \(amount) 万元。",
      "What the limit is worth: allowing one more village to move lowers the proven least yearly cost by at most CNY \(amount)."
    )
  }
  package static let nothingDeparts = Phrase("没有村更换站点。", "No village moves.")
  static func acceptedPlan(_ fingerprint: String) -> Phrase {
    Phrase("已定方案 plan.json 的 SHA-256：\(fingerprint)", "SHA-256 of the accepted plan.json: \(fingerprint)")
  }
  package static let departuresCaption = Phrase("更换站点的村和类别", "Villages and streams that move")
  package static let acceptedStationColumn = Phrase("原站点", "Before")
  package static let toColumn = Phrase("现站点", "Now")
  package static let notCollected = Phrase("不收运", "not collected")
  static func movesList(_ count: String) -> Phrase { Phrase("逐项列出 \(count) 项变动", "All \(count) moves") }

  package static func cause(_ cause: PlanRevision.Cause) -> Phrase {
    switch cause {
    case .chosen: Phrase("为降低费用或满足要求而选", "chosen, for cost or requirements")
    case .depotGone: Phrase("原收储场已不在情景中", "the old depot is no longer in the scenario")
    case .depotClosed: Phrase("原收储场不再可建该类站点", "the old depot may not hold this stream any more")
    case .outOfReach: Phrase("原收储场已超出服务半径", "the old depot is beyond the service radius now")
    case .locked: Phrase("情景指定了其他站点或禁止原站点", "the scenario settles another depot or forbids the old one")
    case .mustBeServed: Phrase("原未收运，现要求收运", "was not collected and has to be now")
    }
  }
}
