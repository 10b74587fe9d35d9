import Foundation
import Quantities
import Testing

/// Factories, readings and the conversions between kinds of quantity.
struct UnitTests {
  @Test func `haulage is rate times tonnes times kilometres`() {
    // 0.60 CNY/tkm × 12 t × 8.5 km = 61.20 CNY
    let cost = HaulageRate.yuanPerTonneKilometre(0.6) * (Mass.tonnes(12) * Distance.kilometres(8.5))
    #expect(cost == .yuan(61.2))
    #expect((Mass.tonnes(12) * Distance.kilometres(8.5)).tonneKilometres == 102)
  }

  @Test func `fifteen mu are one hectare and one mu is 667 square metres`() {
    #expect(Area.mu(15) == .squareMetres(10_000))
    #expect(Area.mu(1) == .squareMetres(667))
    #expect(Area.squareMetres(10_000).mu == 15)
  }

  @Test func `every quantity reads back what its factory was given`() {
    #expect(Mass.tonnes(1.234).tonnes == 1.234)
    #expect(Distance.kilometres(3.21).metres == 3210)
    #expect(Distance.metres(1499.5).kilometres == 1.5)
    #expect(Money.yuan(19.99).fen == 1999)
    #expect(Money.fen(1999).yuan == 19.99)
    #expect(Volume.cubicMetres(2.5).litres == 2500)
    #expect(WorkTime.hours(1.5).minutes == 90)
    #expect(WorkTime.minutes(2).seconds == 120)
    #expect(Share.percent(92) == .millionths(920_000))
    #expect(Share.fraction(0.25).percent == 25)
    #expect(Share.percent(92).complement == .percent(8))
    #expect(Speed.kilometresPerHour(30).kilometresPerHour == 30)
    #expect(DistancePrice.yuanPerKilometre(2.5).yuanPerKilometre == 2.5)
    #expect(TimePrice.yuanPerHour(40).yuanPerHour == 40)
  }

  @Test func `prices per kilometre and per hour charge metres and seconds`() {
    // 2.50 CNY/km × 1 234 m = 3.085 CNY; 36 CNY/h × 100 s = 1.00 CNY
    #expect(DistancePrice.yuanPerKilometre(2.5) * Distance.metres(1234) == .fen(309))
    #expect(TimePrice.yuanPerHour(36) * WorkTime.seconds(100) == .yuan(1))
  }

  @Test func `a body of 10 m³ holds 1 100 kg of straw at 110 kg per m³`() {
    let straw = BulkDensity.kilogramsPerCubicMetre(110)
    #expect(straw.mass(filling: .cubicMetres(10)) == .kilograms(1100))
    // 99 litres hold 10.89 kg: rounded down, a body is never overfilled
    #expect(straw.mass(filling: .litres(99)) == .kilograms(10))
    // 10 kg need 90.9 litres: rounded up
    #expect(straw.volume(of: .kilograms(10)) == .litres(91))
    #expect(BulkDensity(units: 0).volume(of: .kilograms(10)) == .zero)
  }

  @Test func `driving time is rounded up to the second`() {
    // 1 km at 7 km/h takes 514.29 s
    #expect(Speed.kilometresPerHour(7).time(over: .kilometres(1)) == .seconds(515))
    #expect(Speed.kilometresPerHour(36).time(over: .metres(10)) == .seconds(1))
    #expect(Speed.kilometresPerHour(36).time(over: .zero) == .zero)
  }

  @Test func `sums, differences and multiples are exact`() {
    let masses = [1, 2, 3].map { Mass.kilograms($0) }
    #expect(masses.sum() == .kilograms(6))
    #expect(masses[2] - masses[0] == .kilograms(2))
    #expect(-masses[0] == .kilograms(-1))
    #expect(masses[1] * 4 == 4 * masses[1])
    #expect(masses[0] < masses[1])
    var stock = Mass.kilograms(5)
    stock += .kilograms(2)
    stock -= .kilograms(3)
    #expect(stock == .kilograms(4))
  }

  @Test func `a ratio to nothing is no number`() {
    #expect(Mass.kilograms(1).ratio(to: .kilograms(4)) == 0.25)
    #expect(Mass.kilograms(1).ratio(to: .zero) == nil)
  }

  @Test func `a quantity is written as its plain whole number`() throws {
    let written = try JSONEncoder().encode([Money.yuan(1.25), .fen(-7)])
    #expect(String(decoding: written, as: UTF8.self) == "[125,-7]")
    #expect(try JSONDecoder().decode([Mass].self, from: Data("[12,0]".utf8)) == [.kilograms(12), .zero])
  }
}
