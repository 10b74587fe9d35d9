import Foundation
import Planning
import Quantities
import Synchronization
import WasteNetwork

/// Shows a run's progress: one line that is redrawn on a terminal, plain lines elsewhere.
final class Progress: Sendable {
  private struct State {
    var phase: PlanningEvent.Phase?
    var fraction = 0.0
    var best: Int?
    var bound: Int?

    /// The gap is below a hundredth of a percent, and what the bound still gains is of no interest.
    var isClosed: Bool {
      guard let best, let bound else { return false }
      return abs(Double(best - bound)) < 0.0001 * abs(Double(best))
    }
  }

  private let state = Mutex(State())
  private let isTerminal: Bool
  private let isQuiet: Bool
  private let measure: PlanningOptions.Measure
  private let language: ReadingLanguage

  /// - Parameter measure: what the siting's value counts.
  init(isQuiet: Bool, measure: PlanningOptions.Measure, language: ReadingLanguage) {
    self.language = language
    self.isQuiet = isQuiet
    self.measure = measure
    isTerminal = isatty(STDERR_FILENO) == 1
  }

  func show(_ event: PlanningEvent) {
    guard !isQuiet else { return }
    state.withLock { state in
      switch event {
      case .began(let phase):
        state = State(phase: phase, fraction: 0, best: nil, bound: nil)
        isTerminal ? redraw(state) : Console.note("\(language(phase.title)) …")
      case .improved(let best, let bound):
        let isClosed = state.isClosed
        let changed = best ?? state.best != state.best || (bound != state.bound && !isClosed)
        state.best = best ?? state.best
        state.bound = bound ?? state.bound
        if isTerminal { redraw(state) } else if changed { Console.note("  \(figures(of: state))") }
      case .progressed(let fraction):
        state.fraction = fraction
        if isTerminal { redraw(state) }
      }
    }
  }

  /// Clears the redrawn line.
  func finish() {
    if isTerminal, !isQuiet { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }

  private func redraw(_ state: State) {
    guard let phase = state.phase else { return }
    let filled = max(0, min(20, Int(state.fraction * 20)))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
    let line = "\r\u{1B}[K\(language(phase.title)) \(bar) \(figures(of: state))"
    FileHandle.standardError.write(Data(line.utf8))
  }

  private func figures(of state: State) -> String {
    var parts: [String] = []
    let measure = state.phase == .rounds ? .money : measure
    if let best = state.best { parts.append("\(language(zh: "最好", en: "best")) \(Figures.amount(best, measure))") }
    if let bound = state.bound { parts.append("\(language(zh: "界限", en: "bound")) \(Figures.amount(bound, measure))") }
    if let best = state.best, let bound = state.bound, best != 0 {
      let gap = abs(Double(best - bound)) / abs(Double(best))
      let shown = state.isClosed ? language(zh: "小于 0.01 %", en: "below 0.01 %") : Figures.percent(gap)
      parts.append("\(language(zh: "差距", en: "gap")) \(shown)")
    }
    return parts.joined(separator: ", ")
  }
}

extension PlanningEvent.Phase {
  var title: Sentence {
    switch self {
    case .siting: Sentence("siting stations", zh: "站点选址")
    case .flows: Sentence("scheduling flows", zh: "安排各期流量")
    case .rounds: Sentence("weighing stations by their rounds", zh: "按巡回收运费用复核选址")
    case .transport: Sentence("planning rounds", zh: "编排收运班次")
    }
  }
}

/// Figures as the terminal shows them; the same in every locale.
enum Figures {
  static func percent(_ fraction: Double) -> String { "\(fixed(fraction * 100, digits: 2)) %" }
  static func yuan(_ money: Money) -> String { "\(grouped(Int(money.yuan.rounded()))) CNY" }
  static func tonnes(_ mass: Mass) -> String { "\(grouped(Int(mass.tonnes.rounded()))) t" }

  /// A value of a siting with its unit.
  static func amount(_ value: Int, _ measure: PlanningOptions.Measure) -> String {
    switch measure {
    case .money: yuan(.fen(value))
    case .mass: tonnes(.kilograms(value))
    case .distance: "\(fixed(Double(value) / 1000, digits: 3)) km"
    }
  }

  /// A number with thin groups of three digits.
  static func grouped(_ number: Int) -> String {
    var groups: [String] = []
    var rest = number.magnitude
    while rest >= 1000 {
      let group = String(rest % 1000)
      groups.append(String(repeating: "0", count: 3 - group.count) + group)
      rest /= 1000
    }
    groups.append(String(rest))
    return (number < 0 ? "-" : "") + groups.reversed().joined(separator: " ")
  }

  /// A number with a fixed count of digits after the point.
  static func fixed(_ value: Double, digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }
}
