import Foundation
import PlanStore
import WasteNetwork

/// What the planning program says, read from its JSON.
enum PlanningWords {
  /// A line of progress; `nil` for any other line.
  static func progress(_ line: String) -> Message? {
    guard let words = try? JSONDecoder().decode(LocalizedName.self, from: Data(line.utf8)) else { return nil }
    return Message(zh: words.zh, en: words.en)
  }

  /// What `gleaner plan --json` prints where there is no plan: either faults of the inputs, or why no plan can be.
  private struct Answer: Decodable {
    struct Fault: Decodable {
      let level: String
      let file: String?
      let row: Int?
      let message: String
      let messageInChinese: String
      let cure: String
      let cureInChinese: String

      enum CodingKeys: String, CodingKey {
        case level, file, row, message, cure
        case messageInChinese = "message_zh"
        case cureInChinese = "cure_zh"
      }

      private var place: String {
        guard let file else { return "" }
        return file + (row.map { ":\($0)" } ?? "") + ": "
      }

      var words: Message {
        Message(zh: "\(place)\(messageInChinese) \(cureInChinese)", en: "\(place)\(message) \(cure)")
      }
    }

    let faults: [Fault]?
    let reasons: [LocalizedName]?
  }

  /// Why there is no plan, one reason a line.
  static func failure(_ ending: PlanningProgram.Ending) -> Message {
    let answer = try? JSONDecoder().decode(Answer.self, from: ending.output)
    let faults = (answer?.faults ?? []).filter { $0.level == "error" }.map(\.words)
    let reasons = (answer?.reasons ?? []).map { Message(zh: $0.zh, en: $0.en) }
    let said = faults + reasons
    guard !said.isEmpty else {
      let words = ending.words.trimmingCharacters(in: .whitespacesAndNewlines)
      return Message(zh: "退出码 \(ending.code)\n\(words)", en: "exit code \(ending.code)\n\(words)")
    }
    return Message(zh: said.map(\.zh).joined(separator: "\n"), en: said.map(\.en).joined(separator: "\n"))
  }

  static func noScenario(_ name: String) -> Message {
    Message(zh: "没有情景 \(name)", en: "There is no scenario \(name)")
  }
  static func noPlan(_ plan: Int) -> Message {
    Message(zh: "没有规划成果 \(plan)", en: "There is no plan \(plan)")
  }
}
