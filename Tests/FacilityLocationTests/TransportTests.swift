import Computation
import GLPKSolver
import LinearProgramming
import Testing

@testable import FacilityLocation

@Suite struct TransportTests {
  @Test func `a full site hands on the customer whose change costs least`() {
    // site 0 (room 5) is cheapest for both customers of 4: moving customer 1 costs 3 - 1 a unit, customer 0 costs 9 - 1.
    // 5 units stay at 0: 4 of customer 0 and 1 of customer 1; 3 go to site 1: 4 + 1 + 3·3 = 14
    let problem = CapacitatedProblem(
      demands: [4, 4], capacities: [5, 9], rents: [0, 0], costs: [4, 4, 36, 12], isSingleSource: false)
    let transport = Transport(SiteArcs(problem), open: [0, 1])
    #expect(transport.carriage == 14)
    // one more unit at site 0 saves 2, and a customer's worth is its dearest unit: 4·(1 + 2) for both
    #expect(transport.prices == [2, 0])
    #expect(transport.customerPrices == [12, 12])
  }

  @Test func `the carriage is the linear programme's, for every set of sites`() throws {
    for seed in 1...4 as ClosedRange<UInt64> {
      let problem = CapacitatedFixtures.random(sites: 4, customers: 7, seed: seed, isSingleSource: false)
      let arcs = SiteArcs(problem)
      for open in CapacitatedFixtures.subsets(4) {
        var programme = problem.programme.relaxation
        for site in 0..<4 {
          programme.setBounds(.equal(open.contains(site) ? 1 : 0), of: LinearProgramme.Column(index: site))
        }
        let outcome = try GLPK().solve(programme, options: SolveOptions(), start: nil)
        let transport = Transport(arcs, open: open)
        #expect(transport.isFeasible == (outcome.point != nil))
        if let point = outcome.point { #expect(abs(transport.cost - point.objective) < 1e-6) }
      }
    }
  }

  @Test func `opening and closing keep the carriage least and the prices a proof of it`() {
    for seed in 1...20 as ClosedRange<UInt64> {
      let problem = CapacitatedFixtures.random(sites: 9, customers: 25, seed: seed, isSingleSource: false)
      let arcs = SiteArcs(problem)
      var numbers = SeededNumbers(seed: seed)
      var transport = Transport(arcs, open: Array(0..<9))
      for _ in 0..<30 {
        let site = numbers.below(9)
        var next = transport
        if transport.isOpen[site] { next.close(site) } else { next.open(site) }
        guard next.isFeasible else { continue }
        transport = next
        let afresh = Transport(arcs, open: transport.openSites)
        #expect(abs(transport.carriage - afresh.carriage) < 1e-6)
        // duality: customers' worth less what the sites' room is worth equals the carriage
        let worth = transport.customerPrices.reduce(0, +)
        let rooms = transport.openSites.reduce(0) { $0 + transport.prices[$1] * arcs.capacities[$1] }
        #expect(abs(worth - rooms - transport.carriage) < 1e-6)
        for site in transport.openSites {
          #expect(transport.room[site] >= 0 && transport.prices[site] >= 0)
          #expect(transport.room[site] == 0 || transport.prices[site] < 1e-9)
        }
      }
    }
  }

  @Test func `a change of many sites gives the transport of the new set`() {
    let problem = CapacitatedFixtures.random(sites: 12, customers: 20, seed: 4, isSingleSource: false)
    let arcs = SiteArcs(problem)
    let start = Transport(arcs, open: Array(0..<9))
    for open in [Array(0..<9), Array(1..<10), Array(3..<12)] {
      let changed = start.changed(to: open)
      #expect(changed.openSites == open)
      #expect(abs(changed.cost - Transport(arcs, open: open).cost) < 1e-6)
    }
  }

  @Test func `a closing that adds more than it may is given up`() {
    let problem = CapacitatedProblem(
      demands: [4, 4], capacities: [8, 9], rents: [0, 0], costs: [4, 12, 36, 4], isSingleSource: false)
    // all of customer 1 goes from 1 a unit to 3 a unit: 8 more
    let start = Transport(SiteArcs(problem), open: [0, 1])
    var (dear, cheap) = (start, start)
    dear.close(1, addingAtMost: 7.9)
    cheap.close(1, addingAtMost: 8)
    #expect(!dear.isFeasible)
    #expect(cheap.isFeasible && cheap.carriage == 16)
  }

  @Test func `too little room is no transport`() {
    let problem = CapacitatedProblem(
      demands: [4, 4], capacities: [5, 9], rents: [0, 0], costs: [4, 4, 36, 12], isSingleSource: false)
    #expect(!Transport(SiteArcs(problem), open: [0]).isFeasible)
    #expect(!Transport(SiteArcs(problem), open: []).isFeasible)
    var both = Transport(SiteArcs(problem), open: [0, 1])
    both.close(1)
    #expect(!both.isFeasible)
  }
}
