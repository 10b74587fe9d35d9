import Siting
import WasteNetwork

extension WideQuestion {
  /// Requirements that concern a stream by itself: its own, and those of sites.
  func requirements(of stream: Int) -> [Requirement] {
    requirements.filter { requirement in
      switch requirement.kind {
      case .budget, .requiredSite, .requiredCentre: false
      default: self.stream(of: requirement).map { $0 == stream } ?? true
      }
    }
  }

  /// Order in which requirements are named: by kind, then as the scenario has them.
  func rank(_ requirement: Requirement) -> Int { requirements.firstIndex(of: requirement) ?? requirements.count }

  /// Conflicts are listed in the order of their first member.
  func rank(_ members: [Requirement]) -> Int { members.map(rank).min() ?? requirements.count }

  /// What a question's own requirement is here; an item that must be served may be locked, too.
  func requirements(for missed: SitingRequirement, of question: SitingProblem) -> [Requirement] {
    switch missed {
    case .service(let item): [.service(item: item), .lock(item: item)]
    case .coverage(let row): position(of: question.coverage[row]).map { [.target(row: $0)] } ?? []
    case .quota(let index):
      problem.quotas.indices.filter {
        problem.quotas[$0].township == question.quotas[index].township
          && problem.quotas[$0].stream == question.quotas[index].stream
      }.map { .stations(quota: $0) }
    case .centre(let centre): [.requiredCentre(centre)]
    case .budget: [.budget]
    // a scenario by itself departs from no accepted plan
    case .moves: []
    }
  }

  private func position(of row: SitingProblem.CoverageRow) -> Int? {
    problem.coverage.firstIndex { $0.target == row.target && $0.township == row.township }
  }
}
