import Testing
import WasteNetwork

/// One figure of the genuine plan changed, and the check that has to see it.
struct Tampering: Sendable, CustomTestStringConvertible {
  let change: String
  /// English name of the check that is to fail.
  let check: String
  let apply: @Sendable (inout Plan) -> Void

  init(_ change: String, seenBy check: String, _ apply: @escaping @Sendable (inout Plan) -> Void) {
    self.change = change
    self.check = check
    self.apply = apply
  }

  var testDescription: String { change }
}
