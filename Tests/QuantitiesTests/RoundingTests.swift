import Computation
import Quantities
import Testing

/// The laws by which products and shares are rounded to whole units.
struct RoundingTests {
  @Test func `half a fen is rounded away from zero on both sides`() {
    // 1 fen/t × 500 kg = 0.5 fen
    #expect(MassPrice(units: 1) * Mass.kilograms(500) == .fen(1))
    #expect(MassPrice(units: -1) * Mass.kilograms(500) == .fen(-1))
    // 1 fen/t × 499 kg = 0.499 fen
    #expect(MassPrice(units: 1) * Mass.kilograms(499) == .zero)
    #expect(MassPrice(units: -1) * Mass.kilograms(499) == .zero)
    // 3 fen/t × 500 kg = 1.5 fen
    #expect(MassPrice(units: 3) * Mass.kilograms(500) == .fen(2))
    #expect(MassPrice(units: -3) * Mass.kilograms(500) == .fen(-2))
  }

  @Test func `a factory rounds to its nearest whole unit, halves away from zero`() {
    #expect(Mass.tonnes(0.0005) == .kilograms(1))
    #expect(Mass.kilograms(-2.5) == .kilograms(-3))
    #expect(Mass.kilograms(2.4999) == .kilograms(2))
    #expect(Money.yuan(12.345) == .fen(1235))
    #expect(Share.percent(33.33335) == .millionths(333_334))
  }

  @Test func `a share of a quantity equals the exact quotient in wide integers`() {
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<20_000 {
      let share = numbers.below(1_000_001)
      let kilograms = numbers.below(4_000_000_000_000_001) - 2_000_000_000_000_000
      let expected = roundedHalfAway(Int128(share) * Int128(kilograms), by: 1_000_000)
      #expect(Share.millionths(share).of(Mass.kilograms(kilograms)).kilograms == expected)
    }
  }

  @Test func `a haulage bill equals the exact quotient although the product passes 64 bits`() {
    // 9 000 000 000 kg × 100 000 000 m = 9e17 kg·m; × 4 000 fen/tkm = 3.6e21, far above 9.2e18; ÷ 1e6 = 3.6e15 fen
    let work = Mass.kilograms(9_000_000_000) * Distance.metres(100_000_000)
    #expect(HaulageRate.yuanPerTonneKilometre(40) * work == .fen(3_600_000_000_000_000))
    var numbers = SeededNumbers(seed: 11)
    for _ in 0..<20_000 {
      let rate = numbers.below(100_001) - 50_000
      let metreKilograms = numbers.below(1_000_000_000_000_000_001)
      let expected = roundedHalfAway(Int128(rate) * Int128(metreKilograms), by: 1_000_000)
      #expect((HaulageRate(units: rate) * TransportWork(units: metreKilograms)).fen == expected)
    }
  }

  @Test func `a share rounded up is the least whole amount that reaches it`() {
    // 95 % of 1 001 kg is 950.95 kg
    #expect(Share.percent(95).ofRoundedUp(Mass.kilograms(1001)) == .kilograms(951))
    #expect(Share.percent(95).ofRoundedUp(Mass.kilograms(1000)) == .kilograms(950))
    #expect(Share.percent(95).ofRoundedUp(Mass.zero) == .zero)
    var numbers = SeededNumbers(seed: 13)
    for _ in 0..<20_000 {
      let share = numbers.below(1_000_001)
      let whole = numbers.below(1_000_000_000_001)
      let part = Share.millionths(share).ofRoundedUp(Mass.kilograms(whole)).kilograms
      let needed = Int128(share) * Int128(whole)
      #expect(Int128(part) * 1_000_000 >= needed)
      #expect(part == 0 || Int128(part - 1) * 1_000_000 < needed)
    }
  }

  @Test func `a share and its complement add up to the whole or one unit more`() {
    var numbers = SeededNumbers(seed: 17)
    for _ in 0..<10_000 {
      let share = Share.millionths(numbers.below(1_000_001))
      let whole = Mass.kilograms(numbers.below(1_000_000_001))
      let sum = share.of(whole) + share.complement.of(whole)
      // the fractions add up to 0 or 1; only when both are one half are both rounded up
      #expect((0...1).contains(sum.kilograms - whole.kilograms))
    }
  }

  /// The quotient rounded to nearest, halves away from zero, in 128-bit integers.
  private func roundedHalfAway(_ product: Int128, by divisor: Int128) -> Int {
    let doubled = 2 * product.magnitude + divisor.magnitude
    let quotient = Int(doubled / (2 * divisor.magnitude))
    return product < 0 ? -quotient : quotient
  }
}
