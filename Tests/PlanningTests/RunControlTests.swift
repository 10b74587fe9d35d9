import Planning
import Testing

/// When a run, or a part of it, is told to stop.
struct RunControlTests {
  @Test func `a part ends when the run is cancelled, and the run does not end with its part`() {
    let run = RunControl()
    let part = run.part(0.5)
    #expect(!part.shouldStop() && !part.isOutOfTime)
    run.cancel()
    #expect(part.isCancelled && part.shouldStop() && part.hasStopped)
    let other = RunControl()
    other.part(0.5).cancel()
    #expect(!other.isCancelled && !other.shouldStop())
  }

  @Test func `a part without time leaves the rest of the run its own`() {
    let run = RunControl(timeLimitSeconds: 3600)
    #expect(run.part(0).isOutOfTime && !run.isOutOfTime)
    #expect(!run.part(0.5).isOutOfTime)
    // of no time at all every part is nothing
    #expect(RunControl(timeLimitSeconds: 0).part(1).isOutOfTime)
  }
}
