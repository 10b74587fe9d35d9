import Testing

@testable import FacilityLocation

@Suite struct PseudoCostsTests {
  @Test func `a site's own lifts count beside one of the average size`() {
    var costs = PseudoCosts(sites: 3)
    // opening site 0 from a quarter lifted by 6: 8 a whole site; closing it lifted by 1: 4 a whole site
    costs.note(site: 0, isOpening: true, part: 0.25, lift: 6)
    costs.note(site: 0, isOpening: false, part: 0.25, lift: 1)
    // site 0 at a half: both rates are the averages, 8 and 4: (0.5·8)·(0.5·4)
    #expect(abs(costs.promise(of: 0, part: 0.5) - 8) < 1e-12)
    // a site never branched on stands at the averages
    #expect(costs.promise(of: 1, part: 0.5) == costs.promise(of: 0, part: 0.5))
    // opening site 1 lifts nothing: the average falls to 4, its own rate to (0 + 4)/2 = 2, site 0's to (8 + 4)/2 = 6
    costs.note(site: 1, isOpening: true, part: 0.5, lift: 0)
    #expect(abs(costs.promise(of: 1, part: 0.5) - 1 * 2) < 1e-12)
    #expect(abs(costs.promise(of: 0, part: 0.5) - 3 * 2) < 1e-12)
  }

  @Test func `a decision that hardly changed anything, or closed its node for good, teaches nothing`() {
    var costs = PseudoCosts(sites: 1)
    let before = costs.promise(of: 0, part: 0.5)
    costs.note(site: 0, isOpening: true, part: 0.999, lift: 50)
    costs.note(site: 0, isOpening: false, part: 0.5, lift: .infinity)
    #expect(costs.promise(of: 0, part: 0.5) == before)
  }
}
