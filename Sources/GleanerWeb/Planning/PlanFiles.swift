import Foundation
import Hummingbird
import NIOCore
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
    return try await zipped(visit.site.folders.bundle(record.folder), under: "plan-\(record.id)")
  }

  /// The documents of `gleaner report` in the reader's language, made when they are first asked for.
  static func documents(_ visit: Visit, _ account: Account) async throws -> Response {
    let record = try await visit.plan().record
    let language = visit.language == .chinese ? "zh" : "en"
    let name = "documents-\(record.id)-\(language)"
    let kept = try await keptName("documents", [record], language, visit)
    let folder = visit.site.folders.made.appending(path: kept)
    let bundle = visit.site.folders.bundle(record.folder).path
    try await make(folder, ["report", bundle, "-o", folder.path, "--no-pdf", "--lang", language], visit)
    return try await zipped(folder, under: name)
  }

  /// What `gleaner compare` writes of two plans.
  static func comparison(_ visit: Visit, _ account: Account) async throws -> Response {
    let records = try await compared(visit)
    let language = visit.language == .chinese ? "zh" : "en"
    let kept = try await keptName("comparison", records, language, visit)
    let folder = visit.site.folders.made.appending(path: kept)
    let bundles = records.map { visit.site.folders.bundle($0.folder).path }
    try await make(folder, ["compare"] + bundles + ["-o", folder.path, "--lang", language], visit)
    return try page(folder.appending(path: "comparison.html"))
  }

  /// The two plans that the query names.
  static func compared(_ visit: Visit) async throws -> [PlanRecord] {
    guard let old = visit.query("old").flatMap({ Int($0) }), let new = visit.query("new").flatMap({ Int($0) }),
      old != new
    else { throw Refusal.badInput(.twoPlans) }
    return [try await visit.plan(old).record, try await visit.plan(new).record]
  }

  /// Name of a folder that can be made again: other bundles and other versions of the program have others.
  private static func keptName(
    _ kind: String, _ records: [PlanRecord], _ language: String, _ visit: Visit
  ) async throws -> String {
    let version = try await visit.site.program.run(["--version"])?.output ?? Data()
    let plain = String(decoding: version, as: UTF8.self).filter {
      $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ".")
    }
    return ([kind] + records.map { String($0.fingerprint.prefix(fingerprintShown)) } + [plain, language])
      .joined(separator: "-")
  }

  private static let fingerprintShown = 24

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

  /// A folder as an archive, sent file by file.
  private static func zipped(_ folder: URL, under name: String) async throws -> Response {
    let files = try await Task.detached { try ZipFolder(folder, under: name) }.value
    var response = Response(
      status: .ok, headers: [.contentType: "application/zip"],
      body: ResponseBody { writer in
        var archive = ZipArchive()
        for file in files.files {
          let contents = try await Task.detached { [UInt8](try Data(contentsOf: file.url)) }.value
          try await writer.write(ByteBuffer(bytes: try archive.entry(contents, as: file.name)))
        }
        try await writer.write(ByteBuffer(bytes: archive.directory()))
        try await writer.finish(nil)
      })
    response.headers[.contentDisposition] = "attachment; filename=\"\(name).zip\""
    return response
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
