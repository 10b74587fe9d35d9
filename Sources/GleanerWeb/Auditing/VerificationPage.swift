import Audit
import Foundation
import Hummingbird
import PlanStore
import Reports
import ScenarioFiles
import WasteNetwork

/// The independent audit of a plan's bundle, made anew each time in a process of its own.
enum VerificationPage {
  static func show(_ visit: Visit, _ account: Account) async throws -> Response {
    let audit = try await audited(visit)
    let frame = Frame(visit)
    return frame.page(named: "\(frame.say(.verify)) · \(frame.say(.plan)) \(audit.record.id)") {
      fingerprint(audit.record, isSame: audit.isAsRegistered, frame)
      if let result = audit.result {
        verdict(result, frame)
        checks(result, frame)
      } else {
        tag("p", ["class": "banner bad"]) { frame.say(.auditImpossible) }
        tag("pre") { audit.words }
      }
    }
  }

  /// What the audit found of a plan's bundle.
  struct Audit: Sendable {
    let record: PlanRecord
    /// The bundle's manifest is the one that was registered.
    let isAsRegistered: Bool
    /// `nil` where the bundle could not be audited.
    let result: AuditResult?
    /// Why not.
    let words: String
  }

  /// Audits the plan that the path names.
  static func audited(_ visit: Visit) async throws -> Audit {
    guard let record = try await visit.site.store.plan(try visit.number("plan")) else { throw Refusal.notFound }
    let bundle = visit.site.folders.bundle(record.folder)
    var arguments = ["verify", bundle.path, "--json", "--lang", visit.language == .chinese ? "zh" : "en"]
    if let departure = try await PlanPages.departure(of: record, visit),
      let accepted = try await visit.site.store.plan(departure.plan)
    {
      arguments += ["--against", visit.site.folders.bundle(accepted.folder).path]
    }
    let ending = try await visit.site.program.run(arguments)
    let manifest = FileManager.default.contents(atPath: bundle.appending(path: Manifest.fileName).path)
    return Audit(
      record: record, isAsRegistered: manifest.map { Fingerprint.sha256(of: [UInt8]($0)) } == record.fingerprint,
      result: try? JSONDecoder().decode(AuditResult.self, from: ending?.output ?? Data()), words: ending?.words ?? "")
  }

  private static func fingerprint(_ record: PlanRecord, isSame: Bool, _ frame: Frame) -> Node {
    tag("p", ["class": isSame ? "banner good" : "banner bad"]) {
      frame.say(isSame ? .sameFingerprint : .otherFingerprint)
      tag("small", ["class": "code"]) { record.fingerprint }
    }
  }

  private static func verdict(_ result: AuditResult, _ frame: Frame) -> Node {
    switch result.verdict {
    case .passed: tag("p", ["class": "banner good"]) { frame.say(.auditPassed(Figures.whole(result.checked))) }
    case .passedInPart:
      tag("div", ["class": "banner warning"]) {
        tag("p") { frame.say(.auditPassedInPart(Figures.whole(result.checked))) }
        for one in result.reservations { tag("p") { one.in(frame.language) } }
      }
    case .failed:
      tag("p", ["class": "banner bad"]) { frame.say(.auditFailed(result.failed.count, of: result.checks.count)) }
    }
  }

  private static func checks(_ result: AuditResult, _ frame: Frame) -> Node {
    .group([
      PageTable(
        frame.language, .auditRules, showsCaption: true,
        [.text(.rule), .number(.checkedFigures), .number(.failedFigures)]
      ).node(
        result.checks.map { check in
          [
            .group([
              .text(check.name.in(frame.language)),
              .group(
                check.failures.prefix(failuresShown).map { failure in
                  tag("small") {
                    "\(failure.place): " + frame.say(.expected(failure.expected, found: failure.found))
                  }
                }),
            ]),
            .text(Figures.whole(check.checked)), .text(Figures.whole(check.failures.count)),
          ]
        }),
      .group(result.notAudited.map { one in tag("p", ["class": "note"]) { frame.say(.notAudited(one)) } }),
    ])
  }

  private static let failuresShown = 5
}

extension Phrase {
  static let sameFingerprint = Phrase("成果包与登记时的指纹一致", "The bundle's fingerprint is the one that was registered")
  static let otherFingerprint = Phrase(
    "成果包与登记时的指纹不一致：文件被改动过", "The bundle's fingerprint is not the one that was registered: it was changed")
  static let auditImpossible = Phrase("无法审核。", "The audit could not be made.")
  static func auditPassed(_ figures: String) -> Phrase {
    Phrase("通过：\(figures) 个数值与输入一致", "Passed: \(figures) figures agree with the inputs")
  }
  static func auditPassedInPart(_ figures: String) -> Phrase {
    Phrase(
      "部分通过：\(figures) 个数值与输入一致，但有内容无从核对",
      "Passed in part: \(figures) figures agree with the inputs, but something could not be held against anything")
  }
  static func auditFailed(_ failed: Int, of all: Int) -> Phrase {
    Phrase("未通过：\(all) 条规则中 \(failed) 条不成立", "Failed: \(failed) of \(all) rules do not hold")
  }
  static let auditRules = Phrase("逐条审核", "Rules audited")
  static let rule = Phrase("规则", "Rule")
  static let checkedFigures = Phrase("核对数", "Checked")
  static let failedFigures = Phrase("不符数", "Failed")
  static func expected(_ expected: String, found: String) -> Phrase {
    Phrase("应为 \(expected)，实为 \(found)", "expected \(expected), found \(found)")
  }
  static func notAudited(_ statement: LocalizedName) -> Phrase {
    Phrase("未审核：\(statement.zh)", "Not audited: \(statement.en)")
  }
}
