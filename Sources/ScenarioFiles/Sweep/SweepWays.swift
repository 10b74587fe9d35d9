import Foundation
internal import WasteNetwork

/// The values of one axis with the items that set each.
struct SweepWays {
  let axis: SweepAxis
  let steps: [(choice: SweepPoint.Choice, items: [SweepPoint.Item])]

  /// - Throws: `SweepFault` where the path leads nowhere or a factor finds no number.
  init(_ axis: SweepAxis, in scenario: String) throws(SweepFault) {
    let term = SweepTerm(axis.path)
    let found = try term.places(in: scenario)
    let litres = try term.litresPerKilometre(in: scenario)
    let name = axis.isFactor ? "× \(axis.path)" : axis.path
    self.axis = axis
    steps = try axis.values.map { value throws(SweepFault) in
      let items = try found.map { one throws(SweepFault) in
        let set: String
        switch term {
        case .path, .budget: set = try SweepWays.value(value, of: axis, on: one)
        case .offField: set = try SweepWays.onSite(value, of: axis, on: one)
        case .fuelPrice: set = try SweepWays.withFuel(value, of: axis, on: one, litres: litres[one.path])
        }
        return SweepPoint.Item(path: one.path, value: set)
      }
      return (SweepPoint.Choice(axis: name, value: value), items)
    }
  }

  private static func value(
    _ value: String, of axis: SweepAxis, on base: (path: String, value: String?)
  ) throws(SweepFault) -> String {
    guard axis.isFactor else { return value }
    let (old, factor) = try numbers(value, of: axis, on: base)
    return SweepAxis.number(old * factor)
  }

  /// The share that stays on the field when so many per cent leave it, or so many times as much as does.
  private static func onSite(
    _ value: String, of axis: SweepAxis, on base: (path: String, value: String?)
  ) throws(SweepFault) -> String {
    let (old, given) = try numbers(value, of: axis, on: base)
    let offField = axis.isFactor ? (1 - old) * given : given / 100
    guard (0...1).contains(offField) else {
      throw SweepFault(
        Sentence(
          "‘\(value)’ in ‘\(axis.text)’ makes \(SweepAxis.number(offField * 100)) % leave the field at ‘\(base.path)’; "
            + "give 0 to 100",
          zh: "“\(axis.text)”中的“\(value)”使“\(base.path)”处离田 \(SweepAxis.number(offField * 100)) %；请取 0 至 100"))
    }
    return SweepAxis.number(1 - offField)
  }

  /// What a kilometre costs when a litre costs so many yuan more.
  private static func withFuel(
    _ value: String, of axis: SweepAxis, on base: (path: String, value: String?), litres: Double?
  ) throws(SweepFault) -> String {
    let (old, more) = try numbers(value, of: axis, on: base)
    guard !axis.isFactor, let litres, old + more * litres >= 0 else {
      throw SweepFault(
        Sentence(
          "‘fuel-price’ takes yuan a litre more or less, as fuel-price=-1,0.5,1, and needs fuel_l_100km of every vehicle; a "
            + "kilometre may not cost less than nothing",
          zh: "fuel-price 的取值是每升涨跌多少元，如 fuel-price=-1,0.5,1，每种车辆都要有 fuel_l_100km，且公里费用不能小于零"))
    }
    return SweepAxis.number(old + more * litres)
  }

  private static func numbers(
    _ value: String, of axis: SweepAxis, on base: (path: String, value: String?)
  ) throws(SweepFault) -> (old: Double, given: Double) {
    guard let old = base.value.flatMap(Double.init), let given = Double(value) else {
      throw SweepFault(
        Sentence(
          "‘\(base.path)’ is ‘\(base.value ?? "")’, which cannot be reckoned with; give values in place of factors",
          zh: "“\(base.path)”是“\(base.value ?? "")”，不能乘以倍数，请直接给出取值"))
    }
    return (old, given)
  }
}

extension SweepPoint {
  func adding(_ step: (choice: Choice, items: [Item])) -> SweepPoint {
    SweepPoint(choices: choices + [step.choice], items: items + step.items)
  }
}
