import Foundation
import Hummingbird
import PlanStore
import Reports
import ScenarioFiles

extension PlanPages {
  /// The bundle's own report, in a sandbox of its own.
  static func report(_ visit: Visit, _ account: Account) async throws -> Response {
    let shelved = try await visit.plan()
    return try page(visit.site.folders.bundle(shelved.record.folder).appending(path: "report.html"))
  }

  static func bundle(_ visit: Visit, _ account: Account) async throws -> Response {
    let record = try await visit.plan().record
    let archive = try await zipped(visit.site.folders.bundle(record.folder), under: "plan-\(record.id)")
    return .file(archive, type: "application/zip", name: "plan-\(record.id).zip")
  }

  /// The documents of `gleaner report` in the reader's language, made when they are first asked for.
  static func documents(_ visit: Visit, _ account: Account) async throws -> Response {
    let record = try await visit.plan().record
    let language = visit.language == .chinese ? "zh" : "en"
    let name = "documents-\(record.id)-\(language)"
    let folder = visit.site.folders.made.appending(path: name)
    let bundle = visit.site.folders.bundle(record.folder).path
    try await make(folder, ["report", bundle, "-o", folder.path, "--no-pdf", "--lang", language], visit)
    return .file(try await zipped(folder, under: name), type: "application/zip", name: "\(name).zip")
  }

  /// What `gleaner compare` writes of two plans.
  static func comparison(_ visit: Visit, _ account: Account) async throws -> Response {
    guard let old = visit.query("old").flatMap({ Int($0) }), let new = visit.query("new").flatMap({ Int($0) }),
      old != new
    else { throw Refusal.badInput(.twoPlans) }
    let records = (try await visit.plan(old).record, try await visit.plan(new).record)
    let language = visit.language == .chinese ? "zh" : "en"
    let folder = visit.site.folders.made.appending(path: "comparison-\(old)-\(new)-\(language)")
    let bundles = [records.0, records.1].map { visit.site.folders.bundle($0.folder).path }
    try await make(folder, ["compare"] + bundles + ["-o", folder.path, "--lang", language], visit)
    return try page(folder.appending(path: "comparison.html"))
  }

  /// Makes a folder by the program unless it is there; it appears whole or not at all.
  private static func make(_ folder: URL, _ arguments: [String], _ visit: Visit) async throws {
    let ending = try await visit.site.program.run(arguments) {
      FileManager.default.fileExists(atPath: folder.path)
    }
    if let ending, ending.code != 0 { throw Refusal.conflict(.programFailed(ending.words)) }
  }

  /// A page that the reports made: its style sheet stands in it, so it gets a policy of its own.
  private static func page(_ file: URL) throws -> Response {
    var response = Response.bytes([UInt8](try Data(contentsOf: file)), type: "text/html; charset=utf-8")
    response.headers[.contentSecurityPolicy] = SecurityHeaders.reportPolicy
    return response
  }

  private static func zipped(_ folder: URL, under name: String) async throws -> [UInt8] {
    try await Task.detached {
      let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      var archive = ZipArchive()
      for path in paths {
        let file = folder.appending(path: path)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue else {
          continue
        }
        archive.add([UInt8](try Data(contentsOf: file)), as: "\(name)/\(path)")
      }
      return archive.bytes()
    }.value
  }
}

extension Phrase {
  static let twoPlans = Phrase("请选两个不同的规划成果。", "Choose two different plans.")
  static func programFailed(_ words: String) -> Phrase {
    Phrase("没有做成：\(words)", "It could not be made: \(words)")
  }
  static let liesBeforeOfficials = Phrase("正在征求乡镇意见", "lies before the townships")
  static func wasCirculated(_ moment: Moment) -> Phrase {
    Phrase("曾于 \(moment.text) 征求意见", "was put forward on \(moment.text)")
  }
  static let comparePlans = Phrase("比较两个规划成果", "Compare two plans")
  static let earlierPlan = Phrase("原方案", "Held against")
  static let laterPlan = Phrase("新方案", "Plan")
  static let compare = Phrase("比较", "Compare")
  static let report = Phrase("规划报告", "Report")
  static let documents = Phrase("下载交付文件（表格、地图、路线）", "Download documents (sheets, map, routes)")
  static let bundle = Phrase("下载成果包", "Download the bundle")
  static let verify = Phrase("审核", "Audit")
  static let circulate = Phrase("提交乡镇征求意见", "Put before the townships")
  static let notProven = Phrase("未证明", "not proven")
  static let yuanYear = Phrase("元/年", "CNY a year")
  static let gapLeft = Phrase("与可证明最优的差距", "at most above the best possible")
  static let openDepots = Phrase("处场所开放", "depots open")
  static let servedVillages = Phrase("村有接收站点", "villages have a station")
  static let target = Phrase("目标", "Target")
  static let required = Phrase("要求", "Required")
  static let reached = Phrase("达到", "Reached")
  static let met = Phrase("达到", "met")
  static let missed = Phrase("未达到", "missed")
  static let recordedOnly = Phrase("仅记录", "recorded only")
}
