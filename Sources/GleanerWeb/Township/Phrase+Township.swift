import Reports
import WasteNetwork

extension Phrase {
  static let nothingCirculated = Phrase(
    "目前没有征求意见的规划成果。区里提交后，这里会列出本乡镇各村。",
    "No plan lies before the townships at present. Once the district puts one forward, your villages are listed here.")
  static let otherPlanCirculated = Phrase(
    "区里已换了新的规划成果；请返回，查看后再答复。", "The district has put another plan forward; go back, read it and answer again.")
  static let townshipNotInPlan = Phrase(
    "征求意见的规划成果中没有本乡镇。", "The plan that lies before the townships does not cover yours.")
  static let recorded = Phrase("已记录。", "Recorded.")
  static func townshipLead(_ district: LocalizedName, year: Int, villages: Int) -> Phrase {
    Phrase(
      "\(district.zh)\(year) 年农业废弃物收储规划：本乡镇 \(villages) 个村，每个村每类废弃物交到哪里、多远、为什么、什么时候来车。请逐村确认，或写明理由提出异议。",
      "\(district.en), collection of agricultural waste in \(year): where each of the township's \(villages) villages hands over each stream, how far that is, why, and when the truck comes. Confirm each village, or object with a reason."
    )
  }
  static func confirmAll(_ villages: Int) -> Phrase {
    Phrase("确认全部未答复的村（\(villages) 个）", "Confirm all villages not answered yet (\(villages))")
  }
  static let objectToAll = Phrase("对全乡镇提出异议", "Object for the whole township")
  static let objectOrHistory = Phrase("异议、记录", "Object, history")
  static let villagesTitle = Phrase("各村", "Villages")
  static let morePages = Phrase("其他页", "More pages")
  static func pageOfVillages(_ page: Int) -> Phrase { Phrase("第 \(page) 页", "Page \(page)") }
  static let reasonMissing = Phrase("异议须写明理由。", "An objection needs a reason.")
  static let reasonTooLong = Phrase("理由最多 1000 字。", "A reason has at most 1000 characters.")
  static let earlierAnswers = Phrase("更早的意见", "Earlier answers")
  static let unknownStream = Phrase("没有这一类废弃物。", "There is no such stream.")
  static func sheetOf(_ township: LocalizedName, year: Int) -> Phrase {
    Phrase("\(township.zh)：\(year) 年各村收储安排确认表", "\(township.en): collection in \(year), sheet to be confirmed")
  }
  static let howToPrint = Phrase("用浏览器的打印功能打印本页（A4 横向）。", "Print this page with the browser (A4, landscape).")
  static let signatures = Phrase(
    "经办人：________________    负责人：________________    日期：________________（盖章）",
    "Prepared by: ________________    Approved by: ________________    Date: ________________")
  static func fingerprint(_ sha256: String) -> Phrase { Phrase("成果包指纹：\(sha256)", "Bundle: \(sha256)") }
}
