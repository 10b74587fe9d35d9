import Audit
import WasteNetwork

extension AuditResult {
  /// The audit as a table for the terminal, with the first figures that fail.
  var text: String {
    var lines = ["checked".paddedLeft(to: 9) + "  failed".paddedLeft(to: 9) + "  rule"]
    for check in checks {
      lines.append(
        "\(check.checked)".paddedLeft(to: 9) + "\(check.failures.count)".paddedLeft(to: 9) + "  \(check.name.en)"
          + (check.detail.map { ": \($0.en)" } ?? ""))
      for failure in check.failures.prefix(Self.failuresShown) {
        lines.append("".padded(to: 20) + "\(failure.place): expected \(failure.expected), found \(failure.found)")
      }
      if check.failures.count > Self.failuresShown {
        lines.append("".padded(to: 20) + "and \(check.failures.count - Self.failuresShown) more")
      }
    }
    for statement in notAudited { lines.append("not audited: \(statement.en)") }
    lines.append(
      passed
        ? "passed: \(checked) figures agree with the inputs"
        : "FAILED: \(failed.count) of \(checks.count) rules do not hold")
    return lines.joined(separator: "\n")
  }

  private static let failuresShown = 5
}
