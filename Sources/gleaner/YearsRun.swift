import Foundation
import Planning
import Quantities
import ScenarioFiles
import WasteNetwork
import Years

extension LoadedYears {
  /// Plans all years on a thread of its own, showing progress; Ctrl-C stops the search.
  func planned(
    _ settings: PlanSettings, threads: Int, control: RunControl, isQuiet: Bool, tellsPrograms: Bool = false,
    language: ReadingLanguage, stopping: String
  ) throws -> YearsPlanner.Outcome {
    let interrupt = Interrupt(control) { Console.note(stopping) }
    defer { withExtendedLifetime(interrupt) {} }
    let progress = Progress(isQuiet: isQuiet, isForPrograms: tellsPrograms, measure: .money, language: language)
    let tellsYears = !isQuiet && !tellsPrograms
    defer { progress.finish() }
    let planner = YearsPlanner(questions(settings, threads: threads), closing: scenario.closing)
    return try onOwnThread {
      try planner.plan(control: control) { event in
        switch event {
        case .stage(let year, .began(let phase)) where tellsYears:
          progress.finish()
          if phase == .siting || phase == .flows { Console.note("\(year):") }
          progress.show(.began(phase))
        case .stage(_, let event): progress.show(event)
        case .joining(let best) where tellsYears:
          progress.finish()
          let total = Figures.yuan(.fen(best))
          Console.note(language(Sentence("all years together: \(total.en)", zh: "多年合计：\(total.zh)")))
        case .joining: break
        }
      }
    }
  }
}

/// What a planner wants to know first of several years, for the terminal and for `--json`.
struct YearsSummary: Encodable {
  let folder: String
  let years: YearsPlan
  let stages: [PlanSummary]

  func text(_ language: ReadingLanguage) -> String {
    let parts = zip(years.stages, stages).map { stage, summary in
      "\(stage.when.year) (× \(stage.when.lasts))\n" + summary.text(language)
    }
    func line(_ title: Sentence, _ text: Sentence) -> String { language(title).padded(to: 12) + language(text) }
    let (total, closing) = (Figures.yuan(years.total), Figures.yuan(years.closingCost))
    let gap =
      years.gap.map { Sentence(both: "≤ \(Figures.percent($0))") } ?? Sentence("not proven", zh: "未证明")
    let changes = years.standings.flatMap(\.changes)
    func count(_ kind: YearsPlan.Change) -> Int { changes.filter { $0 == kind }.count }
    return
      (parts + [
        [
          line(
            Sentence("all years", zh: "多年合计"),
            Sentence(
              "\(total.en), of which closing and reducing \(closing.en)", zh: "\(total.zh)，其中关闭和缩小 \(closing.zh)")),
          line(Sentence("gap", zh: "差距"), gap),
          line(
            Sentence("changes", zh: "变化"),
            Sentence(
              "\(count(.opens)) open, \(count(.grows)) grow, \(count(.shrinks)) shrink, \(count(.closes)) close",
              zh: "开放 \(count(.opens))，扩大 \(count(.grows))，缩小 \(count(.shrinks))，关闭 \(count(.closes))")),
          line(
            Sentence("folder", zh: "文件夹"),
            Sentence(
              "\(folder): \(YearsFolder.pageName) for people, a bundle a stage",
              zh: "\(folder)：\(YearsFolder.pageName) 供阅读，每阶段一个成果包")),
        ].joined(separator: "\n")
      ]).joined(separator: "\n\n")
  }
}
