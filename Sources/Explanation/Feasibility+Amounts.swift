import Computation
import LinearProgramming
import Siting

/// How much of one freedom is needed.
extension Feasibility {
  /// Kilograms, and whether branch and bound proved that no plan needs less; otherwise the relaxation says so, and whole
  /// decisions may need more.
  struct Amount {
    let kilograms: Int
    let isExact: Bool
  }

  /// What is missing of a target at least when everything else is kept; `nil` where that cannot be had at all.
  func leastMissing(of row: Int, keeping kept: [Requirement]) throws -> Amount? {
    let question = wide.question(keeping: Set(kept))
    var programme = Feasibility.relaxed(question)
    for (requirement, column) in programme.missing {
      if wide.requirements(for: requirement, of: question).contains(.target(row: row)) {
        programme.programme.setCost(1, of: column)
      } else {
        programme.programme.setBounds(.equal(0), of: column)
      }
    }
    return try amount(programme, question)
  }

  /// What the largest station or line of a stream must take in a year when everything else is kept.
  func leastCapacity(_ member: Requirement, keeping kept: [Requirement]) throws -> Amount? {
    guard let stream = wide.stream(of: member) else { return nil }
    let question = wide.question(keeping: Set(kept.filter { $0 != member }))
    var programme = Feasibility.relaxed(question)
    for (_, column) in programme.missing { programme.programme.setBounds(.equal(0), of: column) }
    let own = wide.largest(member)
    let excess = programme.programme.addColumn("excess", cost: 1)
    if member.kind == .stationCapacity {
      for depot in question.sites.indices { limitStation(&programme, depot, stream, own, excess) }
    } else {
      for centre in 0..<question.centreCount { limitLine(&programme, centre, stream, own, excess) }
    }
    return try amount(programme, question).map { Amount(kilograms: own + $0.kilograms, isExact: $0.isExact) }
  }

  /// A station's load is within the scenario's own sizes and the excess.
  private func limitStation(
    _ programme: inout SitingProgramme, _ depot: Int, _ stream: Int, _ own: Int, _ excess: LinearProgramme.Column
  ) {
    let question = programme.problem
    let station = question.station(depot, stream)
    guard !programme.build[station].isEmpty else { return }
    let loads = question.arcsOfStation[station].map {
      LinearProgramme.Term(programme.assign[$0], Feasibility.tonnes(question.items[question.arcs[$0].item].mass))
    }
    let room = room(programme.build[station], wide.problem.stationSizes[stream], own)
    programme.programme.addRow("within[\(station)]", .atMost(0), loads + room + [LinearProgramme.Term(excess, -1)])
  }

  private func limitLine(
    _ programme: inout SitingProgramme, _ centre: Int, _ stream: Int, _ own: Int, _ excess: LinearProgramme.Column
  ) {
    let question = programme.problem
    let line = question.line(centre, stream)
    guard !programme.fit[line].isEmpty else { return }
    let taken = question.sites.indices.compactMap { depot in
      programme.ship[(depot * question.centreCount + centre) * question.streamCount + stream].map {
        LinearProgramme.Term($0, 1)
      }
    }
    let room = room(programme.fit[line], wide.problem.lineSizes[line], own)
    programme.programme.addRow("within[\(line)]", .atMost(0), taken + room + [LinearProgramme.Term(excess, -1)])
  }

  /// What the scenario's own sizes have room for, and the size added beside them, which counts as the largest of them.
  private func room(
    _ columns: [LinearProgramme.Column], _ sizes: [SitingProblem.Size], _ own: Int
  ) -> [LinearProgramme.Term] {
    columns.enumerated().map { position, column in
      let capacity = position < sizes.count ? sizes[position].capacity : own
      return LinearProgramme.Term(column, -Feasibility.tonnes(capacity))
    }
  }

  private static func tonnes(_ kilograms: Int) -> Double { Double(kilograms) / 1000 }

  /// The optimum of a programme in tonnes, by branch and bound where it is small.
  private func amount(_ programme: SitingProgramme, _ question: SitingProblem) throws -> Amount? {
    let relaxation = try SitingRelaxation.solve(programme, with: solver, isCancelled: { [effort] in effort.isOver })
    guard let objective = relaxation.objective else { return nil }
    let least = Amount(kilograms: Int((objective * 1000 - 0.01).rounded(.up)), isExact: false)
    guard question.arcs.count <= Feasibility.greatestWhole else { return least }
    var whole = programme
    for arc in question.arcs.indices { whole.link(arc) }
    let (left, _) = whole.programme.withoutFixedColumns()
    let outcome = try solver.solve(left, options: options, start: nil)
    if outcome.stopReason == .cancelled { throw ExplanationStopped() }
    if outcome.conclusion == .infeasible { return nil }
    guard outcome.conclusion == .optimal, let point = outcome.point else { return least }
    return Amount(kilograms: Int((point.objective * 1000 - 0.01).rounded(.up)), isExact: true)
  }
}

extension WideQuestion {
  /// Kilograms a year of a stream's largest station or line, as the scenario has them.
  func largest(_ member: Requirement) -> Int {
    switch member {
    case .stationCapacity(let stream): problem.stationSizes[stream].map(\.capacity).max() ?? 0
    case .lineCapacity(let stream):
      (0..<problem.centreCount).flatMap { problem.lineSizes[problem.line($0, stream)] }.map(\.capacity).max() ?? 0
    default: 0
    }
  }
}
