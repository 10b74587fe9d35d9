import Quantities
import Testing

@testable import Reports

@Suite struct FiguresTests {
  @Test func `whole numbers are grouped by thousands`() {
    #expect(Figures.whole(0) == "0")
    #expect(Figures.whole(999) == "999")
    #expect(Figures.whole(1000) == "1,000")
    #expect(Figures.whole(-1_234_567) == "−1,234,567")
  }

  @Test func `decimals are rounded half away from zero`() {
    // 12 345 kg is 12.345 t, which is 12.3 and 12.35 t
    #expect(Figures.fixed(12_345, scale: 1000, 1) == "12.3")
    #expect(Figures.fixed(12_345, scale: 1000, 2) == "12.35")
    #expect(Figures.fixed(999_950, scale: 1000, 1) == "1,000.0")
    #expect(Figures.fixed(-40, scale: 1000, 1) == "0.0")
    #expect(Figures.fixed(-50, scale: 1000, 1) == "−0.1")
  }

  @Test func `exact decimals lose nothing`() {
    #expect(Figures.exact(1_234_500, scale: 1000) == "1234.500")
    #expect(Figures.exact(-7, scale: 100) == "-0.07")
    #expect(Figures.exact(42, scale: 1) == "42")
  }

  @Test func `a target just missed does not look reached`() {
    // 94 999 999 of 100 000 000 is 94.999999 %
    #expect(Figures.percentDown(94_999_999, of: 100_000_000) == "94.99")
    #expect(Figures.percentDown(95, of: 100) == "95.00")
    // a year's mass in grams times ten thousand would not fit 64 bits
    #expect(Figures.percentDown(4_000_000_000_000_000_000, of: 4_000_000_000_000_000_000) == "100.00")
    #expect(Figures.percentDown(5, of: 0) == "0.00")
  }

  @Test func `a gap does not look smaller than it is`() {
    #expect(Figures.percentUp(0.030_001) == "3.01")
    #expect(Figures.percentUp(0.03) == "3.00")
    #expect(Figures.percentUp(0) == "0.00")
  }

  @Test func `shares are shown without needless zeros`() {
    #expect(Figures.percent(.percent(95)) == "95")
    #expect(Figures.percent(.percent(91.5)) == "91.5")
    #expect(Figures.percent(.percent(0)) == "0")
  }

  @Test func `small masses keep their kilograms`() {
    #expect(Figures.tonnes(.zero) == "0")
    #expect(Figures.tonnes(.kilograms(1)) == "0.001")
    #expect(Figures.tonnes(.kilograms(12_345)) == "12.3")
    #expect(Figures.tonnes(.kilograms(1_234_567)) == "1,235")
  }

  @Test func `areas are shown in mu`() {
    // 4 250 m² × 15 ÷ 10 000 = 6.375 mu
    #expect(Figures.mu(.squareMetres(4250)) == "6.4")
    #expect(Figures.mu(.squareMetres(2000)) == "3.0")
  }

  @Test func `durations are rounded up to the minute`() {
    #expect(Figures.clock(.seconds(3600 * 7 + 241)) == "7:05")
    #expect(Figures.clock(.zero) == "0:00")
  }
}
