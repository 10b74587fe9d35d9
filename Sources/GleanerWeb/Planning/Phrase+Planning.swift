import PlanStore
import Reports
import WasteNetwork

extension Phrase {
  static let scenariosLead = Phrase(
    "每个情景是服务器上的一个文件夹；打开情景可改动数值、另存为新情景。",
    "Each scenario is a folder on the server; open one to change values and keep them as a new scenario.")
  static let folder = Phrase("文件夹名（小写字母、数字、连字符）", "Folder (lower-case letters, digits, hyphens)")
  static let title = Phrase("名称", "Name")
  static let doings = Phrase("操作", "Actions")
  static let effort = Phrase("计算量", "Effort")
  static let usualEffort = Phrase("通常（100）", "usual (100)")
  static let quickEffort = Phrase("快速浏览（10）", "a quick look (10)")
  static let longEffort = Phrase("长时间（1000）", "long (1000)")
  static let runIt = Phrase("开始计算", "Run")
  static let itemsOverBase = Phrase("与基础情景的差异", "Differences from the base")
  static let item = Phrase("差异项", "Item")
  static let oldValue = Phrase("原值", "Old value")
  static let newValue = Phrase("新值", "New value")
  static let makeVariant = Phrase("改动数值，另存为新情景", "Change values and keep them as a new scenario")
  static let makeIt = Phrase("保存新情景", "Keep as a new scenario")
  static let plainFolder = Phrase(
    "文件夹名只能用小写字母、数字和连字符，最多 60 个字符。", "A folder's name has lower-case letters, digits and hyphens, at most 60.")
  static let titleMissing = Phrase("请写明名称，最多 100 字。", "Give the scenario a name of at most 100 characters.")
  static let nothingChanged = Phrase("没有改动任何数值。", "No value was changed.")
  static func folderExists(_ name: String) -> Phrase {
    Phrase("文件夹“\(name)”已存在。", "There is a folder ‘\(name)’ already.")
  }
  static func scenarioFault(_ fault: Fault) -> Phrase {
    Phrase(fault.chineseDescription, fault.description)
  }
  static func siteState(_ state: String) -> Phrase {
    switch state {
    case "existing": Phrase("已有", "existing")
    case "required": Phrase("必须建", "required")
    case "candidate": Phrase("候选", "candidate")
    case "forbidden": Phrase("不得使用", "forbidden")
    default: Phrase(state, state)
    }
  }

  static let run = Phrase("计算", "Run")
  static let scenario = Phrase("情景", "Scenario")
  static let progress = Phrase("进度", "Progress")
  static let cancel = Phrase("取消", "Cancel")
  static let runsLead = Phrase(
    "计算排队逐个进行，优先级低，不影响页面；服务器重启后接着排队。",
    "Runs queue up and are worked through one at a time at low priority; the queue outlives a restart.")
  static let lookAgain = Phrase("进度会自动更新；没有脚本时请刷新本页。", "Progress shows by itself; without scripts, reload the page.")
  static let severalYearsElsewhere = Phrase(
    "该情景是多年规划，网页上只能规划单一年份；请在命令行用 gleaner plan 规划。",
    "This scenario plans several years together, and these pages plan a single one: use gleaner plan on the command line."
  )
  static let unknownScenario = Phrase("没有这个情景。", "There is no such scenario.")
  static let unknownEffort = Phrase("计算量应为 1 至 100000。", "Effort must be 1 to 100000.")
  init(_ message: Message) { self.init(message.zh, message.en) }
  static func departs(_ departure: Departure) -> Phrase {
    Phrase(
      "以规划成果 \(departure.plan) 为准，最多 \(departure.moves) 个村更换站点。",
      "Stays near plan \(departure.plan); villages that may move: at most \(departure.moves).")
  }
  static func state(_ state: String) -> Phrase {
    switch state {
    case "queued": Phrase("排队中", "queued")
    case "running": Phrase("计算中", "running")
    case "planned": Phrase("已完成", "planned")
    case "failed": Phrase("未得到规划", "no plan")
    default: Phrase("已取消", "cancelled")
    }
  }
}
