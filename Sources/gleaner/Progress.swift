import Foundation
import Planning
import Quantities
import Reports
import Synchronization
import WasteNetwork

/// Shows a run's progress: one line that is redrawn on a terminal, plain lines elsewhere, or, for programs, a line of JSON
/// in both languages for each step.
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
  private let isForPrograms: Bool
  private let measure: PlanningOptions.Measure
  private let language: ReadingLanguage

  /// - Parameter measure: what the siting's value counts.
  init(
    isQuiet: Bool, isForPrograms: Bool = false, measure: PlanningOptions.Measure, language: ReadingLanguage
  ) {
    self.language = language
    self.isQuiet = isQuiet
    self.isForPrograms = isForPrograms
    self.measure = measure
    isTerminal = isatty(STDERR_FILENO) == 1
  }

  func show(_ event: PlanningEvent) {
    guard !isQuiet else { return }
    state.withLock { state in
      switch event {
      case .began(let phase):
        state = State(phase: phase, fraction: 0, best: nil, bound: nil)
        if isForPrograms { return tell(state) }
        isTerminal ? redraw(state) : Console.note("\(language(phase.title)) …")
      case .improved(let best, let bound):
        let isClosed = state.isClosed
        let changed = best ?? state.best != state.best || (bound != state.bound && !isClosed)
        state.best = best ?? state.best
        state.bound = bound ?? state.bound
        if isForPrograms { return tell(state) }
        if isTerminal { redraw(state) } else if changed { Console.note("  \(figures(of: state, in: language))") }
      case .progressed(let fraction):
        let isFurther = Int(fraction * 100) != Int(state.fraction * 100)
        state.fraction = fraction
        if isForPrograms, isFurther { return tell(state) }
        if isTerminal, !isForPrograms { redraw(state) }
      }
    }
  }

  /// Clears the redrawn line.
  func finish() {
    if isTerminal, !isQuiet { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }

  /// One line of JSON: the step, how far it is, and the figures so far.
  private func tell(_ state: State) {
    guard let phase = state.phase else { return }
    func words(_ language: ReadingLanguage) -> String {
      let share = state.fraction > 0 ? " \(Int(state.fraction * 100)) %" : ""
      let found = figures(of: state, in: language)
      return language(phase.title) + share + (found.isEmpty ? "" : language(zh: "：", en: ": ") + found)
    }
    if let line = try? JSONEncoder().encode(LocalizedName(zh: words(.zh), en: words(.en))) {
      Console.note(String(decoding: line, as: UTF8.self))
    }
  }

  private func redraw(_ state: State) {
    guard let phase = state.phase else { return }
    let filled = max(0, min(20, Int(state.fraction * 20)))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
    let line = "\r\u{1B}[K\(language(phase.title)) \(bar) \(figures(of: state, in: language))"
    FileHandle.standardError.write(Data(line.utf8))
  }

  private func figures(of state: State, in language: ReadingLanguage) -> String {
    var parts: [String] = []
    let measure = state.phase == .rounds ? .money : measure
    // sitings are weighed by what their rounds cost, which is another figure than siting's own estimate
    let best = state.phase == .rounds ? Sentence("best with its rounds", zh: "最好（含班次费用）") : Sentence("best", zh: "最好")
    func shown(_ value: Int) -> String { language(Figures.amount(value, measure)) }
    if let value = state.best { parts.append("\(language(best)) \(shown(value))") }
    if let bound = state.bound { parts.append("\(language(zh: "界限", en: "bound")) \(shown(bound))") }
    if let best = state.best, let bound = state.bound, best != 0 {
      let gap = abs(Double(best - bound)) / abs(Double(best))
      let shown = state.isClosed ? language(zh: "小于 0.01 %", en: "below 0.01 %") : Figures.percent(gap)
      parts.append("\(language(zh: "差距", en: "gap")) \(shown)")
    }
    return parts.joined(separator: language(zh: "，", en: ", "))
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
  /// Rounded up, so that no gap looks smaller than it is.
  static func percent(_ fraction: Double) -> String { "\(Reports.Figures.percentUp(fraction)) %" }
  /// In Chinese ten thousand yuan from there on and yuan below, as in every text of the program.
  static func yuan(_ money: Money) -> Sentence {
    let phrase = Phrase.money(money)
    return Sentence(phrase.en, zh: phrase.zh)
  }
  static func tonnes(_ mass: Mass) -> Sentence {
    let tonnes = grouped(Int(mass.tonnes.rounded()))
    return Sentence("\(tonnes) t", zh: "\(tonnes) 吨")
  }

  /// A value of a siting with its unit.
  static func amount(_ value: Int, _ measure: PlanningOptions.Measure) -> Sentence {
    switch measure {
    case .money: return yuan(.fen(value))
    case .mass: return tonnes(.kilograms(value))
    case .distance:
      let kilometres = fixed(Double(value) / 1000, digits: 3)
      return Sentence("\(kilometres) km", zh: "\(kilometres) 公里")
    }
  }

  /// A number in groups of three digits, as everywhere in the reports.
  static func grouped(_ number: Int) -> String { Reports.Figures.whole(number) }

  /// A number with a fixed count of digits after the point.
  static func fixed(_ value: Double, digits: Int) -> String {
    String(format: "%.\(digits)f", value)
  }
}
