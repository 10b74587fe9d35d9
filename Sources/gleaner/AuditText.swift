import Audit
import WasteNetwork

extension AuditResult {
  /// The audit as a table for the terminal, with the first figures that fail.
  func text(_ language: ReadingLanguage) -> String {
    func say(_ name: LocalizedName) -> String { language(zh: name.zh, en: name.en) }
    let titles = [language(zh: "核对数", en: "checked"), language(zh: "不符数", en: "failed")]
    var lines = [titles.map { $0.paddedLeft(to: 9) }.joined() + "  " + language(zh: "规则", en: "rule")]
    for check in checks where check.checked > 0 {
      lines.append(
        "\(check.checked)".paddedLeft(to: 9) + "\(check.failures.count)".paddedLeft(to: 9) + "  \(say(check.name))"
          + (check.detail.map { language(zh: "：", en: ": ") + say($0) } ?? ""))
      for failure in check.failures.prefix(Self.failuresShown) {
        let found = language(
          zh: "应为 \(failure.expected)，实为 \(failure.found)", en: "expected \(failure.expected), found \(failure.found)")
        lines.append("".padded(to: 20) + "\(failure.place): \(found)")
      }
      let rest = check.failures.count - Self.failuresShown
      if rest > 0 { lines.append("".padded(to: 20) + language(zh: "另有 \(rest) 处", en: "and \(rest) more")) }
    }
    let idle = checks.filter { $0.checked == 0 }
    if !idle.isEmpty {
      lines.append(
        language(
          zh: "方案和输入中没有下列 \(idle.count) 条规则所涉及的内容，因此无可核对：",
          en:
            "nothing in this plan or its inputs falls under these \(idle.count) rules, so there was nothing to compare:"
        ))
      lines += idle.map { "".padded(to: 20) + say($0.name) }
    }
    for statement in notAudited { lines.append(language(zh: "未审核：", en: "not audited: ") + say(statement)) }
    for reservation in reservations { lines.append(language(zh: "保留：", en: "reservation: ") + say(reservation)) }
    lines.append(conclusion(language))
    return lines.joined(separator: "\n")
  }

  private func conclusion(_ language: ReadingLanguage) -> String {
    switch verdict {
    case .passed: language(zh: "通过：\(checked) 个数值与输入一致", en: "passed: \(checked) figures agree with the inputs")
    case .passedInPart:
      language(
        zh: "部分通过：\(checked) 个数值与输入一致，但有上述保留",
        en: "passed in part: \(checked) figures agree with the inputs, with the reservation above")
    case .failed:
      language(
        zh: "未通过：\(checks.count) 条规则中 \(failed.count) 条不成立",
        en: "FAILED: \(failed.count) of \(checks.count) rules do not hold")
    }
  }

  private static let failuresShown = 5
}
