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
  static func report(_ faults: [Fault], consequence: String, language: ReadingLanguage = .ofEnvironment) {
    for fault in faults where fault.level == .warning { note(language.line(fault)) }
    let errors = faults.filter { $0.level == .error }
    for fault in errors { note(language.line(fault)) }
    let warnings = faults.count - errors.count
    let parts = [
      errors.isEmpty ? nil : count(errors.count, "fault"), warnings == 0 ? nil : count(warnings, "warning"),
    ]
    let counted = parts.compactMap(\.self).joined(separator: ", ")
    if !counted.isEmpty { note(errors.isEmpty ? counted : "\(counted); \(consequence)") }
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
