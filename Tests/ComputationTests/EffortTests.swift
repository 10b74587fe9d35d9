import Computation
import Testing

@Test func `work without end allows steps without end`() {
  #expect(Effort(work: 3).steps(2000) == 6000)
  #expect(Effort(work: .max).steps(2000) == .max)
}

@Test func `a run is over when it is cancelled or out of time`() {
  #expect(!Effort().isOver)
  #expect(Effort(isCancelled: { true }).isOver)
  #expect(Effort(isOutOfTime: { true }).isOver)
}
