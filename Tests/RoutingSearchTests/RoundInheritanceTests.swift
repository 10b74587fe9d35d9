import Computation
import Testing

@testable import Routing

@Suite struct RoundInheritanceTests {
  @Test(arguments: [true, false])
  func `a child has every client once and no more vehicles of a type than there are`(isTimed: Bool) throws {
    var random = SeededNumbers(seed: 12)
    for _ in 0..<20 {
      let problem = try RandomProblem.draw(&random, clients: 14, isTimed: isTimed)
      let ground = SearchGround(problem, nearest: 5, closest: 3)
      let weights = PenaltyWeights(load: 5000, time: 1000)
      let mother = RandomProblem.rounds(&random, problem)
      let father = RoundInheritance.start(ground, weights, &random)
      for parents in [(mother, father), (father, mother), (father, father)] {
        let child = RoundInheritance.child(parents.0, parents.1, ground, weights, &random)
        #expect(child.clients.sorted() == (2..<16).map { Int32($0) })
        for type in 0..<2 { #expect(child.types.count { $0 == type } <= 3) }
      }
    }
  }

  @Test func `a parent crossed with itself comes back, as long as its rounds fit`() throws {
    var random = SeededNumbers(seed: 1)
    let problem = try RandomProblem.draw(&random, clients: 14, isTimed: false)
    let ground = SearchGround(problem, nearest: 5, closest: 3)
    let weights = PenaltyWeights(load: 5000, time: 1000)
    let parent = RoundInheritance.start(ground, weights, &random)
    let child = RoundInheritance.child(parent, parent, ground, weights, &random)
    #expect(
      RandomProblem.cost(child, problem, weights) == RandomProblem.cost(parent, problem, weights))
  }
}
