import Quantities
import Testing
import WasteNetwork

struct LeftTests {
  @Test func `three visits of twenty kilograms weigh less than one line of a hundred tonnes`() {
    let visits = TransportPlan.Left(mass: .kilograms(60), lines: 3)
    let year = TransportPlan.Left(mass: .tonnes(100), lines: 1)
    #expect(visits < year)
    #expect(visits < TransportPlan.Left(mass: .kilograms(60), lines: 4))
  }
}
