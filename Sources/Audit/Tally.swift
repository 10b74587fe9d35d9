import Quantities
import WasteNetwork

/// Counts the comparisons of one check and keeps those that fail.
struct Tally {
  private(set) var checked = 0
  private(set) var failures: [AuditResult.Failure] = []

  /// Compares one statement; places and figures are written only when it fails.
  mutating func expect(
    _ holds: Bool, at place: @autoclosure () -> String, expected: @autoclosure () -> String,
    found: @autoclosure () -> String
  ) {
    checked += 1
    if !holds { failures.append(.init(place: place(), expected: expected(), found: found())) }
  }

  mutating func expect<Quantity: Figure>(
    _ found: Quantity, equals expected: Quantity, at place: @autoclosure () -> String
  ) {
    expect(found == expected, at: place(), expected: expected.written, found: found.written)
  }

  mutating func expect<Quantity: Figure>(
    _ found: Quantity, isAtMost limit: Quantity, at place: @autoclosure () -> String
  ) {
    expect(found <= limit, at: place(), expected: "at most \(limit.written)", found: found.written)
  }

  mutating func expect<Quantity: Figure>(
    _ found: Quantity, isAtLeast limit: Quantity, at place: @autoclosure () -> String
  ) {
    expect(found >= limit, at: place(), expected: "at least \(limit.written)", found: found.written)
  }

  mutating func expect(_ found: Int, equals expected: Int, at place: @autoclosure () -> String) {
    expect(found == expected, at: place(), expected: "\(expected)", found: "\(found)")
  }
}

extension AuditResult.Check {
  /// Makes one check under its name in both languages.
  init(zh: String, en: String, detail: LocalizedName? = nil, _ compare: (inout Tally) -> Void) {
    var tally = Tally()
    compare(&tally)
    self.init(
      name: LocalizedName(zh: zh, en: en), detail: detail, checked: tally.checked, failures: tally.failures)
  }
}

/// A quantity that an audit writes as a whole number of its smallest unit.
protocol Figure: WholeQuantity {
  static var unitName: String { get }
}

extension Figure {
  var written: String { "\(units) \(Self.unitName)" }
}

extension Mass: Figure {
  static var unitName: String { "kg" }
}

extension Distance: Figure {
  static var unitName: String { "m" }
}

extension Area: Figure {
  static var unitName: String { "m²" }
}

extension Money: Figure {
  static var unitName: String { "fen" }
}

extension WorkTime: Figure {
  static var unitName: String { "s" }
}

extension Volume: Figure {
  static var unitName: String { "l" }
}
