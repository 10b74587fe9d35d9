import Computation
import Quantities
import Roads
import Testing
import WasteNetwork

/// Distances on random networks against a reckoning that shares nothing with the search: all pairs by Floyd's algorithm.
struct RoadDistancesTests {
  private struct Network {
    let places: [RoadPlace]
    let lines: [RoadLine]

    /// Crossroads on a crooked grid of 7 × 7, streets straight, a fifth of them one-way, a tenth missing.
    init(seed: UInt64) {
      var numbers = SeededNumbers(seed: seed)
      let side = 7
      places = (0..<side * side).map { index in
        Equator.place(
          "\(index)", Double(index % side) + 0.4 * numbers.fraction(), Double(index / side) + 0.4 * numbers.fraction())
      }
      var lines: [RoadLine] = []
      for index in places.indices {
        for other in [index % side + 1 < side ? index + 1 : -1, index + side]
        where places.indices.contains(other) && numbers.below(10) > 0 {
          var line = RoadLine(
            number: lines.count, points: [places[index].position, places[other].position],
            speed: .kilometresPerHour(Double(20 + numbers.below(40))))
          if numbers.below(5) == 0 { line.direction = numbers.below(2) == 0 ? .forward : .backward }
          lines.append(line)
        }
      }
      self.lines = lines
    }

    /// Metres of all shortest ways, by Floyd's algorithm.
    func floyd() -> [[Double]] {
      let count = places.count
      var way = [[Double]](repeating: [Double](repeating: .infinity, count: count), count: count)
      for place in 0..<count { way[place][place] = 0 }
      for line in lines {
        guard let from = places.firstIndex(where: { $0.position == line.points[0] }),
          let to = places.firstIndex(where: { $0.position == line.points[1] })
        else { continue }
        let length = line.points[0].metres(to: line.points[1])
        if line.direction != .backward { way[from][to] = min(way[from][to], length) }
        if line.direction != .forward { way[to][from] = min(way[to][from], length) }
      }
      for middle in 0..<count {
        for from in 0..<count {
          for to in 0..<count { way[from][to] = min(way[from][to], way[from][middle] + way[middle][to]) }
        }
      }
      return way
    }
  }

  @Test(arguments: 1...6)
  func `all distances are those of another algorithm`(seed: UInt64) {
    let network = Network(seed: seed)
    let roads = Equator.roads(network.lines, network.places)
    let expected = network.floyd()
    let table = roads.table(from: network.places, to: network.places)
    for from in network.places.indices where roads.survey.joints[from]?.distance == .zero {
      for to in network.places.indices where roads.survey.joints[to]?.distance == .zero {
        guard let found = table[from, to] else {
          #expect(expected[from][to] == .infinity)
          continue
        }
        // a way of at most 48 streets, each rounded to a millimetre, and the sum to a metre
        #expect(abs(Double(found.metres) - expected[from][to]) < 0.53)
      }
    }
  }

  @Test func `threads, batches and the side from which is searched change nothing`() {
    let network = Network(seed: 9)
    let some = Array(network.places.prefix(3))
    for measure in RoadRules.Measure.allCases {
      let rules = RoadRules(measure: measure)
      let one = Equator.roads(network.lines, network.places, rules: rules)
      let four = Equator.roads(network.lines, network.places, rules: rules, threads: 4)
      let (out, back) = (one.table(from: some, to: network.places), four.table(from: network.places, to: some))
      for (row, from) in some.enumerated() {
        for (column, to) in network.places.enumerated() {
          #expect(out[row, column]?.metres == four.metres(from, to))
          #expect(back[column, row]?.metres == one.metres(to, from))
        }
      }
    }
  }

  @Test func `neighbours are those of the table within reach, nearest first`() {
    let network = Network(seed: 4)
    let roads = Equator.roads(network.lines, network.places)
    let (villages, depots) = (Array(network.places.prefix(40)), Array(network.places.suffix(9)))
    let reach = Distance.kilometres(4)
    let table = roads.table(from: villages, to: depots)
    let lists = roads.neighbours(of: villages, among: depots, within: reach)
    for village in villages.indices {
      let expected = depots.indices.filter { table[village, $0].map { $0 <= reach } ?? false }
      let found = lists.neighbours(of: village)
      #expect(found.map(\.destination).sorted() == expected)
      #expect(found.map(\.distance) == found.map(\.distance).sorted())
      #expect(found.allSatisfy { $0.distance == table[village, $0.destination] })
    }
  }

  @Test func `more places than are remembered are searched as far as asked, with the same distances`() {
    // 4 100 places at the crossroads of a small network: beyond what whole rows are kept for
    let synthetic = SyntheticRoads(edges: 400, bends: 1, seed: 3)
    let many = synthetic.places(4_100)
    let few = Array(many.prefix(30))
    let large = RoadGraphRoads(synthetic.network, places: many, masses: [nil])
    let small = RoadGraphRoads(synthetic.network, places: few, masses: [nil])
    let (one, other) = (large.table(from: few, to: few), small.table(from: few, to: few))
    let near = large.neighbours(of: few, among: few, within: .kilometres(2))
    let same = small.neighbours(of: few, among: few, within: .kilometres(2))
    for row in few.indices {
      #expect(few.indices.allSatisfy { one[row, $0] == other[row, $0] })
      #expect(Array(near.neighbours(of: row)) == Array(same.neighbours(of: row)))
    }
    #expect(near.neighbourCount > 30)
  }
}
