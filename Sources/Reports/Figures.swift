package import Quantities

/// Figures as text, the same on every machine: no locale takes part.
package enum Figures {
  /// `12,345`
  package static func whole(_ value: Int) -> String {
    let digits = String(value.magnitude)
    var grouped = ""
    for (place, digit) in digits.enumerated() {
      if place > 0 && (digits.count - place).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    return value < 0 ? "−\(grouped)" : grouped
  }

  /// A whole number of `1 ÷ scale` parts with some decimals, halves away from zero: `fixed(12345, scale: 1000, 1)` is `12.3`.
  /// - Parameter scale: a multiple of 10 to the number of decimals.
  package static func fixed(_ units: Int, scale: Int, _ decimals: Int) -> String {
    let one = power(decimals)
    let step = scale / one
    let rounded = (Int(units.magnitude) + step / 2) / step
    let sign = units < 0 && rounded > 0 ? "−" : ""
    guard decimals > 0 else { return sign + whole(rounded) }
    return "\(sign)\(whole(rounded / one)).\(padded(rounded % one, to: decimals))"
  }

  /// An exact decimal for tables read by programs: no grouping, plain minus, `exact(1234500, scale: 1000)` is `1234.500`.
  package static func exact(_ units: Int, scale: Int) -> String {
    let magnitude = Int(units.magnitude)
    let sign = units < 0 ? "-" : ""
    let decimals = String(scale).count - 1
    return decimals == 0
      ? "\(sign)\(magnitude)" : "\(sign)\(magnitude / scale).\(padded(magnitude % scale, to: decimals))"
  }

  /// Percentage of a ratio, rounded down, so that no target looks reached that is not.
  package static func percentDown(_ part: Int, of whole: Int, decimals: Int = 2) -> String {
    let one = power(decimals)
    let (high, low) = part.magnitude.multipliedFullWidth(by: UInt(100 * one))
    let steps = whole > 0 ? Int(UInt(whole).dividingFullWidth((high, low)).quotient) : 0
    return "\(Figures.whole(steps / one)).\(padded(steps % one, to: decimals))"
  }

  /// Percentage of a ratio, rounded to the nearest.
  package static func percentNearest(_ part: Int, of whole: Int, decimals: Int) -> String {
    guard whole > 0 else { return "0" }
    let steps = Int((Double(part) / Double(whole) * Double(100 * power(decimals))).rounded())
    return "\(Figures.whole(steps / power(decimals))).\(padded(steps % power(decimals), to: decimals))"
  }

  /// Percentage with two decimals, rounded up, so that no gap looks smaller than it is.
  package static func percentUp(_ fraction: Double) -> String {
    let hundredths = Int((fraction * 10_000 - 1e-9).rounded(.up))
    return "\(whole(hundredths / 100)).\(padded(hundredths % 100, to: 2))"
  }

  /// A share such as `95` or `91.5`, without needless zeros.
  package static func percent(_ share: Share) -> String {
    trimmed(exact(share.millionths, scale: 10_000))
  }

  /// A decimal without zeros at its end.
  private static func trimmed(_ decimal: String) -> String {
    var text = decimal
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// Tonnes; the fewer there are, the more decimals are shown.
  package static func tonnes(_ mass: Mass) -> String {
    switch mass.kilograms.magnitude {
    case 0: "0"
    case ..<10_000: fixed(mass.kilograms, scale: 1000, 3)
    case ..<1_000_000: fixed(mass.kilograms, scale: 1000, 1)
    default: fixed(mass.kilograms, scale: 1000, 0)
    }
  }

  /// Tonnes on the axis of a chart, without needless zeros.
  package static func axisTonnes(_ kilograms: Int) -> String {
    kilograms.isMultiple(of: 1000) ? whole(kilograms / 1000) : trimmed(exact(kilograms, scale: 1000))
  }

  /// Mu with one decimal; 2 000 m² are 3 mu.
  package static func mu(_ area: Area) -> String { fixed(area.squareMetres * 3, scale: 2000, 1) }

  package static func kilometres(_ distance: Distance) -> String { fixed(distance.metres, scale: 1000, 1) }

  /// Hours and minutes, `7:05`, minutes rounded up.
  package static func clock(_ time: WorkTime) -> String {
    let minutes = (time.seconds + 59) / 60
    return "\(minutes / 60):\(padded(minutes % 60, to: 2))"
  }

  /// A coordinate of a drawing, to a tenth of its unit.
  package static func coordinate(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let magnitude = Int(tenths.magnitude)
    return magnitude.isMultiple(of: 10) ? "\(sign)\(magnitude / 10)" : "\(sign)\(magnitude / 10).\(magnitude % 10)"
  }

  package static func padded(_ value: Int, to width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { value, _ in value * 10 } }
}
