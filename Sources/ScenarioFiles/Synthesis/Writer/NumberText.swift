import Foundation
import Quantities
import WasteNetwork

/// Numbers as tables and settings write them: no exponent, no needless digit, and read back as the same value.
enum NumberText {
  /// The fewest decimals with which a number reads back as itself.
  static func plain(_ value: Double) -> String { fewestDecimals(of: value) { $0 == value } }

  /// The fewest decimals with which a number still makes the same quantity.
  static func quantity<Quantity: WholeQuantity>(
    _ value: Double, _ make: (Double) -> Quantity, is quantity: Quantity
  ) -> String {
    fewestDecimals(of: value) { make($0) == quantity }
  }

  static func area(_ area: Area) -> String { quantity(area.mu, Area.mu, is: area) }
  static func mass(_ mass: Mass) -> String { quantity(mass.tonnes, Mass.tonnes, is: mass) }
  static func money(_ money: Money) -> String { quantity(money.yuan, Money.yuan, is: money) }
  static func percent(_ share: Share) -> String { quantity(share.percent, Share.percent, is: share) }
  static func fraction(_ share: Share) -> String { quantity(share.fraction, Share.fraction, is: share) }
  static func kilometres(_ distance: Distance) -> String {
    quantity(distance.kilometres, Distance.kilometres, is: distance)
  }
  static func minutes(_ time: WorkTime) -> String { quantity(time.minutes, WorkTime.minutes, is: time) }
  static func hours(_ time: WorkTime) -> String { quantity(time.hours, WorkTime.hours, is: time) }
  /// Hours and minutes, and seconds where there are any; nothing for no time.
  static func timeOfDay(_ time: WorkTime?) -> String {
    guard let seconds = time?.seconds else { return "" }
    let clock = String(format: "%02d:%02d", seconds / 3600, seconds / 60 % 60)
    return seconds % 60 == 0 ? clock : clock + String(format: ":%02d", seconds % 60)
  }
  static func price(_ price: MassPrice) -> String { quantity(price.yuanPerTonne, MassPrice.yuanPerTonne, is: price) }
  static func rate(_ rate: HaulageRate) -> String {
    quantity(rate.yuanPerTonneKilometre, HaulageRate.yuanPerTonneKilometre, is: rate)
  }

  private static func fewestDecimals(of value: Double, _ isSame: (Double) -> Bool) -> String {
    for decimals in 0...15 {
      let text = String(format: "%.\(decimals)f", value)
      if let read = Double(text), isSame(read) { return text == "-0" ? "0" : text }
    }
    return String(value)
  }
}
