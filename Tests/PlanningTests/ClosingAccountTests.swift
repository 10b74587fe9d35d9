import Quantities
import Testing
import WasteNetwork
import Years

@testable import Planning

/// What closing costs, each figure worked by hand.
@Suite struct ClosingAccountTests {
  private let place = BuiltPlace(level: .station, place: "D1", stream: ID("straw"))

  private func account(_ stages: [(Int, Int)], _ price: ClosingRule.Price) -> ClosingAccount {
    ClosingAccount(
      stages: stages.map { YearStage(year: $0.0, lasts: $0.1) },
      rule: ClosingRule(price: price, source: "", isUsual: false))
  }

  private func holding(_ size: String, _ yuan: Double) -> ClosingAccount.Holding {
    ClosingAccount.Holding(size: size, yearlyCost: .yuan(yuan))
  }

  private let half = ClosingRule.Price.instalments(share: .percent(50), years: 10)

  @Test func `what is closed goes on being paid off in the years that are counted`() {
    // 50 % of 1 000 yuan for each of the five years 2025–2029: the ten years from 2023 on last until 2032
    let account = account([(2023, 2), (2025, 5)], half)
    let dues = account.dues(place, [holding("M", 1000), nil], in: 1)
    #expect(dues.map(\.count) == [5] && dues.map(\.price) == [.yuan(500)])
    #expect(account.total(place, [holding("M", 1000), nil]) == 250_000)
    #expect(dues[0].builtYear == 2023 && dues[0].size == nil && dues[0].year == 2025)
  }

  @Test func `nothing is due beyond the years in which an investment is paid off`() {
    // built 2023, paid off after four years with the end of 2026: due in 2025 and 2026 only
    let four = ClosingRule.Price.instalments(share: .whole, years: 4)
    #expect(account([(2023, 2), (2025, 5)], four).total(place, [holding("M", 1000), nil]) == 200_000)
    // two years are over when it closes
    let two = ClosingRule.Price.instalments(share: .whole, years: 2)
    #expect(account([(2023, 2), (2025, 5)], two).total(place, [holding("M", 1000), nil]) == 0)
  }

  @Test func `of what is made smaller the difference is due, of what grows or stays nothing`() {
    let account = account([(2023, 2), (2025, 5)], half)
    // (1 000 − 600) × 50 % × 5 years
    #expect(account.total(place, [holding("L", 1000), holding("S", 600)]) == 100_000)
    #expect(account.total(place, [holding("S", 600), holding("L", 1000)]) == 0)
    #expect(account.total(place, [nil, holding("L", 1000)]) == 0)
    // the same size at another price is not smaller
    #expect(account.total(place, [holding("L", 1000), holding("L", 900)]) == 0)
  }

  @Test func `what opens again is no longer due, and stages in a row are one building`() {
    let account = account([(2021, 2), (2023, 2), (2025, 5)], half)
    // closed in 2023 and 2024 only
    #expect(account.total(place, [holding("M", 1000), nil, holding("M", 1000)]) == 100_000)
    // built in 2021, so paid off with the end of 2030: five years from 2025 on
    let dues = account.dues(place, [holding("M", 1000), holding("M", 1000), nil], in: 2)
    #expect(dues.map(\.count) == [5] && dues[0].builtYear == 2021)
    // L of 2021 left for S in 2023: 200 a year for two years; both left in 2025: of L 500 a year for five, not S's 300 besides
    let shrinking = [holding("L", 1000), holding("S", 600), nil]
    #expect(account.total(place, shrinking) == 2 * 20_000 + 5 * 50_000)
  }

  @Test func `a price at once is due for each closing and each reduction`() {
    let account = account([(2021, 2), (2023, 2), (2025, 5)], .once(.yuan(700)))
    #expect(account.total(place, [holding("L", 1000), holding("S", 600), nil]) == 140_000)
    #expect(account.total(place, [holding("S", 600), holding("L", 1000), holding("L", 1000)]) == 0)
  }

  @Test func `the usual rule never makes closing dearer than keeping`() {
    let account = account([(2023, 2), (2025, 5)], ClosingRule.usual.price)
    #expect(account.total(place, [holding("M", 1000), nil]) <= 5 * 100_000)
  }
}
