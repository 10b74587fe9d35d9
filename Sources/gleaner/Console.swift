import Foundation
import WasteNetwork

/// How the program ends when it does not end with 0.
enum Exit: Int32, Error {
  case internalFault = 1
  case badInput = 2
  case infeasible = 3
  case stoppedWithoutPlan = 4
  case auditFailed = 5

  /// Inputs that are sound but ask for more than can be had are infeasible; everything else is bad input.
  init(_ faults: InputFaults) {
    let demands: Set = [FaultKind.targetOutOfReach.rawValue, FaultKind.capacityShortOfTarget.rawValue]
    let errors = faults.faults.filter { $0.level == .error }
    self = errors.allSatisfy { demands.contains($0.name) } ? .infeasible : .badInput
  }
}

/// Results go to standard output, everything else to standard error.
enum Console {
  static func print(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
  static func note(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  /// Prints an answer for machines: sorted keys, so that equal answers are equal bytes.
  static func print(json value: some Encodable) throws { print(try text(json: value)) }

  /// An answer for machines as text.
  static func text(json value: some Encodable) throws -> String {
    String(decoding: try JSON.encoder.encode(value), as: UTF8.self)
  }

  /// Prints faults, errors last and counted, so that the eye ends on what must be mended.
  /// - Parameters:
  ///   - consequence: what did not come to pass because of the errors; empty where nothing else was to.
  ///   - isResult: the faults are what was asked for, and go to standard output.
  static func report(
    _ faults: [Fault], consequence: Sentence = .empty, language: ReadingLanguage = .ofEnvironment,
    isResult: Bool = false
  ) {
    func tell(_ text: String) { isResult ? print(text) : note(text) }
    let errors = faults.filter { $0.level == .error }
    for fault in faults where fault.level == .warning { tell(language.line(fault)) }
    for fault in errors { tell(language.line(fault)) }
    let warnings = faults.count - errors.count
    let parts = [
      errors.isEmpty ? nil : Sentence(count(errors.count, "fault"), zh: "\(errors.count) 处错误"),
      warnings == 0 ? nil : Sentence(count(warnings, "warning"), zh: "\(warnings) 处警告"),
    ].compactMap { $0.map { language($0) } }
    guard !parts.isEmpty else { return }
    let counted = parts.joined(separator: language(zh: "，", en: ", "))
    let isSilent = errors.isEmpty || consequence == .empty
    tell(isSilent ? counted : counted + language(zh: "；", en: "; ") + language(consequence))
  }

  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}

/// The one way the program writes JSON.
enum JSON {
  static var encoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return encoder
  }

  /// Without line breaks, for long lists of numbers.
  static var compactEncoder: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }
}

/// What `--json` prints when the inputs are at fault.
struct FaultAnswer: Encodable {
  let status: String
  let faults: [FaultLine]

  init(exit: Exit = .badInput, faults: [Fault]) {
    status = exit == .infeasible ? "infeasible" : "bad-input"
    self.faults = faults.map(FaultLine.init)
  }
}
