import LinearProgramming
import Quantities
import Testing
import WasteNetwork

@testable import Siting

/// Each equation alone against its text, on two villages (10 and 20 t), a yard with two sizes and a centre.
@Suite struct EquationTests {
  private func programme(_ change: (inout PaperDistrict) -> Void = { _ in }) throws -> LinearProgramme {
    var district = PaperDistrict(
      tonnes: [10, 20], yards: [.init(code: "D1", rent: 70, area: 120)], kilometres: [[2], [4]],
      sizes: [
        .init(name: "S", tonnesPerDay: 0.05, area: 50, yuan: 30),
        .init(name: "L", tonnesPerDay: 0.1, area: 90, yuan: 45),
      ],
      lines: [.init(name: "M", tonnesPerDay: 0.2, yuan: 60)], toCentre: [10], onwardRate: 0.5, loss: 10, target: 50,
      stationsPerTownship: 1)
    change(&district)
    return SitingProgramme(try district.problem()).programme
  }

  /// Rows whose name begins so, as text.
  private func rows(_ prefix: String, of programme: LinearProgramme) -> [String] {
    programme.rows.filter { $0.name.hasPrefix(prefix) }.map { row in
      let terms = row.terms.map { "\($0.coefficient) \(programme.columns[$0.column.index].name)" }
      return "\(row.name): \(row.bounds.lower) <= \(terms.joined(separator: " + ")) <= \(row.bounds.upper)"
    }
  }

  @Test func `(1) every column has its yearly cost`() throws {
    let programme = try programme { $0.shortfallPrice = 12 }
    // haulage 1.5 yuan × 10 t × 2 km and × 20 t × 4 km; shipping 0.5 × 10 km; falling short 12 a tonne
    #expect(
      programme.columns.map { "\($0.name) \($0.cost)" } == [
        "open[D1] 70.0", "build[D1,straw,S] 30.0", "build[D1,straw,L] 45.0", "assign[V1,straw,D1] 30.0",
        "assign[V2,straw,D1] 120.0", "ship[D1,C1,straw] 5.0", "fit[C1,straw,M] 60.0",
        "short[straw-target,district] 12.0",
      ])
    #expect(programme.sense == .minimise)
  }

  @Test func `(2) one station at most, exactly one where all are served`() throws {
    #expect(
      rows("serve", of: try programme()) == [
        "serve[V1,straw]: -inf <= 1.0 assign[V1,straw,D1] <= 1.0",
        "serve[V2,straw]: -inf <= 1.0 assign[V2,straw,D1] <= 1.0",
      ])
    #expect(
      rows("serve[V1", of: try programme { $0.servesAll = true }) == [
        "serve[V1,straw]: 1.0 <= 1.0 assign[V1,straw,D1] <= 1.0"
      ])
  }

  @Test func `(3) assignment only where a station is built`() throws {
    #expect(
      rows("link[V2", of: try programme()) == [
        "link[V2,straw,D1]: -inf <= -1.0 build[D1,straw,S] + -1.0 build[D1,straw,L] + 1.0 assign[V2,straw,D1] <= 0.0"
      ])
  }

  @Test func `(4) a station takes no more than its size`() throws {
    // 300 days × 0.05 and 0.1 t
    #expect(
      rows("load", of: try programme()) == [
        "load[D1,straw]: -inf <= -15.0 build[D1,straw,S] + -30.0 build[D1,straw,L] + 10.0 assign[V1,straw,D1] + "
          + "20.0 assign[V2,straw,D1] <= 0.0"
      ])
  }

  @Test func `(5) one size, on an open site`() throws {
    #expect(
      rows("stand", of: try programme()) == [
        "stand[D1,straw]: -inf <= -1.0 open[D1] + 1.0 build[D1,straw,S] + 1.0 build[D1,straw,L] <= 0.0"
      ])
  }

  @Test func `(6) modules fit the area`() throws {
    #expect(
      rows("area", of: try programme()) == [
        "area[D1]: -inf <= 50.0 build[D1,straw,S] + 90.0 build[D1,straw,L] <= 120.0"
      ])
  }

  @Test func `(7) what is not lost travels on`() throws {
    #expect(
      rows("balance", of: try programme()) == [
        "balance[D1,straw]: 0.0 <= 9.0 assign[V1,straw,D1] + 18.0 assign[V2,straw,D1] + -1.0 ship[D1,C1,straw] <= 0.0"
      ])
  }

  @Test func `(8) a centre takes no more than its size and has one`() throws {
    let programme = try programme()
    #expect(
      rows("intake", of: programme) == [
        "intake[C1,straw]: -inf <= 1.0 ship[D1,C1,straw] + -60.0 fit[C1,straw,M] <= 0.0"
      ])
    #expect(rows("line", of: programme) == ["line[C1,straw]: -inf <= 1.0 fit[C1,straw,M] <= 1.0"])
  }

  @Test func `(9) the target is reached or the shortfall paid`() throws {
    #expect(
      rows("cover", of: try programme()) == [
        "cover[straw-target,district]: 15.0 <= 10.0 assign[V1,straw,D1] + 20.0 assign[V2,straw,D1] <= inf"
      ])
    #expect(
      rows("cover", of: try programme { $0.shortfallPrice = 12 }) == [
        "cover[straw-target,district]: 15.0 <= 10.0 assign[V1,straw,D1] + 20.0 assign[V2,straw,D1] + "
          + "1.0 short[straw-target,district] <= inf"
      ])
  }

  @Test func `(10) a township has its stations`() throws {
    #expect(
      rows("quota", of: try programme()) == [
        "quota[T1,straw]: 1.0 <= 1.0 build[D1,straw,S] + 1.0 build[D1,straw,L] <= inf"
      ])
  }

  @Test func `(11) states of sites, radius and locks`() throws {
    let programme = try programme {
      $0.yards = [.init(code: "D1", state: .required), .init(code: "D2", state: .forbidden), .init(code: "D3")]
      $0.kilometres = [[2, 1, 13], [4, 1, 3]]
      $0.toCentre = [1, 1, 1]
      $0.locks = [(1, 2, .forbidden)]
    }
    #expect(programme.columns[0].bounds == .equal(1))
    // D2 is forbidden, D3 lies beyond 12 km of V1 and is forbidden to V2
    #expect(
      programme.columns.map(\.name).filter { $0.hasPrefix("assign") } == ["assign[V1,straw,D1]", "assign[V2,straw,D1]"])
  }

  @Test func `(12) with a budget the mass collected is maximised`() throws {
    let programme = try programme { $0.objective = .greatestCoverage(budget: .yuan(500), keepsTargets: false) }
    #expect(programme.sense == .maximise)
    #expect(
      programme.columns.filter { $0.cost != 0 }.map { "\($0.name) \($0.cost)" } == [
        "assign[V1,straw,D1] 10.0", "assign[V2,straw,D1] 20.0",
      ])
    #expect(
      rows("budget", of: programme) == [
        "budget: -inf <= 70.0 open[D1] + 30.0 build[D1,straw,S] + 45.0 build[D1,straw,L] + 30.0 assign[V1,straw,D1] + "
          + "120.0 assign[V2,straw,D1] + 5.0 ship[D1,C1,straw] + 60.0 fit[C1,straw,M] <= 500.0"
      ])
  }
}
